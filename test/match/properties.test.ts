import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEAR, compileMatcher, HIT, UNKNOWN } from '../../src/match/compile';
import { prepareCondition } from '../../src/match/evaluate';
import { operatorTests } from '../../src/match/leaf-tests';
import { createOperatorEngine } from '../../src/match/operators';
import type { FactValue } from '../../src/model/diagnosis';
import { askStockEngine } from './oracle';
import { completeValues, mask, pack, type GeneratedPack } from './packs';

const engine = createOperatorEngine();
const contextOf = ({ facts }: GeneratedPack) => ({ facts, named: {}, engine, tests: operatorTests(engine) });
const matcherOf = (generated: GeneratedPack) => compileMatcher(generated.rules, contextOf(generated));
const hide = (values: readonly FactValue[], known: readonly boolean[]) => values.map((value, i) => (known[i] ? value : undefined));

const cases = pack.chain((generated) => fc.record({
  generated: fc.constant(generated),
  values: completeValues(generated.facts),
  other: completeValues(generated.facts),
  known: mask(generated.facts),
  more: mask(generated.facts),
}));

const VERDICTS = { clear: CLEAR, unknown: UNKNOWN, hit: HIT };
const runs = { numRuns: 400 };

describe('the matcher, over generated packs', () => {
  it('says what the stock engine says where all facts are known', async () => {
    await fc.assert(fc.asyncProperty(cases, async ({ generated, values }) => {
      const oracle = await askStockEngine(generated.rules, generated.facts, values);
      expect([...matcherOf(generated).match(values)]).toEqual(oracle.map((fires) => (fires ? HIT : CLEAR)));
    }), runs);
  });

  it('is sound: what it decides on incomplete facts holds for every completion', async () => {
    await fc.assert(fc.asyncProperty(cases, async ({ generated, values, other, known }) => {
      const verdicts = matcherOf(generated).match(hide(values, known));
      const completion = values.map((value, i) => (known[i] ? value : other[i] ?? null));
      const oracle = await askStockEngine(generated.rules, generated.facts, completion);
      verdicts.forEach((verdict, rule) => {
        if (verdict !== UNKNOWN) expect(verdict === HIT).toBe(oracle[rule]);
      });
    }), runs);
  });

  it('is monotone: a further fact turns unknown into hit or clear, and neither into anything else', () => {
    fc.assert(fc.property(cases, ({ generated, values, known, more }) => {
      const matcher = matcherOf(generated);
      const before = matcher.match(hide(values, known));
      const after = matcher.match(hide(values, known.map((is, i) => is || more[i] === true)));
      before.forEach((verdict, rule) => { if (verdict !== UNKNOWN) expect(after[rule]).toBe(verdict); });
    }), runs);
  });

  it('agrees with the walk wherever the walk decides, and never knows less', () => {
    fc.assert(fc.property(cases, ({ generated, values, known }) => {
      const seen = hide(values, known);
      const verdicts = matcherOf(generated).match(seen);
      generated.rules.forEach(({ conditions }, rule) => {
        const walked = VERDICTS[prepareCondition(conditions, contextOf(generated)).verdict(seen)];
        if (walked !== UNKNOWN) expect(verdicts[rule]).toBe(walked);
      });
    }), runs);
  });

  it('names as missing only facts that are absent, and supplying all of them decides the walk', () => {
    fc.assert(fc.property(cases, ({ generated, values, known }) => {
      const seen = hide(values, known);
      for (const { conditions } of generated.rules) {
        const prepared = prepareCondition(conditions, contextOf(generated));
        const missing = prepared.missing(seen);
        expect(missing.length > 0).toBe(prepared.verdict(seen) === 'unknown');
        const supplied = seen.map((value, i) => (missing.includes(generated.facts[i]?.id ?? '') ? values[i] : value));
        expect(prepared.verdict(supplied)).not.toBe('unknown');
      }
    }), runs);
  });

  it('gives leaves as the reason of a hit that hold on their own', () => {
    fc.assert(fc.property(cases, ({ generated, values, known }) => {
      const seen = hide(values, known);
      for (const { conditions } of generated.rules) {
        const prepared = prepareCondition(conditions, contextOf(generated));
        if (prepared.verdict(seen) !== 'hit') continue;
        const because = prepared.because(seen);
        expect(because).not.toEqual([]);
        const onlyThose = generated.facts.map(({ id }, i) => (because.some(({ fact }) => fact === id) ? seen[i] : undefined));
        expect(prepared.verdict(onlyThose)).toBe('hit');
      }
    }), runs);
  });

  it('does not depend on the order of the rules', () => {
    fc.assert(fc.property(cases, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), ({ generated, values, known }, keys) => {
      const seen = hide(values, known);
      const shuffled = generated.rules.map((rule, i) => ({ rule, key: keys[i] ?? 0 })).sort((a, b) => a.key - b.key).map(({ rule }) => rule);
      const byId = (rules: typeof shuffled) => {
        const verdicts = compileMatcher(rules, contextOf(generated)).match(seen);
        return Object.fromEntries(rules.map(({ id }, i) => [id, verdicts[i]]));
      };
      expect(byId(shuffled)).toEqual(byId([...generated.rules]));
    }), runs);
  });

  it('does not depend on the order of keys, of group members or of the dictionary', () => {
    fc.assert(fc.property(cases, ({ generated, values, known }) => {
      const seen = hide(values, known);
      const turned: GeneratedPack = {
        facts: [...generated.facts].reverse(),
        rules: generated.rules.map(({ id, conditions }) => ({ conditions: turnRound(conditions), id })),
      };
      expect(matcherOf(turned).match([...seen].reverse())).toEqual(matcherOf(generated).match(seen));
    }), runs);
  });

  it('says the same where verdicts are read off one by one', () => {
    fc.assert(fc.property(cases, ({ generated, values, known }) => {
      const matcher = matcherOf(generated);
      const written = [...matcher.match(hide(values, known))];
      const scan = matcher.scan(hide(values, known));
      expect(written.map((_, rule) => scan.verdictOf(rule))).toEqual(written);
      expect(scan.hits().sort((a, b) => a - b)).toEqual(written.flatMap((verdict, rule) => (verdict === HIT ? [rule] : [])));
    }), runs);
  });

  it('writes into a buffer that is handed in, whatever it held', () => {
    fc.assert(fc.property(cases, ({ generated, values, known }) => {
      const matcher = matcherOf(generated);
      const buffer = new Uint8Array(generated.rules.length).fill(7);
      expect(matcher.match(hide(values, known), buffer)).toBe(buffer);
      expect(buffer).toEqual(matcher.match(hide(values, known)));
    }), runs);
  });
});

type Conditions = GeneratedPack['rules'][number]['conditions'];

const turnRound = (condition: Conditions): Conditions => {
  if ('all' in condition) return { all: condition.all.map(turnRound).reverse() };
  if ('any' in condition) return { any: condition.any.map(turnRound).reverse() };
  if ('not' in condition) return { not: turnRound(condition.not) };
  return Object.fromEntries(Object.entries(condition).reverse()) as unknown as Conditions;
};
