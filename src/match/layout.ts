import { union, type CellSet } from './cell-set';
import type { Column } from './cells';
import type { Alternative } from './normal-form';
import { decidingPower, type HasCells } from './order-alternatives';

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

const dependsOn = (word: readonly HasCells[], column: number): number =>
  word.reduce((bits, { cells }, bit) => (cells.has(column) ? bits | (1 << bit) : bits), 0);

/** Sets the alternative's bit in the mask of every cell it accepts. */
const addCells = (masks: Int32Array, at: number, set: CellSet, bit: number): void => {
  set.forEach((cells, i) => {
    for (let left = cells; left !== 0; left &= left - 1) {
      const place = at + i * 32 + 31 - Math.clz32(left & -left);
      masks[place] = (masks[place] ?? 0) | (1 << bit);
    }
  });
};

const fillMasks = (masks: Int32Array, at: number, size: number, word: readonly HasCells[], column: number): void => {
  masks.fill(~dependsOn(word, column), at, at + size);
  word.forEach(({ cells }, bit) => {
    const set = cells.get(column);
    if (set) addCells(masks, at, set, bit);
  });
};

/** The columns a word asks for, those first that rule most of it out: most words are done after one or two. */
const entriesOf = (word: readonly HasCells[], columns: readonly Column[]): number[] =>
  [...decidingPower(word, columns)].sort(([a, powerOfA], [b, powerOfB]) => powerOfB - powerOfA || a - b).map(([column]) => column);

/** Running totals, beginning with 0. */
const offsets = (lengths: readonly number[]): Int32Array => {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => { starts[i + 1] = (starts[i] ?? 0) + length; });
  return starts;
};

/** Lays alternatives out in the order given. */
export const layOut = (items: readonly HasCells[], columns: readonly Column[]): Layout => {
  const sizeOf = (column: number): number => columns[column]?.size ?? 0;
  const words = wordsOf(items);
  const entries = words.flatMap((word) => entriesOf(word, columns).map((column) => ({ word, column })));
  const entryMasks = offsets(entries.map(({ column }) => sizeOf(column)));
  const masks = new Int32Array(entryMasks.at(-1) ?? 0);
  entries.forEach(({ word, column }, entry) => { fillMasks(masks, entryMasks[entry] ?? 0, sizeOf(column), word, column); });
  return {
    present: Int32Array.from(words, (word) => bitsOf(word.length)),
    wordStart: offsets(words.map((word) => new Set(word.flatMap(({ cells }) => [...cells.keys()])).size)),
    entryColumn: Int32Array.from(entries, ({ column }) => column),
    entryDepends: Int32Array.from(entries, ({ word, column }) => dependsOn(word, column)),
    entryMasks,
    masks,
  };
};

/** What all members of a word have in common: the word as one alternative, so that words are judged 32 at a time as well. */
const commonCells = (word: readonly HasCells[]): Alternative => {
  const common = new Map<number, CellSet>();
  for (const column of word[0]?.cells.keys() ?? []) {
    const sets = word.map(({ cells }) => cells.get(column)).filter((set) => set !== undefined);
    if (sets.length === word.length) common.set(column, sets.reduce(union));
  }
  return common;
};

/** One alternative per word of the items: what rules it out rules out the whole word. */
export const summarise = (items: readonly HasCells[]): readonly HasCells[] =>
  wordsOf(items).map((word) => ({ cells: commonCells(word) }));
