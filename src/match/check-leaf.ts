import type { Engine } from 'json-rules-engine';
import type { RuleFault } from '../model/faults';
import { indexFacts, type FactShape } from './fact-index';
import { expectationOf, operatorCandidates, type Expectation, type ScalarType } from './leaf-expectation';
import { isObject, type Loose } from './loose';
import { misspelt, quote } from './misspelt';
import { findOperator, operatorNames } from './operators';

export interface LeafContext {
  readonly facts: readonly FactShape[];
  readonly engine: Engine;
}

const describeScalar = (scalar: ScalarType): string =>
  scalar.type === 'enum' ? `one of ${scalar.values.join(', ')}` : `a ${scalar.type}`;

const isOfType = (value: unknown, scalar: ScalarType): boolean => {
  if (scalar.type === 'enum') return typeof value === 'string' && scalar.values.includes(value);
  return scalar.type === 'number' ? Number.isFinite(value) : typeof value === scalar.type;
};

const checkScalar = (value: unknown, path: string, scalar: ScalarType, nullable: boolean, fact: string): RuleFault[] => {
  if (isOfType(value, scalar) || (nullable && value === null)) return [];
  const accepted = `${describeScalar(scalar)}${nullable ? ', or null for known to be absent' : ''} (${fact})`;
  return [misspelt(path, value, accepted, scalar.type === 'enum' ? scalar.values : [])];
};

const checkList = (value: unknown, path: string, expected: Expectation & { kind: 'some' }, fact: string): RuleFault[] => {
  if (!Array.isArray(value) || value.length === 0) {
    return [{ path, found: quote(value), accepted: `a list of at least one value, each ${describeScalar(expected.scalar)} (${fact})` }];
  }
  return value.flatMap((item, i) => checkScalar(item, `${path}.${i}`, expected.scalar, expected.nullable, fact));
};

const checkValue = (value: unknown, path: string, expected: Expectation, fact: FactShape, operator: string): RuleFault[] => {
  switch (expected.kind) {
    case 'anything':
      return [];
    case 'unsuited':
      return [{
        path: path.replace(/value$/, 'operator'),
        found: quote(operator),
        accepted: `an operator that suits the ${fact.type} ${fact.id}: ${expected.suited.join(', ')}`,
      }];
    case 'null':
      return value === null ? [] : [{ path, found: quote(value), accepted: `null, as ${fact.id} is a list: contains asks for an element` }];
    case 'some':
      return checkList(value, path, { ...expected, kind: 'some' }, fact.id);
    case 'one':
      return checkScalar(value, path, expected.scalar, expected.nullable, fact.id);
  }
};

const isFactReference = (value: unknown): boolean => isObject(value) && Object.hasOwn(value, 'fact');

const checkFactName = (fact: unknown, path: string, { facts }: LeafContext): RuleFault[] =>
  typeof fact === 'string' && indexFacts(facts).has(fact)
    ? []
    : [misspelt(`${path}.fact`, fact, 'the id of a fact in the dictionary', indexFacts(facts).keys())];

const checkOperatorName = (operator: unknown, path: string, { engine }: LeafContext): RuleFault[] =>
  typeof operator === 'string' && findOperator(engine, operator)
    ? []
    : [misspelt(`${path}.operator`, operator, `an operator: ${operatorNames(engine).join(', ')}`,
        operatorCandidates(engine, String(operator)))];

const checkPresence = (leaf: Loose, path: string): RuleFault[] => {
  if (!Object.hasOwn(leaf, 'value')) return [{ path: `${path}.value`, found: 'nothing', accepted: 'the value to compare with' }];
  if (!isFactReference(leaf.value)) return [];
  const accepted = 'a constant: what compares two facts is a derived fact';
  return [{ path: `${path}.value`, found: quote(leaf.value), accepted }];
};

/** Faults of a leaf: the fact, the operator, whether they suit each other, and the value. */
export const checkLeaf = (leaf: Loose, path: string, context: LeafContext): RuleFault[] => {
  const { fact, operator, value } = leaf;
  const faults = [...checkFactName(fact, path, context), ...checkOperatorName(operator, path, context), ...checkPresence(leaf, path)];
  const indexed = typeof fact === 'string' ? indexFacts(context.facts).get(fact) : undefined;
  if (faults.length > 0 || !indexed || typeof operator !== 'string') return faults;
  const expected = expectationOf(context.engine, operator, indexed.fact);
  return checkValue(value, `${path}.value`, expected, indexed.fact, operator);
};
