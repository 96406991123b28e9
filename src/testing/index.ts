export { aSnapshot, type SnapshotBuilder } from './builder/a-snapshot';
export { type Amount, majorUnits, money } from './builder/amounts';
export type { SnapshotDraft } from './builder/draft';
export type { SnapshotPath } from './builder/snapshot-path';
export { daysAgo, hoursAgo, inDays, inHours, inMinutes, minutesAgo, type RelativeTime, secondsAgo, type Time } from './builder/times';
export {
  assertContactVia, assertDiagnosedAs, assertForbids, assertIncludesCause, type AssertionKit, type Assertions, assertMeets, assertNeedsEvidence,
  assertNot, assertOutcome, assertPendingUntil, assertPlans, assertStaysSilent, CaseAssertionError, createAssertions,
} from './assertions';
export { type CaseMatchers, createMatchers, type MatcherFunctions } from './matchers';
export { type Checks, createChecks } from './checks';
export type { Certainty } from './checks/cause-checks';
export type { CheckResult } from './checks/check';
export type { CaseDiagnoser, CheckOptions, Subject } from './checks/judged';
export { UnknownNameError } from './unknown-name-error';
export { brokenExpectations, type BrokenExpectation } from './broken-expectations';
export type { CaseResult, Problem, ProblemKind } from './case-result';
export { checkFixture, type FixtureDiagnoser, type FixtureOptions } from './check-fixture';
export { checkFixtures, type CheckFixturesOptions, type FixtureResult } from './check-fixtures';
export { type FixtureFault, FixtureInvalidError } from './fixture-invalid-error';
export type { CauseFixture, Expectation, MalformedCase, PayloadFixture, Scenario } from '../knowledge/fixture-schema';
