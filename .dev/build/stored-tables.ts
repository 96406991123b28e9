import type { Options } from 'tsup';
import { FACTS } from '../../src/facts/dictionary';
import { bundledCore } from '../../src/knowledge/bundled-core';
import { createOperatorEngine, storeTables, tablesOf } from '../../src/match';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** The tables of the shipped knowledge as text. */
export const shippedTables = (): string => JSON.stringify(storeTables(
  tablesOf(bundledCore, { facts: FACTS, named: bundledCore.outcomes.conditions, engine: createOperatorEngine() }),
));

/** Compiles the shipped conditions while building, so that no program has to at its first diagnosis. */
export const storedTables: Plugin = {
  name: 'stored-tables',
  setup(build) {
    build.onLoad({ filter: /[\\/]match[\\/]shipped-tables\.ts$/ }, () => ({
      contents: `export const storedShippedTables = () => JSON.parse(${JSON.stringify(shippedTables())});`,
      loader: 'js',
    }));
  },
};
