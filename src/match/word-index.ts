import type { Column } from './cells';
import type { Layout } from './layout';

/** Bits of a word that stand for alternatives of one rule. */
export interface Place {
  readonly word: number;
  readonly bits: number;
}

/** Where the alternatives of each rule stand. */
export function placesOf({ present, ruleOfBit }: Layout, count: number): readonly (readonly Place[])[] {
  const places: Place[][] = Array.from({ length: count }, () => []);
  present.forEach((bits, word) => {
    for (let left = bits; left !== 0; left &= left - 1) {
      const bit = left & -left;
      places[ruleOfBit[word * 32 + 31 - Math.clz32(bit)] as number]?.push({ word, bits: bit });
    }
  });
  return places;
}

/** For each need of a word: where the mask of its column's first cell stands, and how far apart the cells' masks are. */
export interface MaskPlaces {
  readonly base: Int32Array;
  readonly stride: Int32Array;
}

/** By column and word: the place of the word among those that the column touches. */
function touchPlaces({ touchStart, touchWord, present }: Layout): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let column = 0; column < touchStart.length - 1; column += 1) {
    const start = touchStart[column] as number;
    touchWord.subarray(start, touchStart[column + 1]).forEach((word, place) => places.set(column * present.length + word, place));
  }
  return places;
}

/** Works out where each need finds its masks. */
export function maskPlaces(layout: Layout): MaskPlaces {
  const { touchStart, maskStart, needStart, needColumn, present } = layout;
  const places = touchPlaces(layout);
  const base = new Int32Array(needColumn.length);
  const stride = new Int32Array(needColumn.length);
  for (let word = 0; word < present.length; word += 1) {
    for (let need = needStart[word] as number; need < (needStart[word + 1] as number); need += 1) {
      const column = needColumn[need] as number;
      base[need] = (maskStart[column] as number) + (places.get(column * present.length + word) as number);
      stride[need] = (touchStart[column + 1] as number) - (touchStart[column] as number);
    }
  }
  return { base, stride };
}

/** For each need of a word the alternatives in which its fact counts as missing: a fact of which several columns ask counts once. */
export function countedOnce({ needStart, needColumn, needBits, present }: Layout, columns: readonly Column[]): Int32Array {
  const counted = Int32Array.from(needBits);
  for (let word = 0; word < present.length; word += 1) {
    const seen = new Map<number, number>();
    for (let need = needStart[word] as number; need < (needStart[word + 1] as number); need += 1) {
      const slot = columns[needColumn[need] as number]?.slot ?? -1;
      const before = seen.get(slot) ?? 0;
      counted[need] = (counted[need] as number) & ~before;
      seen.set(slot, before | (needBits[need] as number));
    }
  }
  return counted;
}

/**
 * The words by a column that all their alternatives ask for: where its fact is not known none of them can be certain, and where it is
 * known only the words that its cell leaves something of are looked at.
 */
export function indexWords(layout: Layout, columns: readonly Column[], { base, stride }: MaskPlaces) {
  const { present, needStart, needColumn, needBits, masks } = layout;
  const byCell: number[][][] = columns.map(({ size }) => Array.from({ length: size }, () => []));
  const always: number[] = [];
  for (let word = 0; word < present.length; word += 1) {
    const needs = Array.from({ length: (needStart[word + 1] ?? 0) - (needStart[word] ?? 0) }, (_, i) => (needStart[word] ?? 0) + i);
    const shared = needs.filter((need) => needBits[need] === present[word]);
    const leaves = (need: number, cell: number): boolean => ((present[word] ?? 0) & (masks[(base[need] ?? 0) + cell * (stride[need] ?? 0)] ?? 0)) !== 0;
    const cellsLeft = (need: number): number => byCell[needColumn[need] ?? 0]?.filter((_, cell) => leaves(need, cell)).length ?? 0;
    const [chosen] = shared.sort((a, b) => cellsLeft(a) / (byCell[needColumn[a] ?? 0]?.length ?? 1) - cellsLeft(b) / (byCell[needColumn[b] ?? 0]?.length ?? 1));
    if (chosen === undefined) always.push(word);
    else byCell[needColumn[chosen] ?? 0]?.forEach((words, cell) => { if (leaves(chosen, cell)) words.push(word); });
  }
  return { byCell, always };
}

