import { union, type CellSet } from './cell-set';
import { literal, type Column } from './cells';
import type { Alternative } from './normal-form';
import type { HasCells } from './order-alternatives';

/** Alternatives, 32 to a word, laid out flat so that judging them touches typed arrays only. */
export interface Layout {
  /** The bits of each word that stand for an alternative. */
  readonly present: Int32Array;
  /** First entry of each word; one more at the end. An entry is what one column says of the alternatives in the word. */
  readonly wordStart: Int32Array;
  readonly entryColumn: Int32Array;
  /** The alternatives that ask for the column at all. */
  readonly entryDepends: Int32Array;
  /** Where the entry's masks begin: one for each cell, the alternatives it leaves possible. */
  readonly entryMasks: Int32Array;
  readonly masks: Int32Array;
}

export const WORD_SIZE = 32;

const wordsOf = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / WORD_SIZE) }, (_, i) => items.slice(i * WORD_SIZE, (i + 1) * WORD_SIZE));

const bitsOf = (count: number): number => (count === WORD_SIZE ? -1 : (1 << count) - 1);

interface Entry {
  readonly column: number;
  /** The literals on the column with the bits of their alternatives. */
  readonly asked: { readonly bit: number; readonly cells: CellSet }[];
  depends: number;
  /** How much of the word the column rules out on average. */
  power: number;
}

/** The columns a word asks for, those first that rule most of it out: most words are done after one or two. */
const entriesOf = (word: readonly HasCells[], columns: readonly Column[]): Entry[] => {
  const entries = new Map<number, Entry>();
  word.forEach((item, bit) => {
    for (const { column, cells, count } of item.cells) {
      const entry = entries.get(column) ?? { column, asked: [], depends: 0, power: 0 };
      entries.set(column, entry);
      entry.asked.push({ bit: 1 << bit, cells });
      entry.depends |= 1 << bit;
      entry.power += 1 - count / sizeOf(columns, column);
    }
  });
  return [...entries.values()].sort((a, b) => b.power - a.power || a.column - b.column);
};

const sizeOf = (columns: readonly Column[], column: number): number => columns[column]?.size ?? 1;

/** Sets the alternative's bit in the mask of every cell it accepts. */
const addCells = (masks: Int32Array, at: number, set: CellSet, bit: number): void => {
  for (let i = 0; i < set.length; i += 1) {
    for (let left = set[i] ?? 0; left !== 0; left &= left - 1) {
      const place = at + i * 32 + 31 - Math.clz32(left & -left);
      masks[place] = (masks[place] ?? 0) | bit;
    }
  }
};

const fillMasks = (masks: Int32Array, from: number, to: number, { asked, depends }: Entry): void => {
  masks.fill(~depends, from, to);
  for (const { bit, cells } of asked) addCells(masks, from, cells, bit);
};

/** Running totals, beginning with 0. */
const offsets = (lengths: readonly number[]): Int32Array => {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => { starts[i + 1] = (starts[i] ?? 0) + length; });
  return starts;
};

/** Lays alternatives out in the order given. */
export const layOut = (items: readonly HasCells[], columns: readonly Column[]): Layout => {
  const words = wordsOf(items);
  const entriesByWord = words.map((word) => entriesOf(word, columns));
  const entries = entriesByWord.flat();
  const entryMasks = offsets(entries.map(({ column }) => sizeOf(columns, column)));
  const masks = new Int32Array(entryMasks.at(-1) ?? 0);
  entries.forEach((entry, i) => fillMasks(masks, entryMasks[i] ?? 0, entryMasks[i + 1] ?? 0, entry));
  return {
    present: Int32Array.from(words, (word) => bitsOf(word.length)),
    wordStart: offsets(entriesByWord.map(({ length }) => length)),
    entryColumn: Int32Array.from(entries, ({ column }) => column),
    entryDepends: Int32Array.from(entries, ({ depends }) => depends),
    entryMasks,
    masks,
  };
};

/** What all members of a word have in common: the word as one alternative, so that words are judged 32 at a time as well. */
const commonCells = (word: readonly HasCells[]): Alternative => {
  const [first, ...rest] = word;
  return (first?.cells ?? []).flatMap((one) => {
    const others = rest.flatMap(({ cells }) => cells.filter(({ column }) => column === one.column));
    if (others.length < rest.length) return [];
    return [literal(one.column, others.reduce((cells, other) => union(cells, other.cells), one.cells))];
  });
};

/** One alternative per word of the items: what rules it out rules out the whole word. */
export const summarise = (items: readonly HasCells[]): readonly HasCells[] =>
  wordsOf(items).map((word) => ({ cells: commonCells(word) }));
