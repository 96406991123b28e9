import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonFilesBelow, readJson, readRuleFiles, type RuleFiles } from '../../.dev/generate/rule-files';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import type { LocaleFile } from '../../src/knowledge/locale-schema';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface JsonFile<T = unknown> {
  readonly path: string;
  /** File name without `.json`. */
  readonly name: string;
  readonly value: T;
}

/** Every JSON file below a folder of the repository, sorted by path, not yet checked against any schema. */
export function filesBelow<T = unknown>(folder: string, root = ROOT): JsonFile<T>[] {
  return jsonFilesBelow(root, folder).map((path) => ({ path, name: basename(path, '.json'), value: readJson(root, path) as T }));
}

export const causeFiles = (root = ROOT): JsonFile<CauseFile>[] => filesBelow<CauseFile>('rules/causes', root);

export const localeFiles = (root = ROOT): LocaleFile[] => filesBelow<LocaleFile>('rules/locales', root).map((file) => file.value);

export const ruleFiles = (root = ROOT): RuleFiles => readRuleFiles(root);

export const readText = (path: string, root = ROOT): string => readFileSync(`${root}/${path}`, 'utf8');
