import type { OwnKnowledge } from '../../knowledge/merge-pack';
import { BadInput, type Io } from '../io';
import { parseJson, readText } from '../read-json';
import { findRuleFiles, type RuleKind } from './find-rule-files';
import type { RuleOptions } from './options';

interface RuleFile {
  readonly kind: RuleKind;
  readonly path: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Rules of one's own as they were read: their form is checked when they are put to use. */
export interface OwnRules {
  readonly knowledge: OwnKnowledge;
  /** The files in which a rule stands, by the name under which its faults are told. */
  readonly filesOf: (name: string, path: string) => readonly string[];
}

/** The key by which the rules of a kind are told apart. */
const ID_KEYS = { causes: 'id', codes: 'system', profiles: 'platform', calendars: 'id', locales: 'locale' } as const;

/** Reads the rule files that options name; undefined where they name none. */
export const readOwnRules = (options: RuleOptions, io: Io): OwnRules | undefined => {
  if (Object.keys(options).length === 0) return undefined;
  const files = readAll(options, io);
  const listed = (kind: RuleKind): readonly unknown[] | undefined => nonEmpty(files.filter((file) => file.kind === kind).map(({ value }) => value));
  const actions = files.filter(({ kind }) => kind === 'actions');
  const outcomes = files.filter(({ kind }) => kind === 'outcomes');
  const knowledge = {
    ...Object.fromEntries((Object.keys(ID_KEYS) as RuleKind[]).flatMap((kind) => (listed(kind) === undefined ? [] : [[kind, listed(kind)]]))),
    ...(actions.length > 0 && { actions: joinTables(actions) }),
    ...(outcomes.length > 0 && { outcomes: joinTables(outcomes) }),
    ...(options.instead !== undefined && { instead: options.instead }),
  } as OwnKnowledge;
  return { knowledge, filesOf: (name, path) => placesOf(files, name, path) };
};

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

const readAll = (options: RuleOptions, io: Io): RuleFile[] => {
  const faults: string[] = [];
  const files = findRuleFiles(options, io).flatMap(({ kind, path }) => {
    try {
      const value = parseJson(readText(path, io), path);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadInput([`${path}: accepted is an object`]);
      return [{ kind, path, value: value as Record<string, unknown> }];
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      faults.push(...error.lines);
      return [];
    }
  });
  if (faults.length > 0) throw new BadInput(faults);
  return files;
};

/** Several files of actions or outcomes are one table, as if they stood in one file. */
const joinTables = (files: readonly RuleFile[]): Record<string, unknown> => files.reduce<Record<string, unknown>>((joined, { value }) => {
  const tables = Object.entries(value).map(([key, table]) => [key, isTable(table) && isTable(joined[key]) ? { ...joined[key], ...table } : table]);
  return { ...joined, ...Object.fromEntries(tables) as Record<string, unknown> };
}, {});

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Faults are told under `causes/<id>`, under `causes/<place in the list>` where a file has no id, or under the kind alone. */
const placesOf = (files: readonly RuleFile[], name: string, path: string): readonly string[] => {
  const [kind = '', ...rest] = name.split('/');
  const id = rest.join('/');
  const own = files.filter((file) => file.kind === kind);
  const named = (wanted: string): RuleFile[] => own.filter((file) => file.value[ID_KEYS[kind as keyof typeof ID_KEYS]] === wanted);
  const byPlace = /^\d+$/.test(id) ? own.slice(Number(id), Number(id) + 1) : [];
  const found = id === '' ? named(path) : [...named(id), ...byPlace];
  return (found.length > 0 ? found : id === '' ? own : []).map((file) => file.path);
};
