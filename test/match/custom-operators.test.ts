import type { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { checkCondition } from '../../src/match/check-conditions';
import { CLEAR, compileMatcher, HIT, UNKNOWN } from '../../src/match/compile';
import { prepareCondition } from '../../src/match/evaluate';
import type { FactShape } from '../../src/match/fact-index';
import { operatorTests } from '../../src/match/leaf-tests';
import { createOperatorEngine } from '../../src/match/operators';
import type { Condition } from '../../src/knowledge/condition-schema';
import type { FactValue } from '../../src/model/diagnosis';
import { askStockEngine } from './oracle';

const facts: readonly FactShape[] = [
  { id: 'order.number', type: 'string' },
  { id: 'order.quantity', type: 'number', unit: 'count' },
  { id: 'payment.codes', type: 'list', values: null },
];

const register = (engine: Engine) => {
  engine.addOperator('startsWith', (a: string | null, b: string) => a?.startsWith(b) ?? false);
  engine.addOperator('multipleOf', (a: number, b: number) => a % b === 0);
  engine.addOperator('equal', (a: unknown, b: unknown) => String(a).toLowerCase() === String(b).toLowerCase());
  engine.addOperatorDecorator('anyCase', (a: string, b: string, next) => next(a.toUpperCase(), b.toUpperCase()));
};
const engine = createOperatorEngine(register);
const context = { facts, named: {}, engine, tests: operatorTests(engine) };

type Values = readonly (FactValue | undefined)[];
const verdict = (condition: Condition, values: Values) => compileMatcher([{ id: 'it', conditions: condition }], context).match(values)[0];

describe('custom operators', () => {
  it.each<[string, Condition, Values, number]>([
    ['an own operator holds', { fact: 'order.number', operator: 'startsWith', value: 'KM' }, ['KM-1', 1, []], HIT],
    ['an own operator does not hold', { fact: 'order.number', operator: 'startsWith', value: 'KM' }, ['TP-1', 1, []], CLEAR],
    ['an own operator beside an absent value', { fact: 'order.number', operator: 'startsWith', value: 'KM' }, [null, 1, []], CLEAR],
    ['an own operator over an unknown fact', { fact: 'order.number', operator: 'startsWith', value: 'KM' }, [undefined, 1, []], UNKNOWN],
    ['an operator that does not cut numbers into intervals', { fact: 'order.quantity', operator: 'multipleOf', value: 5 }, ['', 15, []], HIT],
    ['an own operator under not', { not: { fact: 'order.quantity', operator: 'multipleOf', value: 5 } }, ['', 14, []], HIT],
    ['a shipped decorator over an own operator', { fact: 'payment.codes', operator: 'someFact:startsWith', value: 'ACQ' }, ['', 1, ['X', 'ACQ.Y']], HIT],
    ['an own decorator', { fact: 'order.number', operator: 'anyCase:notEqual', value: 'km-1' }, ['KM-1', 1, []], CLEAR],
    ['a shipped operator that was replaced', { fact: 'order.number', operator: 'equal', value: 'km-1' }, ['KM-1', 1, []], HIT],
  ])('%s', async (_label, condition, values, expected) => {
    expect(checkCondition(condition, { ...context, path: '' })).toEqual([]);
    expect(verdict(condition, values)).toBe(expected);
    expect(prepareCondition(condition, context).verdict(values)).toBe(['clear', 'unknown', 'hit'][expected]);
    if (expected === UNKNOWN) return;
    const oracle = await askStockEngine([{ id: 'it', conditions: condition }], facts, values as FactValue[], register);
    expect(oracle).toEqual([expected === HIT]);
  });
});
