import type { Word } from './pack-words';

/** Words laid out flat, so that judging them touches typed arrays only. */
export interface Layout {
  /** First entry of each word; one more at the end. */
  readonly wordStart: Int32Array;
  /** The bits of each word that stand for an alternative. */
  readonly present: Int32Array;
  readonly entryColumn: Int32Array;
  /** Where the entry's masks begin in `masks`. */
  readonly entryMasks: Int32Array;
  readonly entryDepends: Int32Array;
  readonly masks: Int32Array;
  /** The rule of each bit. */
  readonly ruleOf: Int32Array;
}

/** Running totals, beginning with 0. */
const offsets = (lengths: readonly number[]): Int32Array => {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => { starts[i + 1] = (starts[i] ?? 0) + length; });
  return starts;
};

const bitsOf = (count: number): number => (count === 32 ? -1 : (1 << count) - 1);

const concat = (parts: readonly Int32Array[], starts: Int32Array): Int32Array => {
  const all = new Int32Array(starts.at(-1) ?? 0);
  parts.forEach((part, i) => { all.set(part, starts[i]); });
  return all;
};

/** Lays the words out for the matcher. */
export const layOut = (words: readonly Word[]): Layout => {
  const entries = words.flatMap((word) => word.entries);
  const entryMasks = offsets(entries.map(({ masks }) => masks.length));
  const ruleOf = new Int32Array(words.length * 32);
  words.forEach(({ alternatives }, word) => { alternatives.forEach(({ rule }, bit) => { ruleOf[word * 32 + bit] = rule; }); });
  return {
    wordStart: offsets(words.map((word) => word.entries.length)),
    present: Int32Array.from(words, ({ alternatives }) => bitsOf(alternatives.length)),
    entryColumn: Int32Array.from(entries, ({ column }) => column),
    entryMasks,
    entryDepends: Int32Array.from(entries, ({ depends }) => depends),
    masks: concat(entries.map(({ masks }) => masks), entryMasks),
    ruleOf,
  };
};
