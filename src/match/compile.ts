import type { Condition } from '../knowledge/condition-schema';
import { createCellLookup } from './cell-lookup';
import { buildCellSpace } from './cells';
import type { FactValues, MatchContext } from './evaluate';
import { inlineConditions } from './inline-conditions';
import { layOut } from './layout';
import { leavesOf } from './leaves';
import { normalForm } from './normal-form';
import { orderAlternatives } from './order-alternatives';
import { packWords } from './pack-words';
import { type Scan, Scanner } from './scan';

export { CLEAR, HIT, UNKNOWN } from './verdict-numbers';

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
  /** The same verdicts, read off when they are asked for: what most of many rules say is never written down. Good until the next call. */
  readonly scan: (values: FactValues) => Scan;
}

/**
 * Compiles checked conditions into bit vectors over the cells of the facts, all rules judged in one pass. `alsoTold` are conditions
 * that are judged elsewhere: they only make sure that snapshots of which they say different things have different signatures.
 *
 * @example
 * const matcher = compileMatcher([{ id: 'late', conditions: { fact: 'order.late', operator: 'equal', value: true } }], context);
 * matcher.match([true]); //=> Uint8Array [2]
 */
export const compileMatcher = (
  rules: readonly MatchRule[], { facts, named, engine }: MatchContext, alsoTold: readonly Condition[] = [],
): Matcher => {
  const conditions = rules.map((rule) => inlineConditions(rule.conditions, named));
  const further = alsoTold.map((condition) => inlineConditions(condition, named));
  const space = buildCellSpace([...conditions, ...further].flatMap(leavesOf), facts, engine);
  const forms = conditions.map((condition, rule) => ({ rule, alternatives: normalForm(condition, space) }));
  const layout = layOut(packWords(orderAlternatives(forms, space.columns)), space.columns);
  const findCells = createCellLookup(space.columns);
  const scanner = new Scanner(layout, space.columns, rules.length);
  return {
    ids: rules.map(({ id }) => id),
    match: (values, into = new Uint8Array(rules.length)) => {
      findCells(values, scanner.cells);
      const scan = scanner.scan();
      for (let rule = 0; rule < rules.length; rule += 1) into[rule] = scan.verdictOf(rule);
      return into;
    },
    scan: (values) => {
      findCells(values, scanner.cells);
      return scanner.scan();
    },
  };
};
