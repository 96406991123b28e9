import fc from 'fast-check';
import type { Condition, Leaf } from '../../src/knowledge/condition-schema';
import type { FactShape } from '../../src/match/fact-index';
import type { FactValue } from '../../src/model/diagnosis';

/** A generated fact dictionary with rules over it. */
export interface GeneratedPack {
  readonly facts: readonly FactShape[];
  readonly rules: readonly { readonly id: string; readonly conditions: Condition }[];
}

const words = ['paid', 'failed', 'open', 'held', 'closed'];
const word = fc.constantFrom(...words);
/** Values that no condition names must be met as well. */
const anyWord = fc.constantFrom(...words, 'unheard-of');
const number = fc.oneof(fc.integer({ min: -3, max: 6 }), fc.constantFrom(0.5, -0, 1e15, -1e15));

const factType: fc.Arbitrary<FactShape> = fc.constantFrom<FactShape>(
  { id: '', type: 'boolean' },
  { id: '', type: 'number', unit: 'count' },
  { id: '', type: 'enum', values: words },
  { id: '', type: 'string' },
  { id: '', type: 'list', values: null },
);

export const dictionary: fc.Arbitrary<readonly FactShape[]> = fc
  .array(factType, { minLength: 1, maxLength: 5 })
  .map((types) => types.map((type, i) => ({ ...type, id: `part.fact${i}` })));

const known = (fact: FactShape): fc.Arbitrary<FactValue> => {
  switch (fact.type) {
    case 'boolean': return fc.boolean();
    case 'number': return number;
    case 'list': return fc.array(anyWord, { maxLength: 3 });
    default: return anyWord;
  }
};

/** Values of all facts; null is known to be absent. */
export const completeValues = (facts: readonly FactShape[]): fc.Arbitrary<FactValue[]> =>
  fc.tuple(...facts.map((fact) => fc.oneof({ weight: 5, arbitrary: known(fact) }, { weight: 1, arbitrary: fc.constant(null) })));

/** Which facts are known. */
export const mask = (facts: readonly FactShape[]): fc.Arbitrary<boolean[]> =>
  fc.array(fc.boolean(), { minLength: facts.length, maxLength: facts.length });

const scalar = (fact: FactShape): fc.Arbitrary<string | number | boolean> => {
  if (fact.type === 'boolean') return fc.boolean();
  return fact.type === 'number' ? number : word;
};

const operators = (fact: FactShape): readonly string[] => {
  if (fact.type === 'list') return ['contains', 'doesNotContain', 'not:contains', 'someFact:equal', 'everyFact:notEqual', 'someValue:contains'];
  const all = ['equal', 'notEqual', 'in', 'notIn', 'not:equal', 'not:in', 'someValue:equal', 'swap:equal'];
  return fact.type === 'number' ? [...all, 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'swap:lessThan'] : all;
};

const leaf = (facts: readonly FactShape[]): fc.Arbitrary<Leaf> =>
  fc.constantFrom(...facts).chain((fact) => fc.constantFrom(...operators(fact)).chain((operator) => {
    const wantsList = /(^|:)(in|notIn)$/.test(operator) || operator.startsWith('someValue');
    const nullable = fact.type !== 'list' && /(^|:)(equal|notEqual)$/.test(operator) && !wantsList;
    const one = scalar(fact);
    const value = wantsList ? fc.array(one, { minLength: 1, maxLength: 3 }) : nullable ? fc.option(one, { freq: 6, nil: null }) : one;
    return value.map((chosen) => ({ fact: fact.id, operator, value: chosen }));
  }));

export const conditionOver = (facts: readonly FactShape[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf(facts),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  })).node;

export const pack: fc.Arbitrary<GeneratedPack> = dictionary.chain((facts) =>
  fc.array(conditionOver(facts), { minLength: 1, maxLength: 12 })
    .map((conditions) => ({ facts, rules: conditions.map((condition, i) => ({ id: `rule${i}`, conditions: condition })) })));
