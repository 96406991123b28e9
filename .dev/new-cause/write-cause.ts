import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { STAGES, type Stage } from '../../src/model/vocabulary';
import { nearest } from '../../src/snapshot/nearest';
import { jsonFilesBelow, readJson } from '../generate/rule-files';
import { layOutJson } from '../generate/rule-layout';
import { causeTemplate, fixtureTemplate, wordsTemplate } from './templates';

interface Locale { readonly causes: Readonly<Record<string, unknown>> }

/**
 * Writes a new cause with its fixture and its words, all to be filled in; returns the paths it wrote or changed.
 *
 * @throws where the name is no `<stage>/<lower_snake>`, or something of that id is there already; nothing is written then
 */
export function writeCause(root: string, name: string): string[] {
  const { stage, id } = parseName(name);
  const { version } = readJson(root, 'package.json') as { version: string };
  const cause = `rules/causes/${stage}/${id}.json`;
  const fixture = `fixtures/causes/${id}.json`;
  const locales = jsonFilesBelow(root, 'rules/locales').map((path) => ({ path, words: readJson(root, path) as Locale }));
  requireFree(root, id, fixture, locales);
  const texts = new Map([
    [cause, layOutJson(causeTemplate(stage, id, version))],
    [fixture, layOutJson(fixtureTemplate(id))],
    ...locales.map(({ path, words }) => [path, `${JSON.stringify(withWords(words, id), null, 2)}\n`] as const),
  ]);
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...texts.keys()];
}

function parseName(name: string): { stage: Stage; id: string } {
  const [stage = '', id = '', ...rest] = name.split('/');
  const known = STAGES.find((candidate) => candidate === stage);
  if (known === undefined) throw new Error(noStage(stage, [id, ...rest].join('/')));
  if (rest.length > 0 || !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(id)) {
    throw new Error(`"${[id, ...rest].join('/')}" is not a lower_snake id, such as channel_delay`);
  }
  return { stage: known, id };
}

function noStage(stage: string, id: string): string {
  const near = nearest(stage, STAGES);
  return `"${stage}" is not a stage; ${near === undefined ? `stages are ${STAGES.join(', ')}` : `did you mean ${near}/${id}?`}`;
}

function requireFree(root: string, id: string, fixture: string, locales: readonly { path: string; words: Locale }[]): void {
  const cause = jsonFilesBelow(root, 'rules/causes').find((path) => path.endsWith(`/${id}.json`));
  if (cause !== undefined) throw new Error(`${id} is taken by ${cause}; ids are never reused`);
  const left = [...(existsSync(join(root, fixture)) ? [fixture] : []), ...locales.filter(({ words }) => Object.hasOwn(words.causes, id)).map(({ path }) => path)];
  if (left.length > 0) throw new Error(`${id} has no cause, but something stands in ${left.join(' and ')}; take it away, or choose another id`);
}

const withWords = (locale: Locale, id: string): Locale => ({
  ...locale,
  causes: Object.fromEntries(Object.entries({ ...locale.causes, [id]: wordsTemplate() }).sort(([a], [b]) => (a < b ? -1 : 1))),
});
