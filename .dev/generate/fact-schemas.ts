import { FACTS } from '../../src/facts/dictionary';
import type { FactDefinition } from '../../src/facts/define-fact';
import { OPERATORS } from '../../src/model/operators';
import { typeText } from './fact-text';
import type { JsonSchema } from './json-schema';
import { OPERATOR_WORDS } from './operators';

const EQUALITY = ['equal', 'notEqual'];
const MEMBERSHIP = ['in', 'notIn'];
const CONTAINMENT = ['contains', 'doesNotContain'];
const ORDERING = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];

/** json-rules-engine's decorators before one of its operators; what they compare is left to the check of the rules. */
const DECORATED = { pattern: '^((not|swap|someFact|everyFact|someValue|everyValue):)+\\w+$' };

/** Every fact with what it says, so that an editor completes and explains it. */
export const factIdSchema = (): JsonSchema => ({
  type: 'string',
  enum: FACTS.map(({ id }) => id),
  enumDescriptions: FACTS.map((fact) => `${fact.description} ${typeText(fact)}; obtained from ${fact.obtainFrom}, effort ${fact.effort}.`),
});

const operatorSchema = {
  anyOf: [{ enum: OPERATORS, enumDescriptions: OPERATORS.map((operator) => OPERATOR_WORDS[operator].says) }, DECORATED],
};

/** A comparison: for each kind of fact the operators that suit it, and the values that can be compared with. */
export function leafSchema(leaf: JsonSchema): JsonSchema {
  const properties = leaf.properties as Record<string, JsonSchema>;
  return {
    ...leaf,
    properties: { ...properties, operator: { ...properties.operator, ...operatorSchema } },
    allOf: [...alike(FACTS)].map(([comparable, ids]) => ({
      if: { properties: { fact: { enum: ids } } },
      then: { anyOf: [...(JSON.parse(comparable) as JsonSchema[]), { properties: { operator: DECORATED } }] },
    })),
  };
}

/** Ids of the facts that are compared in the same way, by that way. */
function alike(facts: readonly FactDefinition[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const fact of facts) {
    const key = JSON.stringify(comparisons(fact));
    groups.set(key, [...(groups.get(key) ?? []), fact.id]);
  }
  return groups;
}

const comparisons = (fact: FactDefinition): JsonSchema[] => {
  if (fact.type === 'list') {
    const element = fact.values === null ? { type: 'string' } : { enum: fact.values };
    return [compare(CONTAINMENT, element), compare(EQUALITY, { type: 'null' })];
  }
  const scalar: JsonSchema = fact.type === 'enum' ? { enum: fact.values } : { type: fact.type };
  const orAbsent = { anyOf: [scalar, { type: 'null' }] };
  return [
    compare(EQUALITY, orAbsent),
    compare(MEMBERSHIP, { type: 'array', minItems: 1, items: orAbsent }),
    ...(fact.type === 'number' ? [compare(ORDERING, scalar)] : []),
  ];
};

const compare = (operators: readonly string[], value: JsonSchema): JsonSchema =>
  ({ properties: { operator: { enum: operators }, value } });
