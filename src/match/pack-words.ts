import type { RankedAlternative } from './order-alternatives';

/** Up to 32 alternatives, judged together: each is a bit, the first the lowest. */
export type Word = readonly RankedAlternative[];

const WORD_SIZE = 32;

/** A word of fewer alternatives than this is not worth the keeping apart. */
const SMALL_WORD = 8;

/** Packs alternatives into words in the order given; a new word begins where one would share no column with all of the last. */
export const packWords = (alternatives: readonly RankedAlternative[]): readonly Word[] => {
  const words: RankedAlternative[][] = [];
  let word: RankedAlternative[] = [];
  let shared: ReadonlySet<number> = new Set();
  for (const alternative of alternatives) {
    const columns = new Set(alternative.literals.map(({ column }) => column));
    const common = new Set([...shared].filter((column) => columns.has(column)));
    if (word.length === 0 || word.length === WORD_SIZE || (common.size === 0 && shared.size > 0 && word.length >= SMALL_WORD)) {
      word = [];
      words.push(word);
      shared = columns;
    } else shared = common;
    word.push(alternative);
  }
  return words;
};
