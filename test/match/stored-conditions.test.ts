import { expect, it } from 'vitest';
import { conditionsAsText } from '../../.dev/build/stored-conditions';
import { FACTS } from '../../src/facts/dictionary';
import { bundledCore } from '../../src/knowledge/bundled-core';
import { createOperatorEngine } from '../../src/match/operators';
import { compileConditions } from '../../src/match/pattern-set';
import { readConditions, storeConditions, type StoredConditions } from '../../src/match/stored-conditions';

const context = { facts: FACTS, named: bundledCore.outcomes.conditions, engine: createOperatorEngine() };

it('conditions that a build stores are read back as they were compiled', () => {
  expect(readConditions(JSON.parse(conditionsAsText()) as StoredConditions)).toEqual(compileConditions(bundledCore, context));
});

it('conditions that ask an operator of somebody\'s own are not stored', () => {
  const engine = createOperatorEngine((each) => { each.addOperator('startsWith', (a: string, b: string) => a.startsWith(b)); });
  const own = { fact: 'payment.provider', operator: 'startsWith', value: 'ali' };
  const compiled = compileConditions({ ...bundledCore, causes: [], outcomes: { ...bundledCore.outcomes, healthy: own } }, { ...context, engine });
  expect(storeConditions(compiled)).toBeUndefined();
});
