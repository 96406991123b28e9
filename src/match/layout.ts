import type { Column, Literal } from './cells';
import type { Word } from './pack-words';

/** Words laid out flat, so that judging them touches typed arrays only. */
export interface Layout {
  /** The bits of each word that stand for an alternative. */
  readonly present: Int32Array;
  /** By column: the words that ask for it. One more start at the end, here and below. */
  readonly touchStart: Int32Array;
  readonly touchWord: Int32Array;
  /** By column, cell and touched word: the alternatives of the word that the cell leaves possible. */
  readonly maskStart: Int32Array;
  readonly masks: Int32Array;
  /** By word: the columns it asks for, with the alternatives that cannot be certain without. */
  readonly needStart: Int32Array;
  readonly needColumn: Int32Array;
  readonly needBits: Int32Array;
  /** By word and bit: the rule whose alternative it is. */
  readonly ruleOfBit: Int32Array;
}

/** What one word asks of one column. */
interface Need {
  readonly column: number;
  readonly word: number;
  readonly asked: { readonly bit: number; readonly literal: Literal }[];
  bits: number;
}

const needsOf = (alternatives: Word, word: number): readonly Need[] => {
  const needs = new Map<number, Need>();
  alternatives.forEach(({ literals }, place) => {
    const bit = 1 << place;
    for (const literal of literals) {
      const need = needs.get(literal.column) ?? { column: literal.column, word, asked: [], bits: 0 };
      needs.set(literal.column, need);
      need.asked.push({ bit, literal });
      need.bits |= bit;
    }
  });
  // Those asked for most come first: a missing one settles at once that nothing is certain.
  return [...needs.values()].sort((a, b) => b.asked.length - a.asked.length || a.column - b.column);
};

/** Running totals, beginning with 0. */
const startsOf = (lengths: readonly number[]): Int32Array => {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => { starts[i + 1] = (starts[i] ?? 0) + length; });
  return starts;
};

const groupByColumn = (needs: readonly Need[], count: number): readonly (readonly Need[])[] => {
  const groups: Need[][] = Array.from({ length: count }, () => []);
  for (const need of needs) groups[need.column]?.push(need);
  return groups;
};

/** Sets the alternative's bit in the mask of every cell it accepts; masks of one cell lie side by side. */
const addCells = (masks: Int32Array, at: number, stride: number, { cells }: Literal, bit: number): void => {
  for (let i = 0; i < cells.length; i += 1) {
    for (let left = cells[i] ?? 0; left !== 0; left &= left - 1) {
      const place = at + (i * 32 + 31 - Math.clz32(left & -left)) * stride;
      masks[place] = (masks[place] ?? 0) | bit;
    }
  }
};

const fillMasks = (masks: Int32Array, start: number, size: number, touched: readonly Need[]): void => {
  touched.forEach(({ asked, bits }, touch) => {
    for (let cell = 0; cell < size; cell += 1) masks[start + cell * touched.length + touch] = ~bits;
    for (const { bit, literal } of asked) addCells(masks, start + touch, touched.length, literal, bit);
  });
};

const masksOf = (touched: readonly (readonly Need[])[], columns: readonly Column[]) => {
  const maskStart = startsOf(columns.map(({ size }, column) => size * (touched[column]?.length ?? 0)));
  const masks = new Int32Array(maskStart.at(-1) ?? 0);
  columns.forEach(({ size }, column) => fillMasks(masks, maskStart[column] ?? 0, size, touched[column] ?? []));
  return { maskStart, masks };
};

const ruleOfBit = (words: readonly Word[]): Int32Array => {
  const rules = new Int32Array(words.length * 32);
  words.forEach((word, place) => word.forEach(({ rule }, bit) => { rules[place * 32 + bit] = rule; }));
  return rules;
};

/** Lays words out over the columns. */
export const layOut = (words: readonly Word[], columns: readonly Column[]): Layout => {
  const needs = words.map(needsOf);
  const touched = groupByColumn(needs.flat(), columns.length);
  return {
    present: Int32Array.from(words, ({ length }) => (length === 32 ? -1 : (1 << length) - 1)),
    touchStart: startsOf(touched.map(({ length }) => length)),
    touchWord: Int32Array.from(touched.flat(), ({ word }) => word),
    ...masksOf(touched, columns),
    needStart: startsOf(needs.map(({ length }) => length)),
    needColumn: Int32Array.from(needs.flat(), ({ column }) => column),
    needBits: Int32Array.from(needs.flat(), ({ bits }) => bits),
    ruleOfBit: ruleOfBit(words),
  };
};
