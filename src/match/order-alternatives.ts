import { firstCell } from './cell-set';
import type { Column } from './cells';
import type { Alternative } from './normal-form';

/** A rule by its place in the pack, with the ways in which it holds. */
export interface RuleForm {
  readonly rule: number;
  readonly alternatives: readonly Alternative[];
}

/** One way in which a rule holds. */
export interface RankedAlternative {
  readonly rule: number;
  readonly literals: Alternative;
}

/** How many alternatives each column rules out on average, counted by the share of its cells they do without. */
const decidingPower = (alternatives: readonly RankedAlternative[], columns: readonly Column[]): Map<number, number> => {
  const power = new Map<number, number>();
  for (const { literals } of alternatives) {
    for (const { column, count } of literals) power.set(column, (power.get(column) ?? 0) + 1 - count / (columns[column]?.size ?? 1));
  }
  return power;
};

/** Column, width and first cell of each literal, the most deciding column first: narrow conditions on one value stay together. */
const sortKey = ({ literals }: RankedAlternative, rank: ReadonlyMap<number, number>): number[] => {
  const ranked = literals.map((one) => ({ rank: rank.get(one.column) ?? 0, count: one.count, cell: firstCell(one.cells) }));
  return ranked.sort((a, b) => a.rank - b.rank).flatMap((one) => [one.rank, one.count, one.cell]);
};

const compareKeys = (a: readonly number[], b: readonly number[]): number => {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

/** Makes neighbours of alternatives that share their most deciding condition, then the next: one fact then rules whole words out. */
export const orderAlternatives = (forms: readonly RuleForm[], columns: readonly Column[]): readonly RankedAlternative[] => {
  const all = forms.flatMap(({ rule, alternatives }) => alternatives.map((literals) => ({ rule, literals })));
  const strongest = [...decidingPower(all, columns)].sort(([a, powerOfA], [b, powerOfB]) => powerOfB - powerOfA || a - b);
  const rank = new Map(strongest.map(([column], i) => [column, i]));
  return all
    .map((alternative) => ({ alternative, key: sortKey(alternative, rank) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ alternative }) => alternative);
};
