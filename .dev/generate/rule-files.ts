import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgePack } from '../../src/knowledge/pack';

/** A JSON file of `rules/`, with its path from the root of the repository. */
export interface RuleFile {
  readonly path: string;
  readonly value: unknown;
}

/** Everything that is generated from: the rule files by kind, in the order of their paths. */
export interface RuleFiles {
  readonly packageVersion: string;
  readonly causes: readonly RuleFile[];
  readonly codes: readonly RuleFile[];
  readonly calendars: readonly RuleFile[];
  readonly profiles: readonly RuleFile[];
  readonly locales: readonly RuleFile[];
  readonly actions: RuleFile;
  readonly outcomes: RuleFile;
  readonly names: RuleFile;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Paths of all JSON files below a folder, sorted; none where the folder does not exist. */
export function jsonFilesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.json'))
    .sort(byCodeUnit);
}

export function readJson(root: string, path: string): unknown {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch (cause) {
    throw new Error(`${path} cannot be read as JSON`, { cause });
  }
}

/** Reads all rule files below the root of a repository. */
export function readRuleFiles(root: string): RuleFiles {
  const one = (path: string): RuleFile => ({ path, value: readJson(root, path) });
  const all = (folder: string): RuleFile[] => jsonFilesBelow(root, folder).map(one);
  const { version } = readJson(root, 'package.json') as { version: string };
  return {
    packageVersion: version,
    causes: all('rules/causes'),
    codes: all('rules/codes'),
    calendars: all('rules/calendars'),
    profiles: all('rules/profiles'),
    locales: all('rules/locales'),
    actions: one('rules/actions.json'),
    outcomes: one('rules/outcomes.json'),
    names: one('rules/names.json'),
  };
}

/** The rule files as the pack they make up, without the version. */
export function packOf(files: RuleFiles): Omit<KnowledgePack, 'version'> {
  const values = (list: readonly RuleFile[]) => list.map((file) => file.value);
  return {
    causes: values(files.causes),
    actions: files.actions.value,
    outcomes: files.outcomes.value,
    codes: values(files.codes),
    calendars: values(files.calendars),
    profiles: values(files.profiles),
    locales: values(files.locales),
  } as Omit<KnowledgePack, 'version'>;
}
