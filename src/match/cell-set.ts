/** A set of cell numbers of one column, 32 to a word. */
export type CellSet = readonly number[];

const wordsFor = (size: number): number => (size + 31) >>> 5;

const lastWord = (size: number): number => (size % 32 === 0 ? -1 : (1 << size % 32) - 1);

/** The cells for which the test holds. */
export const cellsWhere = (size: number, holds: (cell: number) => boolean): CellSet => {
  const words = new Array<number>(wordsFor(size)).fill(0);
  for (let cell = 0; cell < size; cell += 1) {
    if (holds(cell)) words[cell >>> 5] = (words[cell >>> 5] ?? 0) | (1 << (cell & 31));
  }
  return words;
};

export const intersection = (a: CellSet, b: CellSet): CellSet => a.map((word, i) => word & (b[i] ?? 0));

export const union = (a: CellSet, b: CellSet): CellSet => a.map((word, i) => word | (b[i] ?? 0));

export const complement = (set: CellSet, size: number): CellSet =>
  set.map((word, i) => ~word & (i === set.length - 1 ? lastWord(size) : -1));

/** Number of bits set in a 32-bit word. */
const countBits = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

export const cellCount = (set: CellSet): number => {
  let count = 0;
  for (const word of set) count += countBits(word);
  return count;
};

export const hasCell = (set: CellSet, cell: number): boolean => ((set[cell >>> 5] ?? 0) >>> (cell & 31) & 1) === 1;

/** The lowest cell of a set that is not empty. */
export const firstCell = (set: CellSet): number => {
  const word = set.findIndex((bits) => bits !== 0);
  const bits = set[word] ?? 0;
  return word * 32 + 31 - Math.clz32(bits & -bits);
};
