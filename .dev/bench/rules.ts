import { bundledPack } from '../../src/index';
import { FACTS } from '../../src/facts/dictionary';
import type { Condition, Leaf, LeafValue } from '../../src/knowledge/condition-schema';
import { compileMatcher, type NamedMatcher, type MatchRule } from '../../src/match/compile';
import type { FactShape } from '../../src/match/fact-index';
import { inlineConditions } from '../../src/match/inline-conditions';
import { createOperatorEngine } from '../../src/match/operators';
import { pick, type Random } from './random';

const { causes, outcomes } = bundledPack;

/** Every shipped evidence pattern, without references. */
export const shippedRules = (): MatchRule[] => causes.flatMap(({ id, evidence }) =>
  evidence.map((pattern) => ({ id: `${id}/${pattern.id}`, conditions: inlineConditions(pattern.conditions, outcomes.conditions) })));

export const compile = (rules: readonly MatchRule[]): NamedMatcher =>
  compileMatcher(rules, { facts: FACTS, named: {}, engine: createOperatorEngine() });

const facts = new Map<string, FactShape>(FACTS.map((fact) => [fact.id, fact]));

/** Values of string facts are open: a further one is another name. */
const otherOf = (fact: FactShape | undefined, value: unknown, random: Random): string | number | boolean | null => {
  if (typeof value === 'number') return Math.round(value * (0.25 + 2 * random()));
  if (typeof value !== 'string') return value as boolean | null;
  return fact && 'values' in fact && fact.values ? pick(random, fact.values) : `${value}-${Math.floor(random() * 8)}`;
};

const varyLeaf = ({ fact, operator, value }: Leaf, random: Random): Leaf => {
  const other = (each: unknown) => otherOf(facts.get(fact), each, random);
  const varied: LeafValue = Array.isArray(value) ? [...new Set(value.map(other))] : other(value);
  return { fact, operator, value: varied };
};

const varyCondition = (condition: Condition, random: Random): Condition => {
  if ('all' in condition) return { all: condition.all.map((child) => varyCondition(child, random)) };
  if ('any' in condition) return { any: condition.any.map((child) => varyCondition(child, random)) };
  if ('not' in condition) return { not: varyCondition(condition.not, random) };
  return 'fact' in condition ? varyLeaf(condition, random) : condition;
};

/** The rules and seeded variations of them: the same facts and operators, other values. */
export const multiply = (rules: readonly MatchRule[], times: number, random: Random): MatchRule[] =>
  Array.from({ length: times }, (_, copy) => rules.map(({ id, conditions }) => (copy === 0
    ? { id, conditions }
    : { id: `${id}#${copy}`, conditions: varyCondition(conditions, random) }))).flat();
