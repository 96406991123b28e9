import type { FactValue } from '../model/diagnosis';
import type { Column, Lookup } from './cells';

/** Writes the cell of every column into `cells`; -1 where the fact is not known. */
export type CellLookup = (values: readonly (FactValue | undefined)[], cells: Int32Array) => void;

type OfKind<K extends Lookup['kind']> = Extract<Lookup, { kind: K }> & { readonly slot: number; readonly column: number };

const ofKind = <K extends Lookup['kind']>(columns: readonly Column[], kind: K): readonly OfKind<K>[] =>
  columns.flatMap(({ slot, lookup }, column) => (lookup.kind === kind ? [{ ...lookup, slot, column } as OfKind<K>] : []));

const UNHEARD_OF = 1;

const findNames = (columns: readonly OfKind<'names'>[]): CellLookup => (values, found) => {
  for (const { slot, column, cells } of columns) {
    const value = values[slot];
    found[column] = value === undefined ? -1 : (cells.get(value) ?? UNHEARD_OF);
  }
};

const findBooleans = (columns: readonly OfKind<'booleans'>[]): CellLookup => (values, found) => {
  for (const { slot, column } of columns) {
    const value = values[slot];
    if (value === undefined) found[column] = -1;
    else found[column] = value === null ? 0 : value === true ? 2 : 1;
  }
};

const numberCell = (points: Float64Array, value: number): number => {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return 1 + 2 * low + (points[low] === value ? 1 : 0);
};

const findNumbers = (columns: readonly OfKind<'numbers'>[]): CellLookup => (values, found) => {
  for (const { slot, column, points } of columns) {
    const value = values[slot];
    if (value === undefined) found[column] = -1;
    else found[column] = value === null ? 0 : numberCell(points, value as number);
  }
};

const findTests = (columns: readonly OfKind<'test'>[]): CellLookup => (values, found) => {
  for (const { slot, column, holds } of columns) {
    const value = values[slot];
    if (value === undefined) found[column] = -1;
    else found[column] = holds(value) ? 1 : 0;
  }
};

/** Looks cells up kind by kind: one loop for each keeps the calls inside it alike, which is what makes them fast. */
export const createCellLookup = (columns: readonly Column[]): CellLookup => {
  const names = findNames(ofKind(columns, 'names'));
  const booleans = findBooleans(ofKind(columns, 'booleans'));
  const numbers = findNumbers(ofKind(columns, 'numbers'));
  const tests = findTests(ofKind(columns, 'test'));
  return (values, cells) => {
    names(values, cells);
    booleans(values, cells);
    numbers(values, cells);
    tests(values, cells);
  };
};
