import { describe, expect, it } from 'vitest';
import { checkCondition } from '../../src/match/check-conditions';
import type { FactShape } from '../../src/match/fact-index';
import { createOperatorEngine } from '../../src/match/operators';

const facts: readonly FactShape[] = [
  { id: 'payment.status', type: 'enum', values: ['paid', 'failed'] },
  { id: 'payment.provider', type: 'string' },
  { id: 'order.delay', type: 'number', unit: 'sec' },
  { id: 'order.late', type: 'boolean' },
  { id: 'account.changes', type: 'list', values: ['phone', 'email'] },
  { id: 'account.tags', type: 'list', values: null },
];
const engine = createOperatorEngine();
const named = {
  paid: { fact: 'payment.status', operator: 'equal', value: 'paid' },
  here: { not: { condition: 'there' } },
  there: { any: [{ condition: 'paid' }, { condition: 'here' }] },
};

const check = (condition: unknown) => checkCondition(condition, { facts, engine, named, path: 'conditions' });
const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });

describe('checkCondition accepts', () => {
  it.each<[string, unknown]>([
    ['a value of a closed set', leaf('payment.status', 'equal', 'paid')],
    ['null, known to be absent', leaf('payment.status', 'equal', null)],
    ['null for a list', leaf('account.tags', 'notEqual', null)],
    ['null among the values of in', leaf('payment.status', 'in', ['paid', null])],
    ['a list of values', leaf('payment.status', 'notIn', ['paid', 'failed'])],
    ['an open string', leaf('payment.provider', 'equal', 'alipay')],
    ['an order on numbers', leaf('order.delay', 'greaterThanInclusive', 600)],
    ['a boolean', leaf('order.late', 'equal', true)],
    ['an element of a closed list', leaf('account.changes', 'contains', 'phone')],
    ['an element of an open list', leaf('account.tags', 'doesNotContain', 'vip')],
    ['a decorator over the elements', leaf('account.changes', 'everyFact:in', ['phone'])],
    ['a decorator over the values', leaf('account.changes', 'someValue:contains', ['phone', 'email'])],
    ['swapped sides', leaf('account.changes', 'swap:in', 'phone')],
    ['groups, negation and a reference', { all: [{ any: [{ condition: 'paid' }] }, { not: leaf('order.late', 'equal', true) }] }],
  ])('%s', (_label, condition) => {
    expect(check(condition)).toEqual([]);
  });
});

