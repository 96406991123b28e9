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
  for (let i = 0; i < columns.length; i += 1) {
    const column = columns[i] as Column;
    const value = values[column.slot];
    cells[i] = value === undefined ? -1 : column.cellOf(value);
  }
};

const judge = (layout: Layout, cells: Int32Array, verdicts: Uint8Array): void => {
  const { wordStart, entryColumn, entryMasks, entryDepends, masks, ruleOf } = layout;
  for (let word = 0; word < wordStart.length - 1; word += 1) {
    let possible = layout.present[word] as number;
    let certain = -1;
    const end = wordStart[word + 1] as number;
    for (let entry = wordStart[word] as number; entry < end && possible !== 0; entry += 1) {
      const cell = cells[entryColumn[entry] as number] as number;
      if (cell < 0) certain &= ~(entryDepends[entry] as number);
      else possible &= masks[(entryMasks[entry] as number) + cell] as number;
    }
    while (possible !== 0) {
      const bit = 31 - Math.clz32(possible);
      possible &= ~(1 << bit);
      const rule = ruleOf[word * 32 + bit] as number;
      if ((certain >>> bit) & 1) verdicts[rule] = HIT;
      else if (verdicts[rule] === CLEAR) verdicts[rule] = UNKNOWN;
    }
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
