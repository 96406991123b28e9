import type { Condition } from '../knowledge/condition-schema';
import { createCellLookup } from './cell-lookup';
import { buildCellSpace } from './cells';
import type { FactValues, MatchContext } from './evaluate';
import { inlineConditions } from './inline-conditions';
import { CLEAR, HIT, hitsOf, judge, scan, UNKNOWN } from './judge';
import { layOut, type Layout } from './layout';
import { leavesOf } from './leaves';
import { normalForm } from './normal-form';
import { orderRules } from './order-rules';
import { packWords } from './pack-words';

export { CLEAR, HIT, UNKNOWN } from './judge';

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

/** Verdicts of one match, by the place of the rule. */
export interface Scan {
  /** Places of the rules that are hit, each once, in no particular order. */
  readonly hits: () => number[];
  /** 0 clear, 1 unknown, 2 hit. */
  readonly verdictOf: (rule: number) => number;
}

/** Where the alternatives of each rule stand. */
const placesOf = (layout: Layout, count: number): readonly (readonly { word: number; bits: number }[])[] => {
  const places: { word: number; bits: number }[][] = Array.from({ length: count }, () => []);
  for (let word = 0; word < layout.present.length; word += 1) {
    for (let segment = layout.segmentStart[word] ?? 0; segment < (layout.segmentStart[word + 1] ?? 0); segment += 1) {
      places[layout.segmentRule[segment] ?? 0]?.push({ word, bits: layout.segmentBits[segment] ?? 0 });
    }
  }
  for (const { rule, word, bits } of layout.further) places[rule]?.push({ word, bits });
  return places;
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
  const forms = conditions.map((condition, rule) => ({ rule, alternatives: normalForm(condition, space) }));
  const layout = layOut(packWords(orderRules(forms, space.columns)), space.columns);
  const findCells = createCellLookup(space.columns);
  const cells = new Int32Array(space.columns.length);
  const possible = new Int32Array(layout.present.length);
  const certain = new Int32Array(layout.present.length);
  const places = placesOf(layout, rules.length);
  const verdictOf = (rule: number): number => {
    let verdict = CLEAR;
    for (const { word, bits } of places[rule] ?? []) {
      if (((certain[word] ?? 0) & bits) !== 0) return HIT;
      if (((possible[word] ?? 0) & bits) !== 0) verdict = UNKNOWN;
    }
    return verdict;
  };
  const scanned: Scan = { hits: () => hitsOf(layout, certain), verdictOf };
  return {
    ids: rules.map(({ id }) => id),
    match: (values, into = new Uint8Array(rules.length)) => {
      findCells(values, cells);
      judge(layout, cells, possible, into);
      return into;
    },
    scan: (values) => {
      findCells(values, cells);
      scan(layout, cells, possible, certain);
      return scanned;
    },
  };
};
