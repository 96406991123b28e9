import type { Layout } from './layout';

export const CLEAR = 0;
export const UNKNOWN = 1;
export const HIT = 2;

// `?? 0` stands where an index is known to be in range; the optimiser drops it.

/** Leaves of every word the alternatives that no known fact rules out. Most facts of a snapshot are not known and cost nothing. */
const ruleOut = (layout: Layout, cells: Int32Array, possible: Int32Array): void => {
  const { touchStart, touchWord, maskStart, masks } = layout;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? 0;
    if (cell < 0) continue;
    const start = touchStart[column] ?? 0;
    const count = (touchStart[column + 1] ?? 0) - start;
    const at = (maskStart[column] ?? 0) + cell * count;
    for (let i = 0; i < count; i += 1) {
      const word = touchWord[start + i] ?? 0;
      possible[word] = (possible[word] ?? 0) & (masks[at + i] ?? 0);
    }
  }
};

/** Those of the possible alternatives that wait for no fact. */
const certainOf = ({ needStart, needColumn, needBits }: Layout, word: number, possible: number, cells: Int32Array): number => {
  let certain = possible;
  const end = needStart[word + 1] ?? 0;
  for (let need = needStart[word] ?? 0; need < end && certain !== 0; need += 1) {
    if ((cells[needColumn[need] ?? 0] ?? 0) < 0) certain &= ~(needBits[need] ?? 0);
  }
  return certain;
};

/** 1 for a number that is not 0, without a branch: which alternatives are possible is anybody's guess, to a processor as well. */
const isAny = (bits: number): number => (bits | -bits) >>> 31;

/** A rule is hit when one of its alternatives is certain, and unknown while one is possible: clear, unknown and hit count up. */
const record = (layout: Layout, word: number, possible: number, certain: number, verdicts: Uint8Array): void => {
  const { segmentStart, segmentRule, segmentBits } = layout;
  const end = segmentStart[word + 1] ?? 0;
  for (let segment = segmentStart[word] ?? 0; segment < end; segment += 1) {
    const bits = segmentBits[segment] ?? 0;
    verdicts[segmentRule[segment] ?? 0] = isAny(possible & bits) + isAny(certain & bits);
  }
};

/** A rule that does not fit one word has the best of what its further words say. */
const recordFurther = (layout: Layout, cells: Int32Array, possible: Int32Array, verdicts: Uint8Array): void => {
  for (const { rule, word, bits } of layout.further) {
    const left = (possible[word] ?? 0) & bits;
    const verdict = isAny(left) + isAny(certainOf(layout, word, left, cells));
    verdicts[rule] = Math.max(verdicts[rule] ?? CLEAR, verdict);
  }
};

/** Writes the verdict of every rule for the cells of one snapshot; `possible` is working space, a number for each word. */
export const judge = (layout: Layout, cells: Int32Array, possible: Int32Array, verdicts: Uint8Array): void => {
  possible.set(layout.present);
  verdicts.fill(CLEAR);
  ruleOut(layout, cells, possible);
  for (let word = 0; word < possible.length; word += 1) {
    const left = possible[word] ?? 0;
    if (left !== 0) record(layout, word, left, certainOf(layout, word, left, cells), verdicts);
  }
  recordFurther(layout, cells, possible, verdicts);
};
