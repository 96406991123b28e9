import type { FactValues } from '../../src/facts/derive-facts';
import type { MatchRule } from '../../src/match/compile';
import { HAND_WRITTEN, judgeByHand } from './hand-written';
import { interleave } from './interleave';
import { compile } from './rules';

const compare = (ids: readonly string[], ours: Uint8Array, byHand: Uint8Array, snapshot: number): void => {
  ids.forEach((id, rule) => {
    if (ours[rule] !== byHand[rule]) throw new Error(`Snapshot ${snapshot}, rule ${id}: we say ${ours[rule]}, by hand ${byHand[rule]}`);
  });
};

/** Cost of the match stage against a function written by hand for the same rules. */
export const matchVsHandWritten = async (rules: readonly MatchRule[], samples: readonly FactValues[], rounds: number) => {
  const chosen = HAND_WRITTEN.map((id) => {
    const rule = rules.find((each) => each.id === id);
    if (!rule) throw new Error(`Rule ${id} does not ship any more: .dev/bench/hand-written.ts`);
    return rule;
  });
  const matcher = compile(chosen);
  const ours = new Uint8Array(chosen.length);
  const byHand = new Uint8Array(chosen.length);
  samples.forEach((values, i) => compare(matcher.ids, matcher.match(values, ours), judgeByHand(values, byHand), i));
  const [match = 0, hand = 0] = await interleave([
    { name: 'match', operations: samples.length, pass: () => { for (const values of samples) matcher.match(values, ours); } },
    { name: 'by hand', operations: samples.length, pass: () => { for (const values of samples) judgeByHand(values, byHand); } },
  ], rounds);
  return { match, hand, rules: chosen.length, ratio: match / hand };
};
