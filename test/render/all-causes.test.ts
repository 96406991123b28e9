import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose';
import { bundledPack } from '../../src/knowledge/bundled';
import type { CauseFixture } from '../../src/knowledge/fixture-schema';
import { READERS } from '../../src/model/vocabulary';
import { render } from '../../src/render-entry';
import { filesBelow } from '../support/repository';
import { HINTS, INTERNAL_WORDS } from './internal-words';

const causes = new Map(bundledPack.causes.map((cause) => [cause.id, cause]));
const fixtures = filesBelow<CauseFixture>('fixtures/causes').flatMap(({ name, value }) => {
  const hit = value.cases[0]?.hit;
  return hit === undefined ? [] : [[name, diagnose(hit)] as const];
});

const LOCALES = bundledPack.locales.map(({ locale }) => locale);
const FORMATS = ['text', 'markdown', 'html'] as const;
const STOPPED = /[.。?？!！>]$/;
const MOST_LINES = 62;

/** The paragraphs, steps and prohibitions of a text: what stands indented and is neither small print nor a list of data. */
const sentencesIn = (text: string): string[] => text.split('\n').filter((line) => /^ {2}(?:\d+\.|✗|>)? ?\S/.test(line) && !/^ {2}[•?]/.test(line));

it('every cause has a hit to be read', () => {
  expect([...causes.keys()].filter((id) => !fixtures.some(([name]) => name === id))).toEqual([]);
});

describe.each(fixtures)('%s', (id, diagnosis) => {
  it.each(LOCALES.flatMap((locale) => READERS.flatMap((audience) => FORMATS.map((format) => [audience, locale, format] as const))))(
    'reads whole for %s in %s as %s',
    (audience, locale, format) => {
      const output = render(diagnosis, { audience, locale, format, strict: true });
      expect(output.trim()).not.toBe('');
      expect(output).not.toMatch(/…|undefined|\[object|\bNaN\b|\{[a-z]+\}/i);
    },
  );

  it.each(LOCALES)('tells the agent outcome, cause and first step in three lines of %s', (locale) => {
    const [title = '', ...rest] = render(diagnosis, { locale }).split('\n');
    const words = bundledPack.locales.find((file) => file.locale === locale);
    expect(title).toContain(words?.terms.outcome?.[diagnosis.outcome]?.toUpperCase());
    if (diagnosis.primary !== null) expect(title).toContain(words?.causes[diagnosis.primary]?.title);
    const first = diagnosis.plan[0];
    if (first !== undefined) expect(rest[1]).toMatch(new RegExp(`^ {2}\\S.*[(（]${words?.terms.audience?.[first.audience]}[)）]`));
    expect(rest.length).toBeLessThanOrEqual(MOST_LINES);
  });

  it.each(LOCALES)('tells the customer whole sentences and nothing internal in %s', (locale) => {
    const output = render(diagnosis, { locale, audience: 'customer' });
    expect(sentencesIn(output).filter((line) => !STOPPED.test(line))).toEqual([]);
    expect(output.match(/\b[a-z]+_[a-z_]+\b/g)).toBeNull();
    const forbidden: readonly RegExp[] = causes.get(id)?.disclosure === 'discreet' ? HINTS : INTERNAL_WORDS;
    for (const word of forbidden) expect(output).not.toMatch(word);
  });
});
