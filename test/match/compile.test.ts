import { describe, expect, it } from 'vitest';
import { CLEAR, compileMatcher, HIT, UNKNOWN } from '../../src/match/compile';
import type { FactShape } from '../../src/match/fact-index';
import { createOperatorEngine } from '../../src/match/operators';
import type { Condition } from '../../src/knowledge/condition-schema';
import type { FactValue } from '../../src/model/diagnosis';

const facts: readonly FactShape[] = [
  { id: 'status', type: 'enum', values: ['paid', 'failed'] },
  { id: 'delay', type: 'number', unit: 'sec' },
  { id: 'late', type: 'boolean' },
  { id: 'tags', type: 'list', values: null },
];
const named = { late: { fact: 'late', operator: 'equal', value: true } };
const context = { facts, named, engine: createOperatorEngine() };

const leaf = (fact: string, operator: string, value: string | number | boolean | null | string[]): Condition => ({ fact, operator, value });
const paid = leaf('status', 'equal', 'paid');
const above = leaf('delay', 'greaterThan', 10);
const atMost = leaf('delay', 'lessThanInclusive', 10);

describe('compileMatcher', () => {
  it.each<[string, Condition, readonly (FactValue | undefined)[], number]>([
    ['a leaf that holds is a hit', paid, ['paid'], HIT],
    ['a leaf that does not hold is clear', paid, ['failed'], CLEAR],
    ['a leaf over an unknown fact is unknown', paid, [], UNKNOWN],
    ['a leaf over what is known to be absent is settled', paid, [null], CLEAR],
    ['a value outside the closed set is any other value', leaf('status', 'notEqual', 'paid'), ['odd'], HIT],
    ['null is a value of its own', leaf('delay', 'equal', null), [undefined, null], HIT],
    ['not of an order holds for what is absent, as in json-rules-engine', { not: above }, [undefined, null], HIT],
    ['a point of a threshold', above, [undefined, 10], CLEAR],
    ['just above a threshold', above, [undefined, 10.0000001], HIT],
    ['all: one false member settles it', { all: [paid, above] }, ['failed', undefined], CLEAR],
    ['all: one unknown member leaves it open', { all: [paid, above] }, ['paid', undefined], UNKNOWN],
    ['any: one true member settles it', { any: [paid, above] }, ['paid', undefined], HIT],
    ['any: one unknown member leaves it open', { any: [paid, above] }, ['failed', undefined], UNKNOWN],
    ['not: unknown stays unknown', { not: paid }, [], UNKNOWN],
    ['a contradiction is clear without asking', { all: [above, atMost] }, [], CLEAR],
    ['a named condition', { condition: 'late' }, [undefined, undefined, true], HIT],
    ['an element of a list', leaf('tags', 'contains', 'vip'), [undefined, undefined, undefined, ['x', 'vip']], HIT],
    ['the same of an unknown list', leaf('tags', 'contains', 'vip'), [], UNKNOWN],
  ])('%s', (_label, conditions, values, verdict) => {
    expect([...compileMatcher([{ id: 'it', conditions }], context).match(values)]).toEqual([verdict]);
  });

  it('answers in the order of the rules, over more than one word of alternatives', () => {
    const rules = Array.from({ length: 200 }, (_, i) => ({ id: `r${i}`, conditions: leaf('delay', 'greaterThan', i) }));
    const matcher = compileMatcher(rules, context);
    expect(matcher.ids).toEqual(rules.map(({ id }) => id));
    expect([...matcher.match([undefined, 77])]).toEqual(rules.map((_, i) => (77 > i ? HIT : CLEAR)));
  });

  it.each<[string, readonly (FactValue | undefined)[], number]>([
    ['the first of many alternatives', [undefined, undefined, true, ['t0']], HIT],
    ['the last of many alternatives', [undefined, undefined, true, ['t69']], HIT],
    ['none of many alternatives', [undefined, undefined, true, ['other']], CLEAR],
    ['many alternatives that are open', [undefined, undefined, true], UNKNOWN],
    ['many alternatives that are ruled out together', [undefined, undefined, false], CLEAR],
  ])('judges a rule with more alternatives than fit one word: %s', (_label, values, verdict) => {
    const any = Array.from({ length: 70 }, (_, i) => leaf('tags', 'contains', `t${i}`));
    const wide = { id: 'wide', conditions: { all: [{ condition: 'late' }, { any }] } };
    const narrow = { id: 'narrow', conditions: paid };
    expect(compileMatcher([narrow, wide, narrow], context).match(values)[1]).toBe(verdict);
  });

  it('hands out a fresh answer each time unless a buffer is given', () => {
    const matcher = compileMatcher([{ id: 'it', conditions: paid }], context);
    const first = matcher.match(['paid']);
    matcher.match(['failed']);
    expect([...first]).toEqual([HIT]);
  });

  it('has an answer for no rules at all', () => {
    expect(compileMatcher([], context).match([])).toHaveLength(0);
  });

  it('refuses what was not checked', () => {
    expect(() => compileMatcher([{ id: 'it', conditions: leaf('nope', 'equal', 1) }], context)).toThrow('Unknown fact "nope"');
    expect(() => compileMatcher([{ id: 'it', conditions: leaf('delay', 'nope', 1) }], context)).toThrow('Unknown operator "nope"');
    expect(() => compileMatcher([{ id: 'it', conditions: { condition: 'nope' } }], context)).toThrow('Unknown named condition "nope"');
  });

  it('does not touch the rules or the values it is given', () => {
    const frozen = Object.freeze(['paid', 20]);
    const conditions = Object.freeze({ all: Object.freeze([Object.freeze(paid), Object.freeze(above)]) }) as Condition;
    expect([...compileMatcher([{ id: 'it', conditions }], context).match(frozen)]).toEqual([HIT]);
  });
});
