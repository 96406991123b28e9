import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

export const EXECUTABLE = process.env.PAYTRIAGE_CHROMIUM ?? '/usr/bin/chromium';

const ARGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** What a page said of itself, and what the browser said of the page. */
export interface Visit {
  readonly answer: string;
  readonly violations: readonly string[];
  readonly complaints: readonly string[];
}

/** A developer may do without; in CI (the variable `CI` is set) a missing browser is a failure. */
export const isMissing = !existsSync(EXECUTABLE);

export async function openChromium(): Promise<Browser> {
  if (isMissing) throw new Error(`There is no ${EXECUTABLE}. Install it (apt-get install chromium) or name another by PAYTRIAGE_CHROMIUM.`);
  return chromium.launch({ executablePath: EXECUTABLE, args: ARGS });
}

/** Opens a page and waits until its script has answered. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  await page.waitForFunction('window.answer !== undefined', undefined, { timeout: 30_000 }).catch(() => {
    throw new Error(`${url} did not answer:\n${complaints.join('\n')}`);
  });
  const [answer, violations] = await page.evaluate<[string, string[]]>('[window.answer, window.violations]');
  await page.close();
  return { answer, violations, complaints };
}
