import type { FactValue } from '../model/diagnosis';
import type { Column, Lookup } from './cells';

/** Writes the cell of every column into `cells`; -1 where the fact is not known. */
export type CellLookup = (values: readonly (FactValue | undefined)[], cells: Int32Array) => void;

type OfKind<K extends Lookup['kind']> = Extract<Lookup, { kind: K }>;

interface Places<K extends Lookup['kind']> {
  readonly slots: Int32Array;
  readonly columns: Int32Array;
  readonly lookups: readonly OfKind<K>[];
}

const ofKind = <K extends Lookup['kind']>(all: readonly Column[], kind: K): Places<K> => {
  const chosen = all.map((column, index) => ({ ...column, index })).filter(({ lookup }) => lookup.kind === kind);
  return {
    slots: Int32Array.from(chosen, ({ slot }) => slot),
    columns: Int32Array.from(chosen, ({ index }) => index),
    lookups: chosen.map(({ lookup }) => lookup as OfKind<K>),
  };
};

/** Most facts of a snapshot are not known: that is settled before anything is looked up. */
const find = <K extends Lookup['kind']>(places: Places<K>, cellOf: (value: FactValue, lookup: OfKind<K>) => number): CellLookup => {
  const { slots, columns, lookups } = places;
  return (values, cells) => {
    for (let i = 0; i < slots.length; i += 1) {
      const value = values[slots[i] ?? 0];
      const lookup = lookups[i];
      cells[columns[i] ?? 0] = value === undefined || lookup === undefined ? -1 : cellOf(value, lookup);
    }
  };
};

const UNHEARD_OF = 1;

const nameCell = (value: FactValue, { cells }: OfKind<'names'>): number => cells.get(value) ?? UNHEARD_OF;

const booleanCell = (value: FactValue): number => (value === null ? 0 : value === true ? 2 : 1);

const numberCell = (value: FactValue, { points }: OfKind<'numbers'>): number => {
  if (value === null) return 0;
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle] ?? Infinity) < (value as number)) low = middle + 1;
    else high = middle;
  }
  return 1 + 2 * low + (points[low] === value ? 1 : 0);
};

const testCell = (value: FactValue, { holds }: OfKind<'test'>): number => (holds(value) ? 1 : 0);

/** Looks cells up kind by kind: calls that are alike are fast. */
export const createCellLookup = (columns: readonly Column[]): CellLookup => {
  const finders = [
    find(ofKind(columns, 'names'), nameCell),
    find(ofKind(columns, 'booleans'), booleanCell),
    find(ofKind(columns, 'numbers'), numberCell),
    find(ofKind(columns, 'test'), testCell),
  ];
  return (values, cells) => {
    for (const finder of finders) finder(values, cells);
  };
};
