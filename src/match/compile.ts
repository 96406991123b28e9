import type { Condition } from '../knowledge/condition-schema';
import { createCellLookup } from './cell-lookup';
import { buildCellSpace } from './cells';
import type { FactValues, MatchContext } from './evaluate';
import { inlineConditions } from './inline-conditions';
import { leavesOf } from './leaves';
import { layOut, summarise, WORD_SIZE, type Layout } from './layout';
import { normalForm } from './normal-form';
import { orderAlternatives } from './order-alternatives';

export const CLEAR = 0;
export const UNKNOWN = 1;
export const HIT = 2;

/** A condition with a name; the matcher answers in the order in which the rules were given. */
export interface MatchRule {
  readonly id: string;
  readonly conditions: Condition;
}

export interface Matcher {
  readonly ids: readonly string[];
  /**
   * Verdicts of all rules in their order: 0 clear, 1 unknown, 2 hit. Written into `into` where it is given, else into a fresh array.
   */
  readonly match: (values: FactValues, into?: Uint8Array) => Uint8Array;
}

// `?? 0` stands where an index is known to be in range; the optimiser drops it.

/** The words of alternatives that no known fact rules out whole. */
const livingWords = ({ present, wordStart, entryColumn, entryMasks, masks }: Layout, summary: number, cells: Int32Array): number => {
  let possible = present[summary] ?? 0;
  const end = wordStart[summary + 1] ?? 0;
  for (let entry = wordStart[summary] ?? 0; entry < end && possible !== 0; entry += 1) {
    const cell = cells[entryColumn[entry] ?? 0] ?? 0;
    if (cell >= 0) possible &= masks[(entryMasks[entry] ?? 0) + cell] ?? 0;
  }
  return possible;
};

const judgeWord = (layout: Layout, ruleOf: Int32Array, word: number, cells: Int32Array, verdicts: Uint8Array): void => {
  const { present, wordStart, entryColumn, entryMasks, entryDepends, masks } = layout;
  let possible = present[word] ?? 0;
  let certain = -1;
  const end = wordStart[word + 1] ?? 0;
  for (let entry = wordStart[word] ?? 0; entry < end && possible !== 0; entry += 1) {
    const cell = cells[entryColumn[entry] ?? 0] ?? 0;
    if (cell < 0) certain &= ~(entryDepends[entry] ?? 0);
    else possible &= masks[(entryMasks[entry] ?? 0) + cell] ?? 0;
  }
  if (possible !== 0) record(ruleOf, word, possible, certain, verdicts);
};

/** A rule is hit when one of its alternatives is certain, and unknown while one is possible. */
const record = (ruleOf: Int32Array, word: number, possible: number, certain: number, verdicts: Uint8Array): void => {
  for (let left = possible; left !== 0; left &= left - 1) {
    const bit = 31 - Math.clz32(left & -left);
    const rule = ruleOf[word * 32 + bit] ?? 0;
    if ((certain >>> bit) & 1) verdicts[rule] = HIT;
    else if (verdicts[rule] === CLEAR) verdicts[rule] = UNKNOWN;
  }
};

/**
 * Compiles checked conditions into bit vectors over the cells of the facts, all rules judged in one pass.
 *
 * @example
 * const matcher = compileMatcher([{ id: 'late', conditions: { fact: 'order.late', operator: 'equal', value: true } }], context);
 * matcher.match([true]); //=> Uint8Array [2]
 */
export const compileMatcher = (rules: readonly MatchRule[], { facts, named, engine }: MatchContext): Matcher => {
  const conditions = rules.map((rule) => inlineConditions(rule.conditions, named));
  const { columns, ...space } = buildCellSpace(conditions.flatMap(leavesOf), facts, engine);
  const alternatives = orderAlternatives(
    conditions.flatMap((condition, rule) => normalForm(condition, { columns, ...space }).map((cells) => ({ rule, cells }))),
    columns,
  );
  const layout = layOut(alternatives, columns);
  const summary = layOut(summarise(alternatives), columns);
  const ruleOf = Int32Array.from(alternatives, ({ rule }) => rule);
  const findCells = createCellLookup(columns);
  const cells = new Int32Array(columns.length);
  return {
    ids: rules.map(({ id }) => id),
    match: (values, into = new Uint8Array(rules.length)) => {
      into.fill(CLEAR);
      findCells(values, cells);
      for (let block = 0; block < summary.present.length; block += 1) {
        for (let left = livingWords(summary, block, cells); left !== 0; left &= left - 1) {
          judgeWord(layout, ruleOf, block * WORD_SIZE + 31 - Math.clz32(left & -left), cells, into);
        }
      }
      return into;
    },
  };
};
