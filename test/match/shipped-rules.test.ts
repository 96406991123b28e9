import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTS } from '../../src/facts/dictionary';
import { bundledPack } from '../../src/knowledge/bundled';
import { checkCondition } from '../../src/match/check-conditions';
import { CLEAR, compileMatcher, HIT, UNKNOWN } from '../../src/match/compile';
import { prepareCondition } from '../../src/match/evaluate';
import { inlineConditions } from '../../src/match/inline-conditions';
import { operatorTests } from '../../src/match/leaf-tests';
import { createOperatorEngine } from '../../src/match/operators';
import { toEngine } from '../../src/match/to-engine';
import { askStockEngine } from './oracle';
import { mask } from './packs';
import { named, shippedRules, valuesOf } from './shipped';

const engine = createOperatorEngine();
const context = { facts: FACTS, named, engine, tests: operatorTests(engine) };
const matcher = compileMatcher(shippedRules, context);
const prepared = shippedRules.map(({ conditions }) => prepareCondition(conditions, context));
const inlined = shippedRules.map(({ id, conditions }) => ({ id, conditions: inlineConditions(conditions, named) }));
const hide = <T>(values: readonly T[], known: readonly boolean[]) => values.map((value, i) => (known[i] ? value : undefined));
const complete = valuesOf(FACTS);
const masks = mask(FACTS);

describe('the shipped rules', () => {
  it('are there', () => {
    expect(bundledPack.causes.length).toBeGreaterThan(0);
  });

  it.each(shippedRules.map((rule) => [rule.id, rule.conditions] as const))('%s is within the subset we accept', (id, conditions) => {
    expect(checkCondition(conditions, { ...context, path: id })).toEqual([]);
  });

  it('neither contradict themselves nor always hold: knowing nothing decides none of them', () => {
    const verdicts = matcher.match([]);
    expect(shippedRules.filter((_, i) => verdicts[i] !== UNKNOWN).map(({ id }) => id)).toEqual([]);
  });

  it('say what the stock engine says where all facts are known', async () => {
    await fc.assert(fc.asyncProperty(complete, async (values) => {
      const oracle = await askStockEngine(inlined, FACTS, values);
      expect([...matcher.match(values)]).toEqual(oracle.map((fires) => (fires ? HIT : CLEAR)));
    }), { numRuns: 150 });
  });

  it('are sound on incomplete facts: what is decided holds for every completion', async () => {
    await fc.assert(fc.asyncProperty(complete, complete, masks, async (values, other, known) => {
      const verdicts = matcher.match(hide(values, known));
      const oracle = await askStockEngine(inlined, FACTS, values.map((value, i) => (known[i] ? value : other[i] ?? null)));
      verdicts.forEach((verdict, rule) => { if (verdict !== UNKNOWN) expect(verdict === HIT).toBe(oracle[rule]); });
    }), { numRuns: 100 });
  });

  it('are monotone: a further fact decides, and never overturns', () => {
    fc.assert(fc.property(complete, masks, masks, (values, known, more) => {
      const before = matcher.match(hide(values, known));
      const after = matcher.match(hide(values, known.map((is, i) => is || more[i] === true)));
      before.forEach((verdict, rule) => { if (verdict !== UNKNOWN) expect(after[rule]).toBe(verdict); });
    }), { numRuns: 300 });
  });

  it('are judged alike by cells and by the walk', () => {
    fc.assert(fc.property(complete, masks, (values, known) => {
      const seen = hide(values, known);
      const verdicts = matcher.match(seen);
      prepared.forEach((rule, i) => {
        const walked = { clear: CLEAR, unknown: UNKNOWN, hit: HIT }[rule.verdict(seen)];
        if (walked !== UNKNOWN) expect(verdicts[i]).toBe(walked);
      });
    }), { numRuns: 300 });
  });

  it('run in the stock engine that toEngine hands over', async () => {
    const stock = toEngine(bundledPack.causes, named);
    await fc.assert(fc.asyncProperty(complete, async (values) => {
      const { results } = await stock.run(Object.fromEntries(FACTS.map(({ id }, i) => [id, values[i]])));
      const fired = new Set(results.map(({ name }) => name));
      const verdicts = matcher.match(values);
      const patterns = bundledPack.causes.flatMap(({ id, evidence }) => evidence.map((pattern) => `${id}/${pattern.id}`));
      for (const pattern of patterns) expect(fired.has(pattern)).toBe(verdicts[matcher.ids.indexOf(pattern)] === HIT);
    }), { numRuns: 50 });
  });
});
