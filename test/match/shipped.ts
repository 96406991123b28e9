import fc from 'fast-check';
import type { Condition, Leaf } from '../../src/knowledge/condition-schema';
import { bundledPack } from '../../src/knowledge/bundled';
import type { MatchRule } from '../../src/match/compile';
import type { FactShape } from '../../src/match/fact-index';
import type { FactValue } from '../../src/model/diagnosis';

const { causes, outcomes } = bundledPack;

export const named = outcomes.conditions;

/** Every condition that ships: evidence, steps that apply only sometimes, prohibitions, outcomes, shared conditions. */
export const shippedRules: readonly MatchRule[] = [
  ...causes.flatMap((cause) => [
    ...cause.evidence.map(({ id, conditions }) => ({ id: `${cause.id}/${id}`, conditions })),
    ...cause.remediation.flatMap(({ action, when }, i) => (when ? [{ id: `${cause.id}/${action}[${i}]`, conditions: when }] : [])),
    ...cause.prohibitions.flatMap((entry) =>
      (typeof entry === 'string' ? [] : [{ id: `${cause.id}/${entry.prohibition}`, conditions: entry.when }])),
  ]),
  { id: 'healthy', conditions: outcomes.healthy },
  { id: 'pending', conditions: outcomes.pending },
  ...Object.entries(named).map(([name, conditions]) => ({ id: `named/${name}`, conditions })),
];

const leavesOf = (condition: Condition): Leaf[] => {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return 'fact' in condition ? [condition] : [];
};

const leaves = shippedRules.flatMap(({ conditions }) => leavesOf(conditions));

const mentioned = (id: string): (string | number | boolean | null)[] =>
  leaves.filter(({ fact }) => fact === id).flatMap(({ value }) => value);

const wordsOf = (fact: FactShape): string[] => {
  const closed = 'values' in fact && fact.values ? fact.values : [];
  return [...closed, ...mentioned(fact.id).filter((value) => typeof value === 'string'), 'unheard-of'];
};

/** Numbers at, just below and just above every threshold: where a slip in cutting would show. */
const numbersFor = (fact: FactShape): number[] => {
  const points = mentioned(fact.id).filter((value) => typeof value === 'number');
  return [-1e9, 0, 1e9, ...points.flatMap((point) => [point - 1, point, point + 0.5, point + 1])];
};

const known = (fact: FactShape): fc.Arbitrary<FactValue> => {
  switch (fact.type) {
    case 'boolean': return fc.boolean();
    case 'number': return fc.constantFrom(...numbersFor(fact));
    case 'list': return fc.array(fc.constantFrom(...wordsOf(fact)), { maxLength: 3 });
    case 'enum':
    case 'string': return fc.constantFrom(...wordsOf(fact));
  }
};

/** Values of all facts that the shipped conditions can tell apart. */
export const valuesOf = (facts: readonly FactShape[]): fc.Arbitrary<FactValue[]> =>
  fc.tuple(...facts.map((fact) => fc.oneof({ weight: 8, arbitrary: known(fact) }, { weight: 1, arbitrary: fc.constant(null) })));
