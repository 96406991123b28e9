import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { actionsFileSchema } from '../../src/knowledge/action-schema';
import { calendarSchema } from '../../src/knowledge/calendar-schema';
import { codesFileSchema } from '../../src/knowledge/code-schema';
import { localeSchema, type LocaleFile } from '../../src/knowledge/locale-schema';
import { namesSchema } from '../../src/knowledge/names-schema';
import { outcomesFileSchema } from '../../src/knowledge/outcome-schema';
import { profileSchema } from '../../src/knowledge/profile-schema';
import { LOCALES } from '../../src/model/vocabulary';
import { filesBelow, localeFiles, ROOT, type JsonFile } from '../support/repository';
import { namesOf, sentencesOf } from '../../.dev/check-rules/word-faults';

const rules = filesBelow('rules');
const single = (path: string) => rules.filter((file) => file.path === path);
const actions = actionsFileSchema.parse(single('rules/actions.json')[0]!.value);

const KINDS: readonly (readonly [string, z.ZodType, readonly JsonFile[], (value: never) => string | undefined])[] = [
  ['codes', codesFileSchema, filesBelow('rules/codes'), (value: { system: string }) => value.system],
  ['calendar', calendarSchema, filesBelow('rules/calendars'), (value: { id: string }) => value.id],
  ['profile', profileSchema, filesBelow('rules/profiles'), (value: { platform: string }) => value.platform],
  ['locale', localeSchema, filesBelow('rules/locales'), (value: { locale: string }) => value.locale],
  ['actions', actionsFileSchema, single('rules/actions.json'), () => 'actions'],
  ['outcomes', outcomesFileSchema, single('rules/outcomes.json'), () => 'outcomes'],
  ['names', namesSchema, single('rules/names.json'), () => 'names'],
];

describe.each(KINDS)('every %s file', (kind, schema, files, idOf) => {
  it('exists', () => {
    expect(files).not.toEqual([]);
  });

  it.each(files.map((file) => [file.path, file] as const))('%s follows its schema and is called what it says', (_, file) => {
    const { error } = schema.safeParse(file.value);
    expect(error?.issues ?? []).toEqual([]);
    expect(idOf(file.value as never)).toBe(file.name);
  });

  it.each(files.map((file) => [file.path, file] as const))('%s names its JSON Schema', (path, file) => {
    const { $schema = '' } = file.value as { $schema?: string };
    expect($schema).toMatch(new RegExp(`/${kind}\\.schema\\.json$`));
    expect(existsSync(join(ROOT, dirname(path), $schema))).toBe(true);
  });
});

describe('the words', () => {
  const locales = localeFiles();

  it('exist in every locale', () => {
    expect(locales.map((file) => file.locale).sort()).toEqual([...LOCALES].sort());
  });

  it.each(locales.map((file) => [file.locale, file] as const))('in %s cover every action and prohibition, with arguments they have', (_, file) => {
    expect(actionWordFaults(file)).toEqual([]);
  });

  it('have the same keys in all locales', () => {
    const [first, ...others] = locales.map(keysOf);
    for (const other of others) expect(other).toEqual(first);
  });
});

function actionWordFaults(file: LocaleFile): string[] {
  const without = (ids: readonly string[], words: object) => ids.filter((id) => !Object.hasOwn(words, id)).map((id) => `no words for ${id}`);
  return [
    ...without(Object.keys(actions.actions), file.actions),
    ...without(Object.keys(actions.prohibitions), file.prohibitions),
    ...Object.entries(file.actions).flatMap(([id, words]) =>
      sentencesOf(words).flatMap(([, text]) => namesOf(text)).filter((name) => !actions.actions[id]?.args.includes(name)).map((name) => `${id} uses {${name}}`)),
  ];
}

const keysOf = (file: LocaleFile): string[] =>
  Object.entries(file).flatMap(([table, words]) => typeof words !== 'object' ? [] : pathsBelow(table, words)).sort();

function pathsBelow(path: string, words: object): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? pathsBelow(`${path}.${key}`, value) : [`${path}.${key}`]);
}
