import type { Engine } from 'json-rules-engine';
import type { FactShape } from './fact-index';
import { decoratorNames, findOperator, isStockDecorator, isStockOperator, operatorNames, splitOperator } from './operators';

/** What a condition compares with: one value of the fact's kind. */
export type ScalarType =
  | { readonly type: 'boolean' | 'number' | 'string' }
  | { readonly type: 'enum'; readonly values: readonly string[] };

/** What the operator of a leaf asks of its value, for the fact it stands beside. */
export type Expectation =
  | { readonly kind: 'one' | 'some'; readonly scalar: ScalarType; readonly nullable: boolean }
  | { readonly kind: 'null' }
  /** A custom operator or decorator: only it knows what it accepts. */
  | { readonly kind: 'anything' }
  | { readonly kind: 'unsuited'; readonly suited: readonly string[] };

const ORDERING = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const EQUALITY = ['equal', 'notEqual'];
const MEMBERSHIP = ['in', 'notIn'];
const CONTAINMENT = ['contains', 'doesNotContain'];

/** `swap` turns the sides round: a fact that contains the value is a value that is in the fact. */
const SWAPPED: Readonly<Record<string, string>> = {
  in: 'contains', notIn: 'doesNotContain', contains: 'in', doesNotContain: 'notIn',
  lessThan: 'greaterThan', lessThanInclusive: 'greaterThanInclusive', greaterThan: 'lessThan', greaterThanInclusive: 'lessThanInclusive',
  someFact: 'someValue', everyFact: 'everyValue', someValue: 'someFact', everyValue: 'everyFact',
};

/** Undecorated operators that suit a fact, for messages. */
export const suitedOperators = (fact: FactShape): readonly string[] => {
  if (fact.type === 'list') return CONTAINMENT;
  return fact.type === 'number' ? [...EQUALITY, ...MEMBERSHIP, ...ORDERING] : [...EQUALITY, ...MEMBERSHIP];
};

const elementOf = (fact: FactShape & { readonly type: 'list' }): ScalarType =>
  fact.values === null ? { type: 'string' } : { type: 'enum', values: fact.values };

interface Sides {
  readonly list: ScalarType | undefined;
  readonly scalar: ScalarType | undefined;
  readonly some: boolean;
  readonly swapped: boolean;
}

const sidesOf = (fact: FactShape): Sides => ({
  list: fact.type === 'list' ? elementOf(fact) : undefined,
  scalar: fact.type === 'list' ? undefined : fact,
  some: false,
  swapped: false,
});

/** What is left to compare once the decorator has taken its share; undefined where it does not suit. */
const decorate = (sides: Sides, decorator: string): Sides | undefined => {
  if (decorator === 'not') return sides;
  if (decorator === 'swap') return { ...sides, swapped: !sides.swapped };
  const acts = sides.swapped ? SWAPPED[decorator] : decorator;
  if (acts === 'someFact' || acts === 'everyFact') {
    return sides.list && { ...sides, list: undefined, scalar: sides.list };
  }
  return sides.some ? undefined : { ...sides, some: true };
};

const compare = (sides: Sides, base: string, fact: FactShape): Expectation => {
  const operator = sides.swapped ? (SWAPPED[base] ?? base) : base;
  const one = (scalar: ScalarType, nullable: boolean): Expectation => ({ kind: sides.some ? 'some' : 'one', scalar, nullable });
  const unsuited: Expectation = { kind: 'unsuited', suited: suitedOperators(fact) };
  if (EQUALITY.includes(operator)) return sides.scalar ? one(sides.scalar, true) : { kind: 'null' };
  if (CONTAINMENT.includes(operator)) return sides.list ? one(sides.list, false) : unsuited;
  if (!sides.scalar) return unsuited;
  if (ORDERING.includes(operator)) return sides.scalar.type === 'number' ? one(sides.scalar, false) : unsuited;
  return sides.some ? unsuited : { kind: 'some', scalar: sides.scalar, nullable: true };
};

/** Works out what the operator accepts beside the fact; the operator has to exist. */
export const expectationOf = (engine: Engine, operator: string, fact: FactShape): Expectation => {
  const { decorators, base } = splitOperator(operator);
  if (!isStockOperator(engine, base) || !decorators.every((name) => isStockDecorator(engine, name))) return { kind: 'anything' };
  let sides: Sides | undefined = sidesOf(fact);
  for (const decorator of decorators) {
    sides = decorate(sides, decorator);
    if (!sides) return { kind: 'unsuited', suited: suitedOperators(fact) };
  }
  return compare(sides, base, fact);
};

/** Names an unknown operator could have meant, decorators kept where they are right. */
export const operatorCandidates = (engine: Engine, name: string): readonly string[] => {
  if (findOperator(engine, name)) return [];
  const { decorators } = splitOperator(name);
  const prefixes = decorators.length === 0 ? [''] : ['', ...decoratorNames(engine).map((decorator) => `${decorator}:`)];
  return prefixes.flatMap((prefix) => operatorNames(engine).map((operator) => prefix + operator));
};
