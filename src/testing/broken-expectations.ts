import type { Expectation } from '../knowledge/fixture-schema';
import type { Diagnosis, Support } from '../model/diagnosis';

/** One expectation that a diagnosis does not meet. */
export interface BrokenExpectation {
  /** Path inside `expect`, such as `support.channelKind`. */
  readonly path: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/**
 * Compares a diagnosis with what a fixture expects of it; what the fixture does not name is not looked at.
 *
 * @example
 * brokenExpectations(diagnose(aSnapshot().paymentFailed().build()), { primary: 'bank_limit' })
 * //=> [{ path: 'primary', expected: 'bank_limit', found: null, … }]
 */
export function brokenExpectations(diagnosis: Diagnosis, expect: Expectation): BrokenExpectation[] {
  const found = diagnosis.findings.map((finding) => finding.cause);
  const planned = diagnosis.plan.map((step) => step.action);
  return [
    ...same('outcome', expect.outcome, diagnosis.outcome),
    ...same('pendingUntil', expect.pendingUntil, diagnosis.pendingUntil),
    ...same('primary', expect.primary, diagnosis.primary),
    ...allOf('includes', expect.includes, found),
    ...noneOf('excludes', expect.excludes, found),
    ...allOf('superseded', expect.superseded, diagnosis.superseded.map((finding) => finding.cause)),
    ...allOf('undecided', expect.undecided, diagnosis.undecided.map((entry) => entry.cause)),
    ...inOrder('plan', expect.plan, planned),
    ...noneOf('planExcludes', expect.planExcludes, planned),
    ...allOf('prohibitions', expect.prohibitions, diagnosis.prohibitions.map((entry) => entry.id)),
    ...allOf('prevention', expect.prevention, diagnosis.prevention),
    ...supportMismatches(expect.support ?? {}, diagnosis.support),
    ...inOrder('nextEvidence', expect.nextEvidence, diagnosis.nextEvidence.map((entry) => entry.fact)),
    ...allOf('warnings', expect.warnings, diagnosis.warnings.map((warning) => warning.code)),
  ];
}

function supportMismatches(expect: NonNullable<Expectation['support']>, support: Support): BrokenExpectation[] {
  const { lacking, selfChecks, channelId, channelKind, openNow, opensAt, alternatives, escalationDue, ...direct } = expect;
  const { channel, escalation } = support;
  return [
    ...same('support.channelId', channelId, channel?.id ?? null),
    ...same('support.channelKind', channelKind, channel?.kind ?? null),
    ...same('support.openNow', openNow, channel?.openNow ?? null),
    ...same('support.opensAt', opensAt, channel?.opensAt ?? null),
    ...allOf('support.alternatives', alternatives, support.alternatives.map((each) => each.id)),
    ...allOf('support.escalationDue', escalationDue, escalation.filter((each) => each.due).map((each) => each.to)),
    ...allOf('support.lacking', lacking, support.evidence.lacking),
    ...allOf('support.selfChecks', selfChecks, support.selfChecks),
    ...Object.entries(direct).flatMap(([key, value]) => same(`support.${key}`, value, support[key as keyof typeof direct])),
  ];
}

const same = (path: string, expected: unknown, found: unknown): BrokenExpectation[] =>
  expected === undefined || expected === found ? [] : [{ path, expected, found }];

const allOf = (path: string, expected: readonly string[] = [], found: readonly string[]): BrokenExpectation[] =>
  expected.every((id) => found.includes(id)) ? [] : [{ path, expected, found }];

const noneOf = (path: string, unwanted: readonly string[] = [], found: readonly string[]): BrokenExpectation[] =>
  unwanted.some((id) => found.includes(id)) ? [{ path, expected: `none of ${unwanted.join(', ')}`, found }] : [];

function inOrder(path: string, expected: readonly string[] = [], found: readonly string[]): BrokenExpectation[] {
  let next = 0;
  for (const id of found) if (id === expected[next]) next += 1;
  return next === expected.length ? [] : [{ path, expected, found }];
}
