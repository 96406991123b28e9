import type { Condition } from '../knowledge/condition-schema';
import { createCellLookup } from './cell-lookup';
import type { MatchContext } from './context';
import type { FactValues } from './evaluate';
import { type Scan, Scanner } from './scan';
import { buildTables, type MatcherTables } from './tables';

export { CLEAR, HIT, UNKNOWN } from './verdict-numbers';

/** A condition with a name; the matcher answers in the order in which the rules were given. */
export interface MatchRule {
  readonly id: string;
  readonly conditions: Condition;
}

export interface Matcher {
  /**
   * Verdicts of all rules in their order: 0 clear, 1 unknown, 2 hit. Written into `into` where it is given, else into a fresh array.
   */
  readonly match: (values: FactValues, into?: Uint8Array) => Uint8Array;
  /** The same verdicts, read off when they are asked for: what most of many rules say is never written down. Good until the next call. */
  readonly scan: (values: FactValues) => Scan;
}

/** A matcher that knows the names of its rules. */
export interface NamedMatcher extends Matcher {
  readonly ids: readonly string[];
}

/**
 * Compiles checked conditions into bit vectors over the cells of the facts, all rules judged in one pass.
 *
 * @example
 * const matcher = compileMatcher([{ id: 'late', conditions: { fact: 'order.late', operator: 'equal', value: true } }], context);
 * matcher.match([true]); //=> Uint8Array [2]
 */
export const compileMatcher = (rules: readonly MatchRule[], context: MatchContext): NamedMatcher => ({
  ids: rules.map(({ id }) => id),
  ...createMatcher(buildTables(rules.map(({ conditions }) => conditions), [], context), rules.length),
});

/** Creates a matcher over the compiled tables of so many rules. */
export const createMatcher = (tables: MatcherTables, count: number): Matcher => {
  const findCells = createCellLookup(tables.columns);
  const scanner = new Scanner(tables, count);
  return {
    match: (values, into = new Uint8Array(count)) => {
      findCells(values, scanner.cells);
      const scan = scanner.scan();
      for (let rule = 0; rule < count; rule += 1) into[rule] = scan.verdictOf(rule);
      return into;
    },
    scan: (values) => {
      findCells(values, scanner.cells);
      return scanner.scan();
    },
  };
};
