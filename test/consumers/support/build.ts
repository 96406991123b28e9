import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/repository';
import { runWell } from './run';

const SOURCES = ['src', 'rules', 'fixtures', '.dev/build', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsup.config.ts'];
/** Type declarations are written last: a build that broke off leaves none. */
const LAST_WRITTEN = 'dist/index.d.cts';

/** Builds `dist/`, unless it is newer than everything it is made of. */
export async function build(): Promise<void> {
  if (!isFresh()) await runWell(process.execPath, [join(ROOT, 'node_modules/tsup/dist/cli-default.js'), '--silent'], ROOT);
}

function isFresh(): boolean {
  const built = join(ROOT, LAST_WRITTEN);
  return existsSync(built) && SOURCES.every((source) => newestBelow(join(ROOT, source)) < statSync(built).mtimeMs);
}

function newestBelow(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestBelow(join(path, name))));
}
