import type { Condition, Leaf, LeafValue } from '../knowledge/condition-schema';
import type { Because, FactValue } from '../model/diagnosis';
import type { Verdict } from '../model/vocabulary';
import type { JudgeContext } from './context';
import { factOf } from './fact-index';
import { inlineConditions } from './inline-conditions';
import { isSameValue } from './leaf-tests';

/** Values of facts in the order of the dictionary: `undefined` is not known, `null` is known to be absent. */
export type FactValues = readonly (FactValue | undefined)[];

/** A single condition, ready to be judged and explained. */
export interface PreparedCondition {
  readonly verdict: (values: FactValues) => Verdict;
  /** The leaves that make a hit true: of `any` the true branches only, below `not` in their negated form. */
  readonly because: (values: FactValues) => Because[];
  /** Ids of the facts whose absence keeps it unknown. */
  readonly missing: (values: FactValues) => string[];
}

/** Kleene's three values: `undefined` is unknown. */
type Truth = boolean | undefined;

interface PreparedNode {
  readonly truth: (values: FactValues) => Truth;
  /** Collects the leaves by which the node is true, or false. */
  readonly explain: (values: FactValues, truth: boolean, into: Because[]) => void;
  readonly collectMissing: (values: FactValues, into: Set<string>) => void;
}

const prepareLeaf = (leaf: Leaf, { facts, tests }: JudgeContext): PreparedNode => {
  const { slot } = factOf(facts, leaf.fact);
  const test = tests(leaf);
  // An answer quotes what a condition expects: whoever alters the answer must not alter the rule.
  Object.freeze(leaf.value);
  return {
    truth: (values) => {
      const value = values[slot];
      return value === undefined ? undefined : test(value);
    },
    explain: (values, truth, into) => {
      const observed = values[slot];
      if (observed === undefined || test(observed) !== truth) return;
      into.push({ fact: leaf.fact, observed, operator: leaf.operator, expected: leaf.value, ...(truth ? {} : { negated: true }) });
    },
    collectMissing: (_values, into) => into.add(leaf.fact),
  };
};

const prepareNot = (child: PreparedNode): PreparedNode => ({
  truth: (values) => {
    const truth = child.truth(values);
    return truth === undefined ? undefined : !truth;
  },
  explain: (values, truth, into) => child.explain(values, !truth, into),
  collectMissing: (values, into) => child.collectMissing(values, into),
});

/** `all` is settled by one false child, `any` by one true one. */
const prepareGroup = (children: readonly PreparedNode[], settling: boolean): PreparedNode => ({
  truth: (values) => {
    let result: Truth = !settling;
    for (const child of children) {
      const truth = child.truth(values);
      if (truth === settling) return settling;
      if (truth === undefined) result = undefined;
    }
    return result;
  },
  explain: (values, truth, into) => {
    for (const child of children) if (child.truth(values) === truth) child.explain(values, truth, into);
  },
  collectMissing: (values, into) => {
    for (const child of children) if (child.truth(values) === undefined) child.collectMissing(values, into);
  },
});

const prepareNode = (condition: Condition, context: JudgeContext): PreparedNode => {
  if ('all' in condition) return prepareGroup(condition.all.map((child) => prepareNode(child, context)), false);
  if ('any' in condition) return prepareGroup(condition.any.map((child) => prepareNode(child, context)), true);
  if ('not' in condition) return prepareNot(prepareNode(condition.not, context));
  if ('condition' in condition) throw new RangeError('Named conditions have to be inlined first');
  return prepareLeaf(condition, context);
};

const verdictOf = (truth: Truth): Verdict => (truth === undefined ? 'unknown' : truth ? 'hit' : 'clear');

const isSame = (a: Because, b: Because): boolean =>
  a.fact === b.fact && a.operator === b.operator && a.negated === b.negated && isSameValue(a.expected as LeafValue, b.expected as LeafValue);

const withoutRepeats = (reasons: Because[]): Because[] =>
  (reasons.length < 2 ? reasons : reasons.filter((reason, i) => reasons.findIndex((other) => isSame(other, reason)) === i));

/** Prepares one checked condition to be judged by Kleene's logic, explained, and asked for what it lacks. */
export const prepareCondition = (condition: Condition, context: JudgeContext): PreparedCondition => {
  const node = prepareNode(inlineConditions(condition, context.named), context);
  return {
    verdict: (values) => verdictOf(node.truth(values)),
    because: (values) => {
      const reasons: Because[] = [];
      node.explain(values, true, reasons);
      return withoutRepeats(reasons);
    },
    missing: (values) => {
      const facts = new Set<string>();
      if (node.truth(values) === undefined) node.collectMissing(values, facts);
      return [...facts];
    },
  };
};
