import { readdirSync, statSync } from 'node:fs';

/** Folders in which nobody keeps files of their own. */
const FOREIGN: ReadonlySet<string> = new Set(['node_modules']);

/** Every JSON file of a folder and the folders below it, sorted by code unit; hidden folders and those of packages are passed over. */
export const listJson = (path: string): string[] => {
  if (!statSync(path).isDirectory()) return [path];
  return below(path === '/' ? '' : path.replace(/[\\/]+$/, '')).sort((a, b) => (a < b ? -1 : 1));
};

const below = (folder: string): string[] => readdirSync(folder || '/', { withFileTypes: true }).flatMap((entry) => {
  const path = `${folder}/${entry.name}`;
  if (isPassedOver(entry.name)) return [];
  if (entry.isDirectory()) return below(path);
  if (!entry.name.endsWith('.json')) return [];
  return entry.isFile() || (entry.isSymbolicLink() && isFileAt(path)) ? [path] : [];
});

/** Whether a folder or file is no one's own: hidden ones, and packages. */
export const isPassedOver = (name: string): boolean => FOREIGN.has(name) || (name.startsWith('.') && name !== '.' && name !== '..');

const isFileAt = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
