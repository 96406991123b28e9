import type { Column, Literal } from './cells';
import type { Word } from './pack-words';

/** Words laid out flat, so that judging them touches typed arrays only. Where starts are given, one more stands at the end. */
export interface Layout {
  /** The bits of each word that stand for an alternative. */
  readonly present: Int32Array;
  /** By word and bit: the rule whose alternative it is. */
  readonly ruleOfBit: Int32Array;
  /** By word: where the columns it asks for begin, the most asked for first. */
  readonly needStart: Int32Array;
  readonly needColumn: Int32Array;
  /** The alternatives that cannot be certain without the column. */
  readonly needBits: Int32Array;
  /** The alternatives in which the column's fact counts as missing: a fact of which several columns ask counts once. */
  readonly needCounted: Int32Array;
  /** By need: where the masks of its column's cells begin. */
  readonly maskStart: Int32Array;
  /** By need and cell: the alternatives of the word that the cell leaves possible. */
  readonly masks: Int32Array;
}

/** What one word asks of one column. */
interface Need {
  readonly column: number;
  readonly asked: { readonly bit: number; readonly literal: Literal }[];
  bits: number;
}

const needsOf = (alternatives: Word): readonly Need[] => {
  const needs = new Map<number, Need>();
  alternatives.forEach(({ literals }, place) => {
    const bit = 1 << place;
    for (const literal of literals) {
      const need = needs.get(literal.column) ?? { column: literal.column, asked: [], bits: 0 };
      needs.set(literal.column, need);
      need.asked.push({ bit, literal });
      need.bits |= bit;
    }
  });
  // A missing one of those asked for most settles at once that nothing is certain.
  return [...needs.values()].sort((a, b) => b.asked.length - a.asked.length || a.column - b.column);
};

/** Running totals, beginning with 0. */
export const startsOf = (lengths: readonly number[]): Int32Array => {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => { starts[i + 1] = (starts[i] ?? 0) + length; });
  return starts;
};

/** Sets the alternative's bit in the mask of every cell it accepts. */
const addCells = (masks: Int32Array, start: number, { cells }: Literal, bit: number): void => {
  for (let i = 0; i < cells.length; i += 1) {
    for (let left = cells[i] ?? 0; left !== 0; left &= left - 1) {
      const place = start + i * 32 + 31 - Math.clz32(left & -left);
      masks[place] = (masks[place] ?? 0) | bit;
    }
  }
};

const masksOf = (needs: readonly Need[], columns: readonly Column[]) => {
  const maskStart = startsOf(needs.map(({ column }) => columns[column]?.size ?? 0));
  const masks = new Int32Array(maskStart.at(-1) ?? 0);
  needs.forEach(({ asked, bits }, need) => {
    const start = maskStart[need] ?? 0;
    masks.fill(~bits, start, maskStart[need + 1]);
    for (const { bit, literal } of asked) addCells(masks, start, literal, bit);
  });
  return { maskStart, masks };
};

const countedOf = (needs: readonly Need[], columns: readonly Column[]): readonly number[] => {
  const seen = new Map<number, number>();
  return needs.map(({ column, bits }) => {
    const slot = columns[column]?.slot ?? -1;
    const before = seen.get(slot) ?? 0;
    seen.set(slot, before | bits);
    return bits & ~before;
  });
};

const ruleOfBit = (words: readonly Word[]): Int32Array => {
  const rules = new Int32Array(words.length * 32);
  words.forEach((word, place) => word.forEach(({ rule }, bit) => { rules[place * 32 + bit] = rule; }));
  return rules;
};

/** Lays words out over the columns. */
export const layOut = (words: readonly Word[], columns: readonly Column[]): Layout => {
  const byWord = words.map(needsOf);
  const needs = byWord.flat();
  return {
    present: Int32Array.from(words, ({ length }) => (length === 32 ? -1 : (1 << length) - 1)),
    ruleOfBit: ruleOfBit(words),
    needStart: startsOf(byWord.map(({ length }) => length)),
    needColumn: Int32Array.from(needs, ({ column }) => column),
    needBits: Int32Array.from(needs, ({ bits }) => bits),
    needCounted: Int32Array.from(byWord.flatMap((ofWord) => countedOf(ofWord, columns))),
    ...masksOf(needs, columns),
  };
};
