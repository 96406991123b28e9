import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { createOperatorEngine, findOperator, isStockDecorator, isStockOperator, operatorTest } from '../../src/match/operators';

const engine = createOperatorEngine();

describe('operatorTest', () => {
  it.each<[string, string, unknown, unknown, boolean]>([
    ['equal values are equal', 'equal', 'paid', 'paid', true],
    ['null equals null', 'equal', null, null, true],
    ['null differs from a value', 'notEqual', null, 'paid', true],
    ['a value is in a list that has it', 'in', 'paid', ['paid', 'failed'], true],
    ['a value is not in a list without it', 'notIn', 'paid', ['failed'], true],
    ['a list contains its element', 'contains', ['a', 'b'], 'b', true],
    ['a list does not contain a stranger', 'doesNotContain', ['a'], 'b', true],
    ['what is absent contains nothing', 'contains', null, 'b', false],
    ['json-rules-engine denies that what is absent does not contain something', 'doesNotContain', null, 'b', false],
    ['three is greater than two', 'greaterThan', 3, 2, true],
    ['three is at most three', 'lessThanInclusive', 3, 3, true],
    ['what is absent is not less than anything', 'lessThan', null, 5, false],
    ['some fact: one element is enough', 'someFact:equal', ['a', 'b'], 'b', true],
    ['every fact: all elements have to hold', 'everyFact:equal', ['a', 'b'], 'b', false],
    ['some value: one of the values is enough', 'someValue:contains', ['a'], ['b', 'a'], true],
    ['not: the contrary', 'not:in', 'paid', ['paid'], false],
    ['swap: the sides are exchanged', 'swap:in', ['a', 'b'], 'b', true],
    ['decorators stack', 'not:someFact:greaterThan', [1, 2], 2, true],
  ])('%s', (_label, operator, factValue, value, holds) => {
    expect(operatorTest(engine, operator)(factValue, value)).toBe(holds);
  });

  it('uses an operator registered on the engine', () => {
    const own = createOperatorEngine((e) => e.addOperator('startsWith', (a: string, b: string) => a.startsWith(b)));
    expect(operatorTest(own, 'startsWith')('unionpay.pos', 'unionpay')).toBe(true);
    expect(operatorTest(own, 'not:startsWith')('unionpay.pos', 'unionpay')).toBe(false);
  });

  it('uses a decorator registered on the engine', () => {
    const own = createOperatorEngine((e) =>
      e.addOperatorDecorator('lowerCase', (a: string, b: string, next) => next(a.toLowerCase(), b)));
    expect(operatorTest(own, 'lowerCase:equal')('PAID', 'paid')).toBe(true);
  });

  it('takes what an operator returns by its truthiness, as the stock engine does for a lone condition', () => {
    const own = createOperatorEngine((e) => e.addOperator('length', (a: string) => a.length as unknown as boolean));
    expect(operatorTest(own, 'length')('ab', null)).toBe(true);
    expect(operatorTest(own, 'length')('', null)).toBe(false);
  });

  it('refuses a name nobody registered', () => {
    expect(() => operatorTest(engine, 'resembles')(1, 1)).toThrow('Unknown operator "resembles"');
  });
});

describe('the view on json-rules-engine that its types do not publish', () => {
  it('has the shape the cast in operators.ts relies on', () => {
    const { operators } = new Engine() as unknown as Record<string, Record<string, unknown>>;
    expect(operators).toMatchObject({ operators: expect.any(Map) as Map<string, unknown>, decorators: expect.any(Map) as Map<string, unknown> });
    expect(operators?.get).toBeTypeOf('function');
  });

  it('answers null for a name it does not know', () => {
    expect(findOperator(engine, 'resembles')).toBeNull();
    expect(findOperator(engine, 'often:equal')).toBeNull();
  });

  it('tells an operator that was replaced from the one that ships', () => {
    const own = createOperatorEngine((e) => e.addOperator('equal', (a: unknown, b: unknown) => String(a) === String(b)));
    expect(isStockOperator(engine, 'equal')).toBe(true);
    expect(isStockOperator(own, 'equal')).toBe(false);
    expect(isStockOperator(own, 'notEqual')).toBe(true);
  });

  it('tells a decorator that was replaced from the one that ships', () => {
    const own = createOperatorEngine((e) => e.addOperatorDecorator('not', (a: unknown, b: unknown, next) => next(a, b)));
    expect(isStockDecorator(engine, 'not')).toBe(true);
    expect(isStockDecorator(own, 'not')).toBe(false);
  });
});
