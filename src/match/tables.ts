import type { Condition } from '../knowledge/condition-schema';
import { buildCellSpace, type Column, type Lookup } from './cells';
import type { MatchContext } from './evaluate';
import { inlineConditions } from './inline-conditions';
import { type Layout, layOut } from './layout';
import { leavesOf } from './leaves';
import { normalForm } from './normal-form';
import { orderAlternatives } from './order-alternatives';
import { packWords } from './pack-words';
import { indexWords, type WordIndex } from './word-index';

/** All that matching needs of the conditions of a pack. */
export interface MatcherTables {
  readonly columns: readonly Column[];
  readonly layout: Layout;
  readonly index: WordIndex;
}

/** Compiles conditions, and makes cells for those that are only to be told apart. */
export const buildTables = (rules: readonly Condition[], alsoTold: readonly Condition[], { facts, named, engine }: MatchContext): MatcherTables => {
  const conditions = rules.map((condition) => inlineConditions(condition, named));
  const further = alsoTold.map((condition) => inlineConditions(condition, named));
  const space = buildCellSpace([...conditions, ...further].flatMap(leavesOf), facts, engine);
  const forms = conditions.map((condition, rule) => ({ rule, alternatives: normalForm(condition, space) }));
  const layout = layOut(packWords(orderAlternatives(forms, space.columns)), space.columns);
  return { columns: space.columns, layout, index: indexWords(layout, space.columns) };
};

/** Tables as plain data, for a build to compute once what every program would compute at its first diagnosis. */
export interface StoredTables {
  readonly columns: readonly (readonly [slot: number, size: number, lookup: StoredLookup])[];
  readonly layout: Stored<Layout>;
  readonly index: Stored<WordIndex>;
}

type Stored<T> = Readonly<Record<keyof T, readonly number[]>>;

type StoredLookup = null | string | { readonly names: readonly unknown[] } | { readonly points: readonly number[] };

/** Writes tables down; undefined where an operator of somebody's own has to be asked at run time. */
export const storeTables = ({ columns, layout, index }: MatcherTables): StoredTables | undefined => {
  if (columns.some(({ lookup }) => lookup.kind === 'test')) return undefined;
  return {
    columns: columns.map(({ slot, size, lookup }) => [slot, size, storeLookup(lookup)]),
    layout: storeNumbers(layout),
    index: storeNumbers(index),
  };
};

const storeNumbers = <T extends object>(arrays: T): Stored<T> =>
  Object.fromEntries(Object.entries(arrays).map(([name, numbers]) => [name, Array.from(numbers as Int32Array)])) as unknown as Stored<T>;

const readNumbers = <T extends object>(stored: Stored<T>): T =>
  Object.fromEntries(Object.entries(stored).map(([name, numbers]) => [name, Int32Array.from(numbers as number[])])) as unknown as T;

const storeLookup = (lookup: Lookup): StoredLookup => {
  if (lookup.kind === 'names') return { names: [...lookup.cells.keys()] };
  if (lookup.kind === 'numbers') return { points: [...lookup.points] };
  return lookup.kind === 'item' ? lookup.item : null;
};

/** Reads tables that were written down. */
export const readTables = ({ columns, layout, index }: StoredTables): MatcherTables => ({
  columns: columns.map(([slot, size, lookup]) => ({ slot, size, lookup: readLookup(lookup) })),
  layout: readNumbers(layout),
  index: readNumbers(index),
});

const readLookup = (stored: StoredLookup): Lookup => {
  if (stored === null) return { kind: 'booleans' };
  if (typeof stored === 'string') return { kind: 'item', item: stored };
  if ('points' in stored) return { kind: 'numbers', points: Float64Array.from(stored.points) };
  const [absent, ...names] = stored.names as (string | null)[];
  return { kind: 'names', cells: new Map([[absent ?? null, 0], ...names.map((name, i) => [name, i + 2] as const)]) };
};
