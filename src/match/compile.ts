import type { Condition } from '../knowledge/condition-schema';
import { buildCellSpace, type Column } from './cells';
import type { FactValues, MatchContext } from './evaluate';
import { inlineConditions } from './inline-conditions';
import { leavesOf } from './leaves';
import { layOut, type Layout } from './layout';
import { normalForm } from './normal-form';
import { packWords } from './pack-words';

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

/** Cell of every column, -1 where the fact is not known. */
const findCells = (columns: readonly Column[], values: FactValues, cells: Int32Array): void => {
  let i = 0;
  for (const { slot, cellOf } of columns) {
    const value = values[slot];
    cells[i] = value === undefined ? -1 : cellOf(value);
    i += 1;
  }
};

// `?? 0` stands where an index is known to be in range; the optimiser drops it.
const judge = (layout: Layout, cells: Int32Array, verdicts: Uint8Array): void => {
  const { wordStart, present, entryColumn, entryMasks, entryDepends, masks } = layout;
  for (let word = 0; word < present.length; word += 1) {
    let possible = present[word] ?? 0;
    let certain = -1;
    const end = wordStart[word + 1] ?? 0;
    for (let entry = wordStart[word] ?? 0; entry < end && possible !== 0; entry += 1) {
      const cell = cells[entryColumn[entry] ?? 0] ?? 0;
      if (cell < 0) certain &= ~(entryDepends[entry] ?? 0);
      else possible &= masks[(entryMasks[entry] ?? 0) + cell] ?? 0;
    }
    if (possible !== 0) record(layout.ruleOf, word, possible, certain, verdicts);
  }
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
  const space = buildCellSpace(conditions.flatMap(leavesOf), facts, engine);
  const alternatives = conditions.flatMap((condition, rule) =>
    normalForm(condition, space).map((cells) => ({ rule, cells })));
  const layout = layOut(packWords(alternatives, space.columns));
  const scratch = new Int32Array(space.columns.length);
  return {
    ids: rules.map(({ id }) => id),
    match: (values, into = new Uint8Array(rules.length)) => {
      into.fill(CLEAR);
      findCells(space.columns, values, scratch);
      judge(layout, scratch, into);
      return into;
    },
  };
};
