import type { Column } from './cells';
import { type Layout, startsOf } from './layout';

/**
 * The words by a column that all their alternatives ask for: where its fact is not known none of them can be certain, and where it is
 * known only the words that its cell leaves something of are looked at.
 */
export interface WordIndex {
  /** The words without such a column. */
  readonly always: Int32Array;
  /** By column: the number of its first cell, all columns' cells counted through. */
  readonly firstCell: Int32Array;
  /** By number of the cell: where its words begin; one more start at the end. */
  readonly cellStart: Int32Array;
  readonly cellWords: Int32Array;
}

/** Works out which words to look at where a fact lies in a cell. */
export function indexWords(layout: Layout, columns: readonly Column[]): WordIndex {
  const firstCell = startsOf(columns.map(({ size }) => size));
  const byCell: number[][] = Array.from({ length: firstCell.at(-1) ?? 0 }, () => []);
  const always: number[] = [];
  layout.present.forEach((_, word) => {
    const need = mostDeciding(word, layout, columns);
    if (need === undefined) always.push(word);
    else for (const cell of cellsLeft(word, need, layout)) byCell[(firstCell[layout.needColumn[need] as number] as number) + cell]?.push(word);
  });
  return {
    always: Int32Array.from(always),
    firstCell,
    cellStart: startsOf(byCell.map(({ length }) => length)),
    cellWords: Int32Array.from(byCell.flat()),
  };
}

/** Of the needs that all alternatives share the one whose cells leave something of the word most seldom. */
function mostDeciding(word: number, layout: Layout, columns: readonly Column[]): number | undefined {
  const { needStart, needColumn, needBits, present } = layout;
  let chosen: number | undefined;
  let least = Infinity;
  for (let need = needStart[word] as number; need < (needStart[word + 1] as number); need += 1) {
    if (needBits[need] !== present[word]) continue;
    const share = cellsLeft(word, need, layout).length / (columns[needColumn[need] as number]?.size ?? 1);
    if (share < least) {
      least = share;
      chosen = need;
    }
  }
  return chosen;
}

/** The cells of a need's column that leave something of the word. */
function cellsLeft(word: number, need: number, { present, maskStart, masks }: Layout): number[] {
  const cells: number[] = [];
  const start = maskStart[need] as number;
  for (let place = start; place < (maskStart[need + 1] as number); place += 1) {
    if (((present[word] as number) & (masks[place] as number)) !== 0) cells.push(place - start);
  }
  return cells;
}
