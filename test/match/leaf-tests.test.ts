import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionsAsText } from '../../.dev/build/stored-conditions';
import { FACTS } from '../../src/facts/dictionary';
import { bundledPack } from '../../src/knowledge/bundled';
import { prepareCondition } from '../../src/match/evaluate';
import { inlineConditions } from '../../src/match/inline-conditions';
import { cellTests, operatorTests } from '../../src/match/leaf-tests';
import { leavesOf } from '../../src/match/leaves';
import { createOperatorEngine } from '../../src/match/operators';
import { openPatterns } from '../../src/match/pattern-set';
import { readConditions, type StoredConditions } from '../../src/match/stored-conditions';
import { buildTables } from '../../src/match/tables';
import { completeValues, mask, pack } from './packs';
import { named, shippedRules, valuesOf } from './shipped';

const engine = createOperatorEngine((each) => { each.addOperator('startsWith', (a: unknown, b: string) => String(a).startsWith(b)); });
const asked = operatorTests(engine);

const neverAsked = () => { throw new Error('The engine was asked'); };

describe('what the cells say of a leaf', () => {
  it('is what its operator says, over generated packs', () => {
    fc.assert(fc.property(pack.chain((generated) => fc.tuple(fc.constant(generated), completeValues(generated.facts))), ([{ facts, rules }, values]) => {
      const tables = buildTables(rules.map(({ conditions }) => conditions), [], { facts, named: {}, engine });
      const tests = cellTests({ facts, ...tables }, neverAsked);
      for (const leaf of rules.flatMap(({ conditions }) => leavesOf(conditions))) {
        const value = values[facts.findIndex(({ id }) => id === leaf.fact)] ?? null;
        expect(tests(leaf)(value)).toBe(asked(leaf)(value));
      }
    }), { numRuns: 400 });
  });

  it.each([
    ['a leaf that was compiled is looked up', { fact: 'a', operator: 'equal', value: 'paid' }, false],
    ['an equal list of values is the same leaf', { fact: 'a', operator: 'in', value: ['paid', 'open'] }, false],
    ['an operator of somebody\'s own is asked through its cell', { fact: 'a', operator: 'startsWith', value: 'pa' }, false],
    ['another value is asked of its operator', { fact: 'a', operator: 'equal', value: 'open' }, true],
    ['another operator is asked', { fact: 'a', operator: 'notEqual', value: 'paid' }, true],
    ['another fact is asked', { fact: 'b', operator: 'equal', value: 'paid' }, true],
    ['another list of values is asked', { fact: 'a', operator: 'in', value: ['open', 'paid'] }, true],
  ])('%s', (_label, leaf, isAsked) => {
    const facts = ['a', 'b'].map((id) => ({ id, type: 'string' as const }));
    const compiled = [['equal', 'paid'], ['in', ['paid', 'open']], ['startsWith', 'pa']] as const;
    const all = compiled.map(([operator, value]) => ({ fact: 'a', operator, value: typeof value === 'string' ? value : [...value] }));
    let count = 0;
    const tests = cellTests({ facts, ...buildTables([{ all }], [], { facts, named: {}, engine }) }, (one) => { count += 1; return asked(one); });
    for (const value of ['paid', 'open', 'pay', null]) expect(tests(leaf)(value)).toBe(asked(leaf)(value));
    expect(count > 0).toBe(isAsked);
  });
});

describe('the conditions a build has stored', () => {
  const { causes, actions, outcomes } = bundledPack;
  const compiled = readConditions(JSON.parse(conditionsAsText()) as StoredConditions);
  const { judge } = openPatterns({ causes, actions, outcomes, facts: FACTS, engine: neverAsked, compiled });
  const stored = shippedRules.filter(({ id }) => !id.startsWith('named/'));
  const context = { facts: FACTS, named, tests: operatorTests(createOperatorEngine()) };

  it.each(stored.map(({ id, conditions }) => [id, conditions] as const))('%s is judged without the engine, leaf by leaf', (_id, conditions) => {
    for (const leaf of leavesOf(inlineConditions(conditions, named))) expect(judge(leaf).verdict([])).toBe('unknown');
  });

  it('are judged and explained as their operators would', () => {
    const walked = stored.map(({ conditions }) => prepareCondition(conditions, context));
    const looked = stored.map(({ conditions }) => judge(conditions));
    fc.assert(fc.property(valuesOf(FACTS), mask(FACTS), (values, known) => {
      const seen = values.map((value, i) => (known[i] ? value : undefined));
      looked.forEach((one, i) => {
        expect(one.verdict(seen)).toBe(walked[i]?.verdict(seen));
        expect(one.because(seen)).toEqual(walked[i]?.because(seen));
      });
    }), { numRuns: 40 });
  });
});
