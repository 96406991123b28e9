import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { STAGES, type Stage } from '../../src/model/vocabulary';
import { jsonFilesBelow, readJson } from '../generate/rule-files';
import { causeTemplate, fixtureTemplate, wordsTemplate } from './templates';

interface Locale { readonly causes: Record<string, unknown> }

/**
 * Writes a new cause with its fixture and its words, all to be filled in; returns the paths it wrote or changed.
 *
 * @throws where the name is no `<stage>/<lower_snake>`, or the id is taken
 */
export function writeCause(root: string, name: string): string[] {
  const { stage, id } = parseName(name);
  const taken = jsonFilesBelow(root, 'rules/causes').find((path) => path.endsWith(`/${id}.json`));
  if (taken !== undefined) throw new Error(`${id} is taken by ${taken}; ids are never reused`);
  const { version } = readJson(root, 'package.json') as { version: string };
  const paths = [`rules/causes/${stage}/${id}.json`, `fixtures/causes/${id}.json`] as const;
  writeJson(root, paths[0], causeTemplate(stage, id, version));
  writeJson(root, paths[1], fixtureTemplate(id));
  return [...paths, ...jsonFilesBelow(root, 'rules/locales').map((path) => addWords(root, path, id))];
}

function parseName(name: string): { stage: Stage; id: string } {
  const [stage, id = '', ...rest] = name.split('/');
  const known = STAGES.find((candidate) => candidate === stage);
  if (known === undefined) throw new Error(`"${String(stage)}" is not a stage; stages are ${STAGES.join(', ')}`);
  if (rest.length > 0 || !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(id)) throw new Error(`"${id}" is not a lower_snake id, such as channel_delay`);
  return { stage: known, id };
}

function addWords(root: string, path: string, id: string): string {
  const locale = readJson(root, path) as Locale;
  const causes = Object.entries({ ...locale.causes, [id]: wordsTemplate() }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeJson(root, path, { ...locale, causes: Object.fromEntries(causes) });
  return path;
}

function writeJson(root: string, path: string, value: unknown): void {
  if (existsSync(join(root, path)) && path.startsWith('fixtures/')) throw new Error(`${path} exists already`);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${JSON.stringify(value, null, 2)}\n`);
}
