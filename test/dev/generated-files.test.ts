import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundledCausesSource, bundledCodesSource, bundledCoreSource, bundledWordsSource, versionOf } from '../../.dev/generate/bundled';
import { conditionText } from '../../.dev/generate/catalogue/condition-text';
import { generatedFiles } from '../../.dev/generate/generated-files';
import { readText, ROOT, ruleFiles } from '../support/repository';

const files = ruleFiles();

it.each([...generatedFiles(ROOT)])('%s is what `npm run generate` writes', (path, content) => {
  const current = existsSync(join(ROOT, path)) ? readText(path) : '';
  expect(current === content, `${path} is stale: run \`npm run generate\``).toBe(true);
});

it('gives the rules another version when one word of them changes', () => {
  const changed = { ...files, actions: { ...files.actions, value: { ...(files.actions.value as object), $comment: 'x' } } };
  expect(versionOf(changed)).not.toBe(versionOf(files));
});

it('gives the rules the same version when only the order of keys changes', () => {
  const value = Object.fromEntries(Object.entries(files.outcomes.value as object).reverse());
  expect(versionOf({ ...files, outcomes: { ...files.outcomes, value } })).toBe(versionOf(files));
});

it('bundles every rule file, none of them twice in one barrel', () => {
  const sources = [bundledCoreSource, bundledCausesSource, bundledCodesSource, bundledWordsSource].map((source) => source(files));
  const imports = sources.map((source): readonly string[] => source.match(/^import \w+ from/gm) ?? []);
  for (const each of imports) expect(new Set(each).size).toBe(each.length);
  expect(new Set(imports.flat()).size).toBe(
    files.causes.length + files.codes.length + files.calendars.length + files.profiles.length + files.locales.length + 2,
  );
});

it('writes conditions for readers', () => {
  const condition = {
    all: [
      { fact: 'payment.outcome', operator: 'equal', value: 'paid' },
      { not: { any: [{ condition: 'slow' }, { fact: 'order.stock', operator: 'in', value: [1, 2] }] } },
    ],
  };
  expect(conditionText(condition)).toBe('`payment.outcome` = `paid` and not (*slow* or `order.stock` in `1`, `2`)');
});
