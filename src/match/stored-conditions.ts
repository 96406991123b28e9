import type { Lookup } from './cells';
import type { Layout } from './layout';
import type { PatternIndex } from './pattern-index';
import type { CompiledConditions } from './pattern-set';
import type { MatcherTables } from './tables';
import type { WordIndex } from './word-index';

/** Compiled conditions as plain data, for a build to compute once what every program would compute at its first diagnosis. */
export interface StoredConditions {
  readonly patterns: readonly (readonly number[])[];
  readonly causes: PatternIndex['causes'];
  readonly surerThan: PatternIndex['surerThan'];
  readonly explaining: PatternIndex['explaining'];
  readonly columns: readonly (readonly [slot: number, size: number, lookup: StoredLookup])[];
  readonly leaves: MatcherTables['leaves'];
  readonly layout: Stored<Layout>;
  readonly index: Stored<WordIndex>;
}

type Stored<T> = Readonly<Record<keyof T, readonly number[]>>;

type StoredLookup = null | string | { readonly names: readonly unknown[] } | { readonly points: readonly number[] };

/** Writes compiled conditions down; undefined where an operator of somebody's own has to be asked at run time. */
export const storeConditions = ({ index: { places, ...known }, tables: { columns, leaves, layout, index } }: CompiledConditions): StoredConditions | undefined => {
  if (columns.some(({ lookup }) => lookup.kind === 'test')) return undefined;
  return {
    patterns: places.map(({ cause, evidence, slots }) => [cause, evidence, ...slots]),
    ...known,
    columns: columns.map(({ slot, size, lookup }) => [slot, size, storeLookup(lookup)]),
    leaves,
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

/** Reads conditions that were written down. */
export const readConditions = ({ patterns, causes, surerThan, explaining, columns, leaves, layout, index }: StoredConditions): CompiledConditions => ({
  index: { causes, places: patterns.map(([cause = 0, evidence = 0, ...slots]) => ({ cause, evidence, slots })), surerThan, explaining },
  tables: {
    columns: columns.map(([slot, size, lookup]) => ({ slot, size, lookup: readLookup(lookup) })),
    leaves,
    layout: readNumbers(layout),
    index: readNumbers(index),
  },
});

const readLookup = (stored: StoredLookup): Lookup => {
  if (stored === null) return { kind: 'booleans' };
  if (typeof stored === 'string') return { kind: 'item', item: stored };
  if ('points' in stored) return { kind: 'numbers', points: Float64Array.from(stored.points) };
  const [absent, ...names] = stored.names as (string | null)[];
  return { kind: 'names', cells: new Map([[absent ?? null, 0], ...names.map((name, i) => [name, i + 2] as const)]) };
};
