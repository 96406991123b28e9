import type { FactValues } from '../../src/facts/derive-facts';
import type { MatchRule } from '../../src/match/compile';
import { interleave } from './interleave';
import { createRandom } from './random';
import { compile, multiply } from './rules';

const TIMES = [1, 4, 16];

/** Microseconds a snapshot at 1, 4 and 16 times the rules, and the cost of the last against the first. */
export const scale = async (rules: readonly MatchRule[], samples: readonly FactValues[], rounds: number) => {
  const contestants = TIMES.map((times) => {
    const multiplied = multiply(rules, times, createRandom(times));
    const matcher = compile(multiplied);
    return { name: `${times}x`, operations: samples.length, pass: () => { for (const values of samples) matcher.scan(values).hits(); } };
  });
  const costs = await interleave(contestants, rounds);
  return { costs, ratio: (costs.at(-1) ?? 0) / (costs[0] ?? 1) };
};
