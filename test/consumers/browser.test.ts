import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bundle } from './support/bundle';
import { EXECUTABLE, isMissing, openChromium, visit } from './support/chromium';
import { runWell } from './support/run';
import { serve, type Site } from './support/serve';

const alone = inject('alone');
const page = (script: string): string => `<!doctype html><script src="/report.js"></script><script type="module" src="/${script}"></script>`;
const inPage = (file: string): Promise<string> => bundle(join(alone, 'browser'), file, { format: 'esm', platform: 'browser' });

if (isMissing && process.env.CI === undefined) {
  it('runs a page in Chromium', ({ skip }) => skip(`there is no ${EXECUTABLE}: install it (apt-get install chromium) or name another by PAYTRIAGE_CHROMIUM`));
} else {
  describe('in Chromium, under a content-security policy without unsafe-eval', () => {
    let browser: Browser;
    let site: Site;

    beforeAll(async () => {
      browser = await openChromium();
      site = await serve({
        '/page.html': page('page.js'), '/page.js': await inPage('page.js'),
        '/evaluating.html': page('evaluating.js'), '/evaluating.js': await inPage('evaluating.js'),
        '/own-zod.html': page('own-zod.js'), '/own-zod.js': await inPage('own-zod.js'),
        '/report.js': readFileSync(join(alone, 'browser/report.js'), 'utf8'),
        '/cases.json': readFileSync(join(alone, 'cases.json'), 'utf8'),
      });
    });

    afterAll(async () => {
      await browser.close();
      await site.close();
    });

    it('a bundled page answers as Node does, byte for byte, and gives the policy nothing to report', async () => {
      const reference = await runWell(process.execPath, ['main.js'], join(alone, 'esm'));
      const { answer, violations, complaints } = await visit(browser, `${site.origin}/page.html`);
      expect({ violations, complaints }).toEqual({ violations: [], complaints: [] });
      expect(answer === reference).toBe(true);
    });

    it('a page that generates code is reported: the policy is in force', async () => {
      const { answer, violations } = await visit(browser, `${site.origin}/evaluating.html`);
      expect(answer).toBe('EvalError');
      expect(violations).toEqual(['script-src eval']);
    });

    it('the settings of a page\'s own zod are as they were', async () => {
      expect(await visit(browser, `${site.origin}/own-zod.html`)).toMatchObject({ answer: 'false' });
    });
  });
}