describe('checkCondition refuses', () => {
  it.each<[string, unknown, { path: string; found: string; accepted: string | RegExp; suggestion?: string }]>([
    ['an unknown fact', leaf('payment.statsu', 'equal', 'paid'),
      { path: '.fact', found: '"payment.statsu"', accepted: /fact in the dictionary/, suggestion: 'payment.status' }],
    ['an unknown operator', leaf('order.delay', 'greatrThan', 5),
      { path: '.operator', found: '"greatrThan"', accepted: /greaterThan/, suggestion: 'greaterThan' }],
    ['an unknown operator under a decorator', leaf('account.changes', 'someFact:equals', 'phone'),
      { path: '.operator', found: '"someFact:equals"', accepted: /an operator/, suggestion: 'someFact:equal' }],
    ['an order on a closed set', leaf('payment.status', 'greaterThan', 'paid'),
      { path: '.operator', found: '"greaterThan"', accepted: 'an operator that suits the enum payment.status: equal, notEqual, in, notIn' }],
    ['an order on strings', leaf('payment.provider', 'lessThan', 'b'),
      { path: '.operator', found: '"lessThan"', accepted: /suits the string payment.provider/ }],
    ['contains on what is not a list', leaf('payment.status', 'contains', 'paid'),
      { path: '.operator', found: '"contains"', accepted: /suits the enum/ }],
    ['in on a list', leaf('account.changes', 'in', ['phone']),
      { path: '.operator', found: '"in"', accepted: 'an operator that suits the list account.changes: contains, doesNotContain' }],
    ['a decorator over the elements of what has none', leaf('order.delay', 'someFact:equal', 5),
      { path: '.operator', found: '"someFact:equal"', accepted: /suits the number/ }],
    ['a value of the wrong type', leaf('order.delay', 'greaterThan', '600'),
      { path: '.value', found: '"600"', accepted: /^a number .order.delay.$/ }],
    ['null for an order', leaf('order.delay', 'lessThan', null),
      { path: '.value', found: 'null', accepted: /^a number .order.delay.$/ }],
    ['equality with a list', leaf('account.tags', 'equal', ['vip']),
      { path: '.value', found: '["vip"]', accepted: /null, as account.tags is a list/ }],
    ['a value outside the closed set', leaf('payment.status', 'equal', 'paidd'),
      { path: '.value', found: '"paidd"', accepted: /one of paid, failed/, suggestion: 'paid' }],
    ['a value outside the closed set of a list', leaf('account.changes', 'contains', 'emaill'),
      { path: '.value', found: '"emaill"', accepted: /one of phone, email/, suggestion: 'email' }],
    ['one value outside the closed set among several', leaf('payment.status', 'in', ['paid', 'faild']),
      { path: '.value.1', found: '"faild"', accepted: /one of paid, failed/, suggestion: 'failed' }],
    ['in without a list', leaf('payment.status', 'in', 'paid'),
      { path: '.value', found: '"paid"', accepted: /a list of at least one value/ }],
    ['in with an empty list', leaf('payment.status', 'in', []),
      { path: '.value', found: '[]', accepted: /a list of at least one value/ }],
    ['a missing value', { fact: 'order.late', operator: 'equal' },
      { path: '.value', found: 'nothing', accepted: 'the value to compare with' }],
    ['a comparison of two facts', leaf('order.delay', 'equal', { fact: 'order.late' }),
      { path: '.value', found: '{"fact":"order.late"}', accepted: /derived fact/ }],
    ['an empty group', { all: [] }, { path: '.all', found: '[]', accepted: /at least one condition/ }],
    ['a group that is no list', { any: leaf('order.late', 'equal', true) }, { path: '.any', found: /order.late/.source, accepted: /list of at least one/ }],
    ['a list under not', { not: [leaf('order.late', 'equal', true)] }, { path: '.not', found: /order.late/.source, accepted: /one of/ }],
    ['a path', { ...leaf('order.late', 'equal', true), path: '$.x' }, { path: '.path', found: '"path"', accepted: /facts are flat/ }],
    ['params', { ...leaf('order.late', 'equal', true), params: {} }, { path: '.params', found: '"params"', accepted: /facts take none/ }],
    ['a priority', { any: [leaf('order.late', 'equal', true)], priority: 2 }, { path: '.priority', found: '"priority"', accepted: /no order/ }],
    ['an unknown key', { ...leaf('order.late', 'equal', true), valu: 1 },
      { path: '.valu', found: '"valu"', accepted: 'only fact, operator, value here', suggestion: 'value' }],
    ['two groups in one', { all: [{ condition: 'paid' }], any: [{ condition: 'paid' }] },
      { path: '.any', found: '"any"', accepted: 'only all here', }],
    ['a misspelt group', { al: [] }, { path: '.al', found: '"al"', accepted: /\{ all \}/, suggestion: 'all' }],
    ['an empty object', {}, { path: '', found: '{}', accepted: /\{ all \}/ }],
    ['a bare text', 'paid', { path: '', found: '"paid"', accepted: /\{ all \}/ }],
    ['an unknown name', { condition: 'payd' }, { path: '.condition', found: '"payd"', accepted: 'the name of a named condition', suggestion: 'paid' }],
    ['a name inherited from Object', { condition: 'constructor' }, { path: '.condition', found: '"constructor"', accepted: 'the name of a named condition' }],
    ['a circle of names', { condition: 'here' }, { path: '.condition', found: '"here" → "there" → "here"', accepted: /circle/ }],
  ])('%s', (_label, condition, { path, found, accepted, suggestion }) => {
    expect(check(condition)).toEqual([{
      path: `conditions${path}`,
      found: expect.stringContaining(found) as string,
      accepted: expect.stringMatching(accepted) as string,
      ...(suggestion === undefined ? {} : { suggestion }),
    }]);
  });

  it('more levels than anyone can read', () => {
    let deep: unknown = leaf('order.late', 'equal', true);
    for (let i = 0; i < 30; i += 1) deep = { not: deep };
    expect(check(deep)).toMatchObject([{ accepted: 'at most 20 levels of nesting' }]);
  });

  it('a condition with more alternatives than are worth compiling', () => {
    const choice = (tag: string) => ({ any: Array.from({ length: 13 }, (_, i) => leaf('account.tags', 'contains', `${tag}${i}`)) });
    expect(check({ all: [choice('a'), choice('b'), choice('c')] })).toEqual([
      { path: 'conditions', found: 'more than 2000 alternatives', accepted: expect.stringContaining('split') as string },
    ]);
  });

  it('all faults at once, each at its place', () => {
    const faults = check({ all: [leaf('order.delya', 'equal', 1), { any: [leaf('order.late', 'equal', 'yes'), { not: { condition: 'nope' } }] }] });
    expect(faults.map(({ path }) => path)).toEqual([
      'conditions.all.0.fact', 'conditions.all.1.any.0.value', 'conditions.all.1.any.1.not.condition',
    ]);
  });
});
