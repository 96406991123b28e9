import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../.dev/lint/layers.js';

const eslint = new ESLint();
const RULES = ['no-restricted-imports', 'no-restricted-globals', 'no-restricted-properties', 'no-restricted-syntax', 'no-new-func'];

/** The messages of the layer and purity rules for code as if it stood in the given file. */
async function complaints(code: string, filePath: string): Promise<string[]> {
  const config = await eslint.calculateConfigForFile(filePath) as { rules: Record<string, unknown> };
  const rules = Object.fromEntries(RULES.flatMap((rule) => rule in config.rules ? [[rule, config.rules[rule]]] : []));
  const alone = new ESLint({
    overrideConfigFile: true,
    baseConfig: [{ files: ['**/*.ts'], languageOptions: { sourceType: 'module', parser }, rules: rules as never }],
  });
  const [result] = await alone.lintText(code, { filePath });
  return result!.messages.map((message) => message.message);
}

describe('a stage never imports a later stage or a package that is not its own', () => {
  it.each([
    ['src/model/a.ts', '../snapshot/schema'],
    ['src/model/a.ts', 'zod'],
    ['src/snapshot/a.ts', '../facts/dictionary'],
    ['src/snapshot/a.ts', '../knowledge/pack'],
    ['src/knowledge/a.ts', '../snapshot/schema'],
    ['src/knowledge/a.ts', '../match/match'],
    ['src/facts/a.ts', '../match/match'],
    ['src/facts/payment/a.ts', '../../match/match'],
    ['src/facts/a.ts', '../knowledge/bundled'],
    ['src/facts/a.ts', '../knowledge/bundled-codes'],
    ['src/gateways/a.ts', '../facts/dictionary'],
    ['src/facts/a.ts', '../knowledge/cause-schema'],
    ['src/facts/a.ts', '../knowledge/merge-pack'],
    ['src/facts/a.ts', 'json-rules-engine'],
    ['src/pipeline/a.ts', 'json-rules-engine'],
    ['src/pipeline/a.ts', '../knowledge/bundled-causes'],
    ['src/a.ts', 'json-rules-engine'],
    ['src/facts/a.ts', '../../rules/actions.json'],
    ['src/match/a.ts', '../rank/rank'],
    ['src/match/a.ts', '../snapshot/schema'],
    ['src/match/a.ts', '../render/text'],
    ['src/rank/a.ts', '../snapshot/schema'],
    ['src/rank/a.ts', '../plan/plan'],
    ['src/rank/a.ts', 'json-rules-engine'],
    ['src/plan/a.ts', '../render/text'],
    ['src/plan/a.ts', '../diagnose'],
    ['src/plan/a.ts', 'date-fns'],
    ['src/render/a.ts', '../cli/main'],
    ['src/render/a.ts', 'picocolors'],
    ['src/render/a.ts', 'node:fs'],
    ['src/diagnose.ts', './cli/main'],
    ['src/index.ts', 'node:fs'],
  ])('%s may not import %s', async (file, source) => {
    expect(await complaints(`import * as x from '${source}';\nexport { x };`, file)).toHaveLength(1);
  });

  it.each([
    ['src/snapshot/a.ts', '../model/faults'],
    ['src/snapshot/a.ts', '../errors'],
    ['src/snapshot/a.ts', './mask'],
    ['src/knowledge/a.ts', '../../rules/actions.json'],
    ['src/gateways/a.ts', '../knowledge/bundled-codes'],
    ['src/facts/payment/a.ts', '../../snapshot/schema'],
    ['src/facts/payment/a.ts', '../context'],
    ['src/facts/a.ts', '../knowledge/profile-schema'],
    ['src/match/a.ts', 'json-rules-engine'],
    ['src/match/a.ts', '../snapshot/nearest'],
    ['src/plan/a.ts', 'date-fns/addSeconds'],
    ['src/plan/a.ts', '@date-fns/tz'],
    ['src/diagnose.ts', './match/match'],
    ['src/cli/a.ts', 'node:fs'],
    ['src/cli/a.ts', '../diagnose'],
  ])('%s may import %s', async (file, source) => {
    expect(await complaints(`import * as x from '${source}';\nexport { x };`, file)).toEqual([]);
  });
});

it.each([['src/pipeline/a.ts'], ['src/a.ts']])('%s may import the types of json-rules-engine', async (file) => {
  expect(await complaints('import type { Engine } from \'json-rules-engine\';\nexport type E = Engine;', file)).toEqual([]);
});

it('knows every folder of src', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(folders.filter((folder) => !(folder in LAYERS) && folder !== 'cli')).toEqual([]);
});

describe('the core has no clock, no chance, no machine defaults', () => {
  const forbidden = [
    'Date.now()', 'new Date()', 'Math.random()', 'process.env', 'console.log(1)', 'performance.now()', 'new Intl.NumberFormat()',
    'Intl.NumberFormat("en")', 'new Intl.DateTimeFormat("en")', 'new Intl.NumberFormat(undefined, {})', '(1).toLocaleString("en")',
    '"a".localeCompare("b")', 'new Function("return 1")',
  ];

  it.each(forbidden)('%s is reported in a stage', async (code) => {
    expect(await complaints(`export const x = ${code};`, 'src/plan/a.ts')).not.toEqual([]);
  });

  it.each(forbidden.slice(0, 5))('%s is allowed at the edge', async (code) => {
    expect(await complaints(`export const x = ${code};`, 'src/cli/a.ts')).toEqual([]);
  });

  it.each(['new Date(0)', 'new Intl.NumberFormat("en")', 'new Intl.DateTimeFormat("en", { timeZone: "UTC" })'])('%s is fine', async (code) => {
    expect(await complaints(`export const x = ${code};`, 'src/render/a.ts')).toEqual([]);
  });
});
