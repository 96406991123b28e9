import { describe, expect, it } from 'vitest';
import { prepareCondition } from '../../src/match/evaluate';
import type { FactShape } from '../../src/match/fact-index';
import { operatorTests } from '../../src/match/leaf-tests';
import { createOperatorEngine } from '../../src/match/operators';
import type { Condition } from '../../src/knowledge/condition-schema';
import type { Because, FactValue } from '../../src/model/diagnosis';

const facts: readonly FactShape[] = ['a', 'b', 'c'].map((id) => ({ id, type: 'boolean' }));
const context = { facts, named: { a: { fact: 'a', operator: 'equal', value: true } }, tests: operatorTests(createOperatorEngine()) };
const is = (fact: string): Condition => ({ fact, operator: 'equal', value: true });
const seen = (fact: string, observed: boolean, negated?: true): Because =>
  ({ fact, observed, operator: 'equal', expected: true, ...(negated ? { negated } : {}) });

type Values = readonly (FactValue | undefined)[];
const prepare = (condition: Condition) => prepareCondition(condition, context);

describe('because', () => {
  it.each<[string, Condition, Values, Because[]]>([
    ['all: every leaf', { all: [is('a'), is('b')] }, [true, true], [seen('a', true), seen('b', true)]],
    ['any: the true branches only', { any: [is('a'), is('b')] }, [true, false], [seen('a', true)]],
    ['any: several true branches', { any: [is('a'), is('b')] }, [true, true], [seen('a', true), seen('b', true)]],
    ['any: an unknown branch is no reason', { any: [is('a'), is('b')] }, [true, undefined], [seen('a', true)]],
    ['not: the leaf in its negated form', { not: is('a') }, [false], [seen('a', false, true)]],
    ['not of all: the members that fail', { not: { all: [is('a'), is('b')] } }, [true, false], [seen('b', false, true)]],
    ['not of any: every member', { not: { any: [is('a'), is('b')] } }, [false, false], [seen('a', false, true), seen('b', false, true)]],
    ['not of not: the plain form again', { not: { not: is('a') } }, [true], [seen('a', true)]],
    ['a leaf named twice is given once', { all: [is('a'), { any: [is('a'), is('b')] }] }, [true, false], [seen('a', true)]],
    ['a named condition: its leaves', { condition: 'a' }, [true], [seen('a', true)]],
    ['what is not a hit has no reason', is('a'), [false], []],
  ])('%s', (_label, condition, values, expected) => {
    expect(prepare(condition).because(values)).toEqual(expected);
  });
});

describe('missing', () => {
  it.each<[string, Condition, Values, string[]]>([
    ['the absent fact of a leaf', is('a'), [], ['a']],
    ['nothing where a false member settles all', { all: [is('a'), is('b')] }, [undefined, false], []],
    ['nothing where a true member settles any', { any: [is('a'), is('b')] }, [undefined, true], []],
    ['only what still matters', { all: [is('a'), is('b'), is('c')] }, [true, undefined, undefined], ['b', 'c']],
    ['nothing of a group that is settled', { all: [{ any: [is('a'), is('b')] }, is('c')] }, [true, undefined, undefined], ['c']],
    ['through not', { not: { all: [is('a'), is('b')] } }, [undefined, true], ['a']],
    ['each fact once', { all: [is('a'), { not: is('a') }] }, [], ['a']],
  ])('%s', (_label, condition, values, expected) => {
    expect(prepare(condition).missing(values)).toEqual(expected);
  });
});
