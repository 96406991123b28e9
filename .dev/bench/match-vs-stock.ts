import { Engine } from 'json-rules-engine';
import type { FactValues } from '../../src/facts/derive-facts';
import { HIT, UNKNOWN, type MatchRule, type NamedMatcher } from '../../src/match/compile';
import { flatFacts } from './flat-facts';
import { interleave } from './interleave';

const stockEngine = (rules: readonly MatchRule[]): Engine => {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { id, conditions } of rules) engine.addRule({ name: id, conditions: { all: [conditions] }, event: { type: id } });
  return engine;
};

const firedBy = async (engine: Engine, values: FactValues): Promise<ReadonlySet<string>> =>
  new Set((await engine.run(flatFacts(values))).results.map(({ name }) => name));

/** Where both answer, they answer alike: on facts of which none is missing, and wherever we decide in spite of that. */
const compare = async (engine: Engine, matcher: NamedMatcher, samples: readonly FactValues[]): Promise<void> => {
  for (const [i, values] of samples.entries()) {
    const complete = Array.from(values, (value) => value ?? null);
    const fired = await firedBy(engine, complete);
    const partial = matcher.match(values);
    matcher.match(complete).forEach((verdict, rule) => {
      const fires = fired.has(matcher.ids[rule] ?? '');
      const open = partial[rule] === UNKNOWN;
      if ((verdict === HIT) !== fires || verdict === UNKNOWN || (!open && (partial[rule] === HIT) !== fires)) {
        throw new Error(`Snapshot ${i}, rule ${matcher.ids[rule]}: the stock engine says ${fires}, we say ${verdict}`);
      }
    });
  }
};

/** How many times faster the match stage is than json-rules-engine over the same flat facts. */
export const matchVsStock = async (rules: readonly MatchRule[], matcher: NamedMatcher, samples: readonly FactValues[], rounds: number) => {
  const engine = stockEngine(rules);
  await compare(engine, matcher, samples);
  const flat = samples.map(flatFacts);
  const repeats = 200;
  const [ours = 0, theirs = 0] = await interleave([
    { name: 'match', operations: samples.length * repeats, pass: () => {
      for (let i = 0; i < repeats; i += 1) for (const values of samples) matcher.scan(values).hits();
    } },
    { name: 'json-rules-engine', operations: samples.length, pass: async () => {
      for (const facts of flat) await engine.run(facts);
    } },
  ], rounds);
  return { ours, theirs, ratio: theirs / ours };
};
