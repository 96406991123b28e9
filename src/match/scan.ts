import type { Column } from './cells';
import { CLEAR, HIT, UNKNOWN } from './verdict-numbers';
import type { Layout } from './layout';
import { indexWords, type MaskPlaces, maskPlaces, placesOf } from './word-index';

/** Verdicts of one match, by the place of the rule; good until the next scan. */
export interface Scan {
  /** Places of the rules that are hit, each once, in no particular order. */
  readonly hits: () => number[];
  /** 0 clear, 1 unknown, 2 hit. */
  readonly verdictOf: (rule: number) => number;
}

/** Finds hits over the index; every other verdict is worked out when it is asked for. */
export class Scanner implements Scan {
  private readonly places: ReturnType<typeof placesOf>;
  private readonly masksAt: MaskPlaces;
  private readonly index: ReturnType<typeof indexWords>;
  private readonly possible: Int32Array;
  private readonly certain: Int32Array;
  /** The scan in which a word was last worked out. */
  private readonly worked: Float64Array;
  /** The round of `hits` in which a rule was last listed. */
  private readonly listed: Float64Array;
  private scans = 0;
  private rounds = 0;
  private cells: Int32Array = new Int32Array(0);

  constructor(private readonly layout: Layout, columns: readonly Column[], count: number) {
    this.places = placesOf(layout, count);
    this.masksAt = maskPlaces(layout);
    this.index = indexWords(layout, columns, this.masksAt);
    this.possible = new Int32Array(layout.present.length);
    this.certain = new Int32Array(layout.present.length);
    this.worked = new Float64Array(layout.present.length);
    this.listed = new Float64Array(count);
  }

  /** Turns to the cells of another snapshot. */
  scan(cells: Int32Array): Scan {
    this.cells = cells;
    this.scans += 1;
    return this;
  }

  hits(): number[] {
    const hits: number[] = [];
    this.rounds += 1;
    for (const word of this.index.always) this.collect(word, hits);
    for (let column = 0; column < this.cells.length; column += 1) {
      const cell = this.cells[column] as number;
      if (cell >= 0) for (const word of this.index.byCell[column]?.[cell] ?? []) this.collect(word, hits);
    }
    return hits;
  }

  verdictOf(rule: number): number {
    let verdict = CLEAR;
    for (const { word, bits } of this.places.ofRule[rule] ?? []) {
      this.workOut(word);
      if (((this.certain[word] as number) & bits) !== 0) return HIT;
      if (((this.possible[word] as number) & bits) !== 0) verdict = UNKNOWN;
    }
    return verdict;
  }

  private collect(word: number, hits: number[]): void {
    this.workOut(word);
    const sure = this.certain[word] as number;
    if (sure === 0) return;
    for (const { rule, bits } of this.places.ofWord[word] ?? []) {
      if ((sure & bits) === 0 || this.listed[rule] === this.rounds) continue;
      this.listed[rule] = this.rounds;
      hits.push(rule);
    }
  }

  /** Leaves of a word the alternatives that no known fact rules out, and of these the ones that wait for no fact. */
  private workOut(word: number): void {
    if (this.worked[word] === this.scans) return;
    this.worked[word] = this.scans;
    const { needStart, needColumn, needBits, masks, present } = this.layout;
    const { base, stride } = this.masksAt;
    let left = present[word] as number;
    let sure = left;
    const end = needStart[word + 1] as number;
    for (let need = needStart[word] as number; need < end && left !== 0; need += 1) {
      const cell = this.cells[needColumn[need] as number] as number;
      if (cell < 0) sure &= ~(needBits[need] as number);
      else left &= masks[(base[need] as number) + cell * (stride[need] as number)] as number;
    }
    this.possible[word] = left;
    this.certain[word] = left & sure;
  }
}
