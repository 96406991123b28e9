import { expect, it } from 'vitest';
import { shippedTables } from '../../.dev/build/stored-tables';
import { FACTS } from '../../src/facts/dictionary';
import { bundledCore } from '../../src/knowledge/bundled-core';
import { createOperatorEngine, storeTables, type StoredTables, tablesOf } from '../../src/match';
import { readTables } from '../../src/match/tables';

const context = { facts: FACTS, named: bundledCore.outcomes.conditions, engine: createOperatorEngine() };

it('tables that a build stores are read back as they were compiled', () => {
  expect(readTables(JSON.parse(shippedTables()) as StoredTables)).toEqual(tablesOf(bundledCore, context));
});

it('tables that ask an operator of somebody\'s own are not stored', () => {
  const engine = createOperatorEngine((each) => { each.addOperator('startsWith', (a: string, b: string) => a.startsWith(b)); });
  const own = { fact: 'payment.provider', operator: 'startsWith', value: 'ali' };
  expect(storeTables(tablesOf({ causes: [], outcomes: { ...bundledCore.outcomes, healthy: own } }, { ...context, engine }))).toBeUndefined();
});
