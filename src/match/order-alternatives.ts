import { cellCount, firstCell } from './cell-set';
import type { Column } from './cells';
import type { Alternative } from './normal-form';

export interface HasCells {
  readonly cells: Alternative;
}

/** How many alternatives a column rules out on average, counted by the share of its cells they do without. */
export const decidingPower = (items: readonly HasCells[], columns: readonly Column[]): Map<number, number> => {
  const power = new Map<number, number>();
  for (const { cells } of items) {
    for (const [column, set] of cells) {
      const without = 1 - cellCount(set) / (columns[column]?.size ?? 1);
      power.set(column, (power.get(column) ?? 0) + without);
    }
  }
  return power;
};

const strongest = (power: ReadonlyMap<number, number>, used: ReadonlySet<number>): number | undefined => {
  let best: number | undefined;
  for (const [column, rulesOut] of power) {
    if (!used.has(column) && rulesOut > (best === undefined ? 0 : (power.get(best) ?? 0))) best = column;
  }
  return best;
};

/** Groups by the first cell the column has to lie in; those that do not ask for it come last. */
const groupBy = <T extends HasCells>(items: readonly T[], column: number): { asking: T[][]; others: T[] } => {
  const groups = new Map<number, T[]>();
  const others: T[] = [];
  for (const item of items) {
    const set = item.cells.get(column);
    if (!set) {
      others.push(item);
      continue;
    }
    const group = groups.get(firstCell(set));
    if (group) group.push(item);
    else groups.set(firstCell(set), [item]);
  }
  return { asking: [...groups].sort(([a], [b]) => a - b).map(([, group]) => group), others };
};

/**
 * Makes neighbours of alternatives that share their most deciding condition, then the next, as long as they do not fit one word:
 * a snapshot then rules whole words out by the first column it looks at.
 */
export const orderAlternatives = <T extends HasCells>(
  items: readonly T[],
  columns: readonly Column[],
  used: ReadonlySet<number> = new Set(),
): readonly T[] => {
  const column = items.length <= 8 ? undefined : strongest(decidingPower(items, columns), used);
  if (column === undefined) return items;
  const { asking, others } = groupBy(items, column);
  const now = new Set(used).add(column);
  return [...asking, others].flatMap((group) => orderAlternatives(group, columns, now));
};
