import type { Options } from 'tsup';
import { FACTS } from '../../src/facts/dictionary';
import { bundledCore } from '../../src/knowledge/bundled-core';
import { createOperatorEngine } from '../../src/match/operators';
import { compileConditions } from '../../src/match/pattern-set';
import { storeConditions } from '../../src/match/stored-conditions';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** The compiled conditions of the shipped knowledge as text. */
export const conditionsAsText = (): string => JSON.stringify(storeConditions(
  compileConditions(bundledCore, { facts: FACTS, named: bundledCore.outcomes.conditions, engine: createOperatorEngine() }),
));

/** Compiles the shipped conditions while building, so that no program has to at its first diagnosis. */
export const storedConditions: Plugin = {
  name: 'stored-conditions',
  setup(build) {
    build.onLoad({ filter: /[\\/]match[\\/]shipped-conditions\.ts$/ }, () => ({
      contents: [
        'import { readConditions } from "./stored-conditions";',
        `export const shippedConditions = () => readConditions(JSON.parse(${JSON.stringify(conditionsAsText())}));`,
      ].join('\n'),
      loader: 'js',
    }));
  },
};
