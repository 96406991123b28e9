import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { toolchain } from './support/install';
import { runWell } from './support/run';

const alone = inject('alone');
const binaryOf = (major: string): string => join(inject('toolchain'), `node_modules/node${major}/bin/node`);

const NODES = [
  ['the Node of this run', process.execPath],
  ...Object.entries(toolchain.node).map(([major, version]) => [`Node ${version}`, binaryOf(major)] as const),
] as const;
const KINDS = [['an ES module', 'esm'], ['CommonJS', 'commonjs']] as const;

let reference = '';

beforeAll(async () => {
  reference = await runWell(process.execPath, ['main.js'], join(alone, 'esm'));
});

it('the program that is compared says something', () => {
  const { diagnoses, code, refused } = JSON.parse(reference) as { diagnoses: { primary: string | null }[]; code: unknown; refused: unknown };
  expect(diagnoses.length).toBeGreaterThan(20);
  expect(new Set(diagnoses.map(({ primary }) => primary)).size).toBeGreaterThan(10);
  expect(code).toMatchObject({ reason: 'limit_unspecified' });
  expect(refused).toMatchObject([{ path: 'observedAt' }]);
});

describe.each(NODES)('on %s', (_, node) => {
  it('is the version it is said to be', async () => {
    const version = await runWell(node, ['--version'], alone);
    expect([`v${process.versions.node}`, ...Object.values(toolchain.node).map((one) => `v${one}`)]).toContain(version.trim());
  });

  it.each(KINDS)('%s answers with the same bytes', async (_kind, project) => {
    expect(await runWell(node, ['main.js'], join(alone, project)) === reference).toBe(true);
  });

  it('an ES module answers with the same bytes where the modules for bundlers are loaded', async () => {
    expect(await runWell(node, ['--conditions=module', 'main.js'], join(alone, 'esm')) === reference).toBe(true);
  });

  it('nothing is generated from strings where that is forbidden', async () => {
    expect(await runWell(node, ['--disallow-code-generation-from-strings', 'main.js'], join(alone, 'esm')) === reference).toBe(true);
  });
});
