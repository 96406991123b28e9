import { firstCell } from './cell-set';
import type { Column } from './cells';
import type { Alternative } from './normal-form';

export interface HasCells {
  readonly cells: Alternative;
}

/** How many alternatives each column rules out on average, counted by the share of its cells they do without. */
export const decidingPower = (items: readonly HasCells[], columns: readonly Column[]): Map<number, number> => {
  const power = new Map<number, number>();
  for (const { cells } of items) {
    for (const { column, count } of cells) {
      power.set(column, (power.get(column) ?? 0) + 1 - count / (columns[column]?.size ?? 1));
    }
  }
  return power;
};

/** Column and first cell of each literal, the most deciding column first. */
const sortKey = (cells: Alternative, rank: ReadonlyMap<number, number>): number[] => {
  const ranked = cells.map((one) => ({ rank: rank.get(one.column) ?? 0, cell: firstCell(one.cells) }));
  return ranked.sort((a, b) => a.rank - b.rank).flatMap((one) => [one.rank, one.cell]);
};

const compareKeys = (a: readonly number[], b: readonly number[]): number => {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

/**
 * Makes neighbours of alternatives that share their most deciding condition, then the next: a snapshot then rules whole words
 * out by the first column it looks at.
 */
export const orderAlternatives = <T extends HasCells>(items: readonly T[], columns: readonly Column[]): readonly T[] => {
  const strongest = [...decidingPower(items, columns)].sort(([a, powerOfA], [b, powerOfB]) => powerOfB - powerOfA || a - b);
  const rank = new Map(strongest.map(([column], i) => [column, i]));
  return items
    .map((item) => ({ item, key: sortKey(item.cells, rank) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
};
