import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';
import { lazyRules } from '../../.dev/build/lazy-rules';
import { ROOT } from '../support/repository';

let built: Promise<string> | undefined;

/** The program as one file, built once for all tests of a worker; its packages are found in the repository. */
export const builtCommand = (): Promise<string> => (built ??= buildCommand());

const buildCommand = async (): Promise<string> => {
  const outfile = join(ROOT, 'node_modules/.cache/paytriage-tests/paytriage.mjs');
  const { outputFiles: [bundle] } = await build({
    entryPoints: [join(ROOT, 'src/cli/bin.ts')], outfile, write: false, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'error',
    plugins: [lazyRules],
  });
  // Several workers may build it at once: each puts a whole file in its place.
  const draft = `${outfile}.${process.pid}`;
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(draft, bundle?.contents ?? '', { mode: 0o755 });
  renameSync(draft, outfile);
  return outfile;
};

/** A folder outside of the repository with these files in it, and the program installed as npx would find it; removed behind the test. */
export const foreignFolder = async (files: Readonly<Record<string, unknown>>): Promise<string> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'paytriage-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, value] of Object.entries(files)) put(folder, path, value);
  const command = join(folder, 'node_modules/.bin/paytriage');
  mkdirSync(dirname(command), { recursive: true });
  symlinkSync(await builtCommand(), command);
  return folder;
};

/** Writes a file below a folder: text as it is, anything else as JSON. */
export const put = (folder: string, path: string, value: unknown): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`);
};

export interface Finished {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** Runs the program, or with `shell` a line of a shell, in a folder until it ends. */
export const runIn = async (folder: string, argv: readonly string[] | { readonly shell: string }, env: Readonly<Record<string, string>> = {}): Promise<Finished> => {
  const { child, text } = await start(folder, argv, env);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { ...text, code };
};

/** Starts the program and gathers what it prints. */
export const start = async (
  folder: string, argv: readonly string[] | { readonly shell: string }, env: Readonly<Record<string, string>> = {},
): Promise<{ readonly child: ChildProcess; readonly text: { out: string; err: string } }> => {
  const [command, options] = 'shell' in argv ? ['sh', ['-e', '-c', argv.shell]] : [process.execPath, [await builtCommand(), ...argv]];
  const child = spawn(command, options, { cwd: folder, env: { ...process.env, NO_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => { text.out += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { text.err += chunk.toString(); });
  return { child, text };
};
