import { readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { ROOT } from '../support/repository';
import { codeEntries } from './support/exported-names';
import { run } from './support/run';

const installed = join(inject('alone'), 'node_modules/paytriage');
const files = readdirSync(installed, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1).replaceAll('\\', '/'));

const bin = (name: string): string => join(ROOT, 'node_modules/.bin', name);

const { files: listed } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { files: string[] };
/** An entry of `files` as a pattern: a file, a folder with all in it, or a glob. */
const patternOf = (entry: string): RegExp =>
  new RegExp(`^${entry.replaceAll('.', '\\.').replaceAll(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.+/)?'))}(?:/.*)?$`);
const isListed = (file: string): boolean => ['package.json', ...listed].some((entry) => patternOf(entry).test(file));

/** Programs and their types, schemas, and what people read: no sources, no tests, no maps. */
const KINDS = /\.(?:js|cjs|d\.ts|d\.cts|schema\.json|md)$|^(?:package\.json|LICENSE)$/;

/** Traces of the machine that built it, or of a registry. */
const TRACES = [ROOT.replace(/\/$/, ''), `${homedir()}/`, join(tmpdir(), 'paytriage'), 'registry.npmjs.org', 'file:///'];

describe('the packed package', () => {
  it('holds what its users need and nothing else', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !isListed(file) || !KINDS.test(file))).toEqual([]);
    expect(files).not.toContain('dist/cli.cjs');
  });

  it('bears no trace of the machine that built it', () => {
    const traced = files.flatMap((file) => {
      const text = readFileSync(join(installed, file), 'utf8');
      return TRACES.filter((trace) => text.includes(trace)).map((trace) => `${file}: ${trace}`);
    });
    expect(traced).toEqual([]);
  });

  it('has entries that publint finds no fault with', async () => {
    expect(await run(bin('publint'), [installed, '--strict', '--pack', 'false'], ROOT)).toMatchObject({ code: 0 });
  });

  it('has types that resolve right for every importer of Node 16 and later', async () => {
    const { code, stdout } = await run(bin('attw'), [inject('tarball'), '--profile', 'node16', '--format', 'ascii'], ROOT);
    expect(code, stdout).toBe(0);
  });

  it('leaves the global scope of a program as it was', async () => {
    const script = `
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      for (const entry of ${JSON.stringify(codeEntries(installed))}) await import(entry.replace('.', 'paytriage'));
      console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && !name.startsWith('__zod'))));`;
    expect(await run(process.execPath, ['--input-type=module', '--eval', script], inject('alone'))).toMatchObject({ code: 0, stdout: '[]\n' });
  });
});
