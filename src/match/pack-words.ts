import { cellCount, countBits, hasCell, type CellSet } from './cell-set';
import type { Column } from './cells';
import type { Alternative } from './normal-form';

/** An alternative and the rule it belongs to. */
export interface RuleAlternative {
  readonly rule: number;
  readonly cells: Alternative;
}

/** What one column says of the alternatives in one word. */
export interface WordEntry {
  readonly column: number;
  /** For each cell of the column, the alternatives it leaves possible. */
  readonly masks: Int32Array;
  /** The alternatives that ask for this column at all. */
  readonly depends: number;
}

/** Up to 32 alternatives, judged together. */
export interface Word {
  readonly alternatives: readonly RuleAlternative[];
  /** Most selective first, so that most words are done after one or two. */
  readonly entries: readonly WordEntry[];
}

const WORD_SIZE = 32;

/** Share of the cells that a literal leaves, dearer for columns that few alternatives ask for: they make poor neighbours. */
const decidingOrder = (columns: readonly Column[], alternatives: readonly RuleAlternative[]) => {
  const asked = new Int32Array(columns.length);
  for (const { cells } of alternatives) for (const column of cells.keys()) asked[column] = (asked[column] ?? 0) + 1;
  return (column: number, cells: CellSet): number =>
    (cellCount(cells) / (columns[column]?.size ?? 1)) * (1 + WORD_SIZE / (asked[column] ?? 1));
};

const firstCell = (set: CellSet): number => {
  const word = set.findIndex((bits) => bits !== 0);
  const bits = set[word] ?? 0;
  return word * 32 + countBits((bits & -bits) - 1);
};

/** Neighbours share their most deciding column and, where they can, the cell of it. */
const sortKey = (alternative: Alternative, weigh: (column: number, cells: CellSet) => number): number[] =>
  [...alternative]
    .map(([column, cells]) => ({ column, cells, weight: weigh(column, cells) }))
    .sort((a, b) => a.weight - b.weight || a.column - b.column)
    .flatMap(({ column, cells }) => [column, firstCell(cells)]);

const compareKeys = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

const entryOf = (column: number, size: number, alternatives: readonly RuleAlternative[]): WordEntry => {
  const masks = new Int32Array(size);
  let depends = 0;
  let free = 0;
  alternatives.forEach(({ cells }, bit) => {
    const asked = cells.get(column);
    if (!asked) {
      free |= 1 << bit;
      return;
    }
    depends |= 1 << bit;
    for (let cell = 0; cell < size; cell += 1) if (hasCell(asked, cell)) masks[cell] = (masks[cell] ?? 0) | (1 << bit);
  });
  return { column, masks: masks.map((mask) => mask | free), depends };
};

/** Mean number of alternatives an entry leaves possible. */
const survivors = ({ masks }: WordEntry): number => masks.reduce((sum, mask) => sum + countBits(mask), 0) / masks.length;

const wordOf = (alternatives: readonly RuleAlternative[], columns: readonly Column[]): Word => {
  const asked = [...new Set(alternatives.flatMap(({ cells }) => [...cells.keys()]))];
  const entries = asked
    .map((column) => entryOf(column, columns[column]?.size ?? 0, alternatives))
    .map((entry) => ({ entry, left: survivors(entry) }))
    .sort((a, b) => a.left - b.left || a.entry.column - b.entry.column);
  return { alternatives, entries: entries.map(({ entry }) => entry) };
};

/** Packs alternatives into words so that a snapshot rules most words out by the first column it looks at. */
export const packWords = (alternatives: readonly RuleAlternative[], columns: readonly Column[]): readonly Word[] => {
  const weigh = decidingOrder(columns, alternatives);
  const sorted = alternatives
    .map((alternative) => ({ alternative, key: sortKey(alternative.cells, weigh) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ alternative }) => alternative);
  const words: Word[] = [];
  for (let i = 0; i < sorted.length; i += WORD_SIZE) words.push(wordOf(sorted.slice(i, i + WORD_SIZE), columns));
  return words;
};
