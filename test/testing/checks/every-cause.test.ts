import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/diagnose';
import type { CauseFixture } from '../../../src/knowledge/fixture-schema';
import type { PatternExplanation, Unmet, UnmetCondition } from '../../../src/pipeline/explain-cause';
import { createChecks } from '../../../src/testing/checks';
import { without, withChange, type RawSnapshot } from '../../../src/testing/edit-snapshot';
import { filesBelow } from '../../support/repository';

const checks = createChecks();
const fixtures = filesBelow<CauseFixture>('fixtures/causes');

const explained = (snapshot: RawSnapshot, cause: string, evidence: string): PatternExplanation =>
  explain(snapshot, cause).patterns.find((pattern) => pattern.evidence === evidence)!;

const conditions = (unmet: readonly Unmet[]): UnmetCondition[] =>
  unmet.flatMap((each) => ('anyOf' in each ? each.anyOf.flatMap((way) => conditions(way)) : [each]));

it('there are causes', () => {
  expect(fixtures.length).toBeGreaterThan(100);
});

/** Another cause explains it: it was found, and moved out of the way. */
const isExplained = (message: string): boolean => message.includes('but it is explained by');

describe.each(fixtures.map(({ value }) => [value.cause, value.cases] as const))('%s', (cause, cases) => {
  it('is found in its hits, or explained by another cause', () => {
    for (const { evidence, hit } of cases) {
      const { pass, message } = checks.includesCause(hit, cause);
      expect(pass || isExplained(message()), evidence).toBe(true);
      expect(explained(hit, cause, evidence), evidence).toMatchObject({ verdict: 'hit', unmet: [], missing: [] });
      expect(explained(hit, cause, evidence).because, evidence).not.toEqual([]);
    }
  });

  it('names the condition that fails in a near miss', () => {
    for (const entry of cases) {
      for (const miss of entry.nearMiss) {
        const snapshot = withChange(without(entry.hit, miss.without ?? []), miss.change);
        const { verdict, unmet } = explained(snapshot, cause, entry.evidence);
        const failing = conditions(unmet).filter(({ observed }) => observed !== undefined);
        expect([verdict, failing.length > 0], miss.because).toEqual(['clear', true]);
        const { pass, message } = checks.includesCause(snapshot, cause);
        if (!pass && !isExplained(message())) for (const { fact } of failing) expect(message()).toContain(`✗ ${fact}: wanted`);
      }
    }
  });

  it('names what is missing where it is unknown, and how that is obtained', () => {
    for (const { evidence, hit, unknown } of cases) {
      for (const gap of unknown) {
        const snapshot = without(hit, gap.without);
        const { verdict, missing } = explained(snapshot, cause, evidence);
        expect([verdict, missing.some(({ fact }) => fact === gap.asksFor)], gap.asksFor).toEqual(['unknown', true]);
        const { pass, message } = checks.includesCause(snapshot, cause);
        if (!pass && !isExplained(message())) expect(message()).toContain(`→ ${gap.asksFor} comes from `);
      }
    }
  });
});
