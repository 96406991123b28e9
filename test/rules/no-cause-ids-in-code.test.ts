import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REASONS } from '../../src/model/reasons';
import * as snapshotWords from '../../src/model/snapshot-vocabulary';
import * as words from '../../src/model/vocabulary';
import { causeFiles, filesBelow, ROOT } from '../support/repository';

const FOLDERS = ['snapshot', 'facts', 'match', 'rank', 'plan'];

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** Ids that also are words of the model say nothing about where they come from. */
const vocabulary = new Set<unknown>([...REASONS, ...Object.values({ ...snapshotWords, ...words }).flat()]);
const knowledge = [...causeFiles(), ...filesBelow('rules/profiles')].map((file) => file.name).filter((id) => !vocabulary.has(id));

it('no stage knows a cause or a platform by name', () => {
  const sources = FOLDERS.flatMap((folder) => readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [`${folder}/${name}`, readFileSync(join(ROOT, 'src', folder, name), 'utf8').replace(COMMENT, '')] as const));
  const known = new Set(knowledge);
  const hits = sources.flatMap(([name, text]) =>
    [...text.matchAll(/(['"`])([a-z0-9_-]+)\1/g)].map(([, , literal]) => literal!).filter((literal) => known.has(literal)).map((literal) => `${name}: ${literal}`));
  expect(knowledge).not.toEqual([]);
  expect(hits).toEqual([]);
});
