import { type Cells, createCells } from './cell-lookup';
import { CLEAR, HIT, UNKNOWN } from './verdict-numbers';
import type { MatcherTables } from './tables';

/** Verdicts of one match, by the place of the rule; good until the next scan. */
export interface Scan {
  /** A text that is equal for snapshots whose facts lie in the same cells, and for no others. */
  readonly signature: () => string;
  /** Places of the rules that are hit, each once, in no particular order. */
  readonly hits: () => number[];
  /** 0 clear, 1 unknown, 2 hit. */
  readonly verdictOf: (rule: number) => number;
  /**
   * By place of the rule: 1 where it is not hit, and a way in which it may hold has a fact for it and lacks no more than two.
   */
  readonly open: () => Uint8Array;
}

/** Finds hits over the index; every other verdict is worked out when it is asked for. */
export class Scanner implements Scan {
  /** Cells of the snapshot that is scanned; to be filled before `scan`. */
  readonly cells: Cells;
  private places: readonly (readonly Place[])[] | undefined;
  private readonly possible: Int32Array;
  private readonly certain: Int32Array;
  /** The scan in which a word was last worked out. */
  private readonly worked: Float64Array;
  /** The round of `hits` in which a rule was last listed. */
  private readonly listed: Float64Array;
  private readonly opened: Uint8Array;
  private scans = 0;
  private rounds = 0;

  private readonly layout: MatcherTables['layout'];
  private readonly index: MatcherTables['index'];

  constructor({ columns, layout, index }: MatcherTables, count: number) {
    const words = layout.present.length;
    this.layout = layout;
    this.index = index;
    this.cells = createCells(columns);
    this.possible = new Int32Array(words);
    this.certain = new Int32Array(words);
    this.worked = new Float64Array(words);
    this.listed = new Float64Array(count);
    this.opened = new Uint8Array(count);
  }

  /** Turns to the cells of another snapshot. */
  scan(): Scan {
    this.scans += 1;
    return this;
  }

  signature(): string {
    const { byColumn, known, knownCount } = this.cells;
    let text = '';
    for (let i = 0; i < knownCount; i += 1) {
      const column = known[i] as number;
      text += String.fromCharCode(column, byColumn[column] as number);
    }
    return text;
  }

  hits(): number[] {
    const hits: number[] = [];
    this.rounds += 1;
    const { always, firstCell, cellStart, cellWords } = this.index;
    const { byColumn, known, knownCount } = this.cells;
    for (const word of always) this.collect(word, hits);
    for (let i = 0; i < knownCount; i += 1) {
      const column = known[i] as number;
      const cell = (firstCell[column] as number) + (byColumn[column] as number);
      for (let at = cellStart[cell] as number; at < (cellStart[cell + 1] as number); at += 1) this.collect(cellWords[at] as number, hits);
    }
    return hits;
  }

  verdictOf(rule: number): number {
    let verdict = CLEAR;
    this.places ??= placesOf(this.layout, this.listed.length);
    for (const { word, bits } of this.places[rule] ?? []) {
      this.workOut(word);
      if (((this.certain[word] as number) & bits) !== 0) return HIT;
      if (((this.possible[word] as number) & bits) !== 0) verdict = UNKNOWN;
    }
    return verdict;
  }

  open(): Uint8Array {
    const { opened, layout: { present, ruleOfBit } } = this;
    opened.fill(0);
    for (let word = 0; word < present.length; word += 1) {
      for (let left = this.withinReach(word); left !== 0; left &= left - 1) opened[ruleOfBit[word * 32 + lowestBit(left)] as number] = 1;
    }
    for (const rule of this.hits()) opened[rule] = 0;
    return opened;
  }

  private collect(word: number, hits: number[]): void {
    for (let left = this.certainOf(word); left !== 0; left &= left - 1) {
      const rule = this.layout.ruleOfBit[word * 32 + lowestBit(left)] as number;
      if (this.listed[rule] === this.rounds) continue;
      this.listed[rule] = this.rounds;
      hits.push(rule);
    }
  }

  /** The alternatives of a word that hold: given up as soon as every one lacks a fact or is ruled out. */
  private certainOf(word: number): number {
    const { needStart, needColumn, needBits, maskStart, masks, present } = this.layout;
    const { byColumn } = this.cells;
    let left = present[word] as number;
    const end = needStart[word + 1] as number;
    for (let need = needStart[word] as number; need < end && left !== 0; need += 1) {
      const cell = byColumn[needColumn[need] as number] as number;
      left &= cell < 0 ? ~(needBits[need] as number) : (masks[(maskStart[need] as number) + cell] as number);
    }
    return left;
  }

  /** The alternatives of a word that may hold, have a fact for them, and lack one or two: counted for all its bits at once. */
  private withinReach(word: number): number {
    const { needStart, needColumn, needBits, needCounted, maskStart, masks, present } = this.layout;
    const { byColumn } = this.cells;
    let left = present[word] as number;
    let held = 0;
    let lackOne = 0;
    let lackTwo = 0;
    const end = needStart[word + 1] as number;
    for (let need = needStart[word] as number; need < end && left !== 0; need += 1) {
      const cell = byColumn[needColumn[need] as number] as number;
      if (cell < 0) {
        const counted = needCounted[need] as number;
        left &= ~(lackTwo & counted);
        lackTwo |= lackOne & counted;
        lackOne |= counted;
      } else {
        held |= needBits[need] as number;
        left &= masks[(maskStart[need] as number) + cell] as number;
      }
    }
    return left & held & lackOne;
  }

  /** Leaves of a word the alternatives that no known fact rules out, and of these the ones that wait for no fact. */
  private workOut(word: number): void {
    if (this.worked[word] === this.scans) return;
    this.worked[word] = this.scans;
    const { needStart, needColumn, needBits, maskStart, masks, present } = this.layout;
    const { byColumn } = this.cells;
    let left = present[word] as number;
    let sure = left;
    const end = needStart[word + 1] as number;
    for (let need = needStart[word] as number; need < end && left !== 0; need += 1) {
      const cell = byColumn[needColumn[need] as number] as number;
      if (cell < 0) sure &= ~(needBits[need] as number);
      else left &= masks[(maskStart[need] as number) + cell] as number;
    }
    this.possible[word] = left;
    this.certain[word] = left & sure;
  }
}

/** Bits of a word that stand for an alternative of a rule. */
interface Place {
  readonly word: number;
  readonly bits: number;
}

/** Where the alternatives of each rule stand. */
function placesOf({ present, ruleOfBit }: MatcherTables['layout'], count: number): readonly (readonly Place[])[] {
  const places: Place[][] = Array.from({ length: count }, () => []);
  present.forEach((bits, word) => {
    for (let left = bits; left !== 0; left &= left - 1) {
      places[ruleOfBit[word * 32 + lowestBit(left)] as number]?.push({ word, bits: left & -left });
    }
  });
  return places;
}

const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);
