import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { codeEntries } from './support/exported-names';
import { bundle } from './support/bundle';
import { runWell } from './support/run';

const alone = inject('alone');
const installed = join(alone, 'node_modules/paytriage');

/** Runs a module beside the installed package and returns what it says. */
const say = async (script: string, ...options: string[]): Promise<unknown> =>
  JSON.parse(await runWell(process.execPath, [...options, '--input-type=module', '--eval', `
    import { createRequire } from 'node:module';
    const require = createRequire(process.cwd() + '/');
    const holdsEngine = () => Object.keys(require.cache).some((path) => path.includes('json-rules-engine'));
    ${script}`], alone));

describe('on Node', () => {
  it('a program that imports the library and one that requires it have the same copy', async () => {
    expect(await say(`
      import { diagnose, SnapshotInvalidError } from 'paytriage';
      const required = require('paytriage');
      let caught;
      try { required.diagnose({}); } catch (error) { caught = error; }
      console.log(JSON.stringify([diagnose === required.diagnose, caught instanceof SnapshotInvalidError]));`)).toEqual([true, true]);
  });

  it.each(codeEntries(installed))('%s exports the same names, imported, required and bundled', async (entry) => {
    const name = entry.replace('.', 'paytriage');
    const imported = `console.log(JSON.stringify(Object.keys(await import('${name}'))));`;
    const names = await say(imported);
    expect(names).not.toEqual([]);
    expect(await say(imported, '--conditions=module')).toEqual(names);
    expect(await say(`console.log(JSON.stringify(Object.keys(require('${name}')).sort()));`)).toEqual(names);
  });

  it('a diagnosis does without json-rules-engine; knowledge of one\'s own and toEngine load it', async () => {
    expect(await say(`
      import { readFileSync } from 'node:fs';
      import { createDiagnoser, diagnose, explain, forCustomer, toEngine, verdicts } from 'paytriage';
      import { render } from 'paytriage/render';
      const cases = JSON.parse(readFileSync('cases.json', 'utf8'));
      for (const snapshot of cases) {
        const diagnosis = diagnose(snapshot);
        forCustomer(diagnosis);
        render(diagnosis, { format: 'text', audience: 'agent', locale: 'en' });
        verdicts(snapshot);
        for (const { cause } of diagnosis.findings) explain(snapshot, cause);
      }
      const before = holdsEngine();
      createDiagnoser({ operators: () => {} });
      console.log(JSON.stringify([cases.length > 20, before, holdsEngine(), toEngine().constructor === require('json-rules-engine').Engine]));`))
      .toEqual([true, false, true, true]);
  });

  it('an operator made by the program\'s own json-rules-engine is taken', async () => {
    expect(await say(`
      import { Operator } from 'json-rules-engine';
      import { bundledPack, createDiagnoser } from 'paytriage';
      const [cause] = bundledPack.causes.filter(({ id }) => id === 'bank_limit');
      const conditions = { fact: 'payment.provider', operator: 'startsWith', value: 'ac' };
      const { diagnose } = createDiagnoser({
        operators: (engine) => engine.addOperator(new Operator('startsWith', (value, start) => String(value).startsWith(start))),
        causes: [{ ...cause, evidence: [{ ...cause.evidence[0], conditions }] }],
      });
      const found = ['acme', 'other'].map((provider) => diagnose({ schemaVersion: 1, observedAt: '2026-03-02T10:15:00Z', payment: { provider } }).primary);
      console.log(JSON.stringify(found));`)).toEqual(['bank_limit', null]);
  });
});

/** What users of esbuild put above an ES module for Node that has CommonJS in it. */
const REQUIRE = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

describe('a bundle for Node', () => {
  /** A folder from which no package is in reach. */
  let nowhere = '';

  beforeAll(() => { nowhere = mkdtempSync(join(tmpdir(), 'paytriage-bundle-')); });
  afterAll(() => { rmSync(nowhere, { recursive: true }); });

  it.each<[string, BuildOptions]>([
    ['an ES module', { format: 'esm', banner: { js: REQUIRE } }],
    ['CommonJS', { format: 'cjs' }],
    ['an ES module, by a bundler that knows no condition but Node\'s', { format: 'esm', conditions: ['node'], banner: { js: REQUIRE } }],
    ['CommonJS, by a bundler that knows no condition but Node\'s', { format: 'cjs', conditions: ['node'] }],
  ])('%s needs nothing beside it and answers as the package does', async (_, options) => {
    const program = await bundle(join(alone, 'esm'), 'main.js', { platform: 'node', ...options });
    const file = join(nowhere, `bundle.${options.format === 'esm' ? 'mjs' : 'cjs'}`);
    writeFileSync(file, program);
    expect(await runWell(process.execPath, [file], join(alone, 'esm')) === await runWell(process.execPath, ['main.js'], join(alone, 'esm'))).toBe(true);
  });
});
