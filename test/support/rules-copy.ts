import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './repository';

/** A copy of some files of the repository that a test may change; the caller removes it. */
export function copyOf(...paths: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'rules-'));
  for (const path of ['package.json', ...paths]) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  return root;
}

/** Puts one text in the place of another in a file of the copy, once. */
export function replaceIn(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(join(root, path), text.replace(from, () => to));
}

/** Puts files of the copy back to what they are in the repository. */
export function restore(root: string, paths: Iterable<string>): void {
  for (const path of paths) {
    rmSync(join(root, path), { force: true });
    cpSync(join(ROOT, path), join(root, path));
  }
}
