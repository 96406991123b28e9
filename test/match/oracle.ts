import { Engine } from 'json-rules-engine';
import type { Condition } from '../../src/knowledge/condition-schema';
import type { FactShape } from '../../src/match/fact-index';
import type { FactValue } from '../../src/model/diagnosis';

interface OracleRule {
  readonly id: string;
  readonly conditions: Condition;
}

/** What the stock engine says of each rule on complete facts. */
export const askStockEngine = async (
  rules: readonly OracleRule[],
  facts: readonly FactShape[],
  values: readonly FactValue[],
  register?: (engine: Engine) => void,
): Promise<boolean[]> => {
  const engine = new Engine();
  register?.(engine);
  for (const { id, conditions } of rules) engine.addRule({ name: id, conditions: { all: [conditions] }, event: { type: id } });
  const { results } = await engine.run(Object.fromEntries(facts.map(({ id }, i) => [id, values[i]])));
  const fired = new Set(results.map(({ name }) => name));
  return rules.map(({ id }) => fired.has(id));
};
