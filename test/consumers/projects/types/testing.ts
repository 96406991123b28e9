import { type Diagnoser, type Diagnosis, diagnose } from 'paytriage';
import { type Expectation as ScenarioExpectation, scenario, type ScenarioKind, scenarios, type ShippedScenario } from 'paytriage/scenarios';
import {
  type Amount, aSnapshot, assertContactVia, assertDiagnosedAs, assertForbids, assertIncludesCause, type AssertionKit, type Assertions,
  assertMeets, assertNeedsEvidence, assertNot, assertOutcome, assertPendingUntil, assertPlans, assertStaysSilent, type BrokenExpectation,
  brokenExpectations, CaseAssertionError, type CaseDiagnoser, type CaseMatchers, type CaseResult, type CauseFixture, type Certainty, checkFixture,
  checkFixtures, type CheckFixturesOptions, type CheckOptions, type CheckResult, type Checks, createAssertions, createChecks, createMatchers,
  daysAgo, type Expectation, type FixtureDiagnoser, type FixtureFault, FixtureInvalidError, type FixtureOptions, type FixtureResult, hoursAgo,
  inDays, inHours, inMinutes, majorUnits, type MalformedCase, type MatcherFunctions, minutesAgo, money, type PayloadFixture,
  type Problem, type ProblemKind, type RelativeTime, type Scenario,
  secondsAgo, type SnapshotBuilder, type SnapshotDraft, type SnapshotPath, type Subject, type Time, UnknownNameError,
} from 'paytriage/testing';

declare const diagnoser: Diagnoser;

const amount: Amount = money(6480);
const time: Time = minutesAgo(45);
const times: RelativeTime[] = [secondsAgo(1), hoursAgo(1), daysAgo(1), inMinutes(1), inHours(1), inDays(1)];
const draft: SnapshotDraft = { order: { customerType: 'business' } };
const path: SnapshotPath = 'order.paidAt';
const late: SnapshotBuilder = aSnapshot().platform('yunchang').paidAt(time, amount).notDelivered().with(draft).without(path);
const subjects: readonly Subject[] = [late, late.build(), diagnose(late.build())];
export const built = [times, majorUnits(64.8), subjects];

const certainty: Certainty = { confidence: 'confirmed' };
const expectation: Expectation = { outcome: 'failure', plan: ['query_payment_status'] };
assertDiagnosedAs(late, 'order_stuck', certainty);
assertIncludesCause(late, 'order_stuck');
assertOutcome(late, 'failure');
assertPendingUntil(late, null);
assertStaysSilent(late);
assertPlans(late, 'query_payment_status');
assertForbids(late, 'do_not_pay_again');
assertContactVia(late, 'hotline');
assertNeedsEvidence(late, 'request.symptom');
assertMeets(late, expectation);
assertNot.plans(late, 'refund_payment');

const own: CaseDiagnoser & FixtureDiagnoser & Pick<Diagnoser, 'pack'> = diagnoser;
const options: CheckOptions = { diagnoser: own, strict: true };
const checks: Checks = createChecks(options);
const result: CheckResult = checks.diagnosedAs(late, 'order_stuck');
const assertions: AssertionKit = createAssertions(options);
const negated: Assertions = assertions.not;
const matchers: MatcherFunctions = createMatchers(options);
export const names: readonly (keyof CaseMatchers)[] = Object.keys(matchers) as (keyof CaseMatchers)[];
export const made = [result.pass, negated];

const fixtureOptions: FixtureOptions = { strict: false };
const checkOptions: CheckFixturesOptions = { ...fixtureOptions, diagnoser: own };
declare const fixture: Scenario | CauseFixture | MalformedCase | PayloadFixture;
export const cases: readonly CaseResult[] = checkFixture(fixture, own, fixtureOptions);
export const problems: readonly Problem[] = cases.flatMap((one) => one.problems);
export const kinds: readonly ProblemKind[] = problems.map((problem) => problem.kind);
export const results: readonly FixtureResult[] = checkFixtures({ fixture }, checkOptions);

export function broken(diagnosis: Diagnosis): readonly BrokenExpectation[] {
  return brokenExpectations(diagnosis, expectation);
}

export function explain(error: unknown): readonly FixtureFault[] | string | undefined {
  if (error instanceof FixtureInvalidError) return error.faults;
  if (error instanceof CaseAssertionError) return error.operator;
  return error instanceof UnknownNameError ? error.message : undefined;
}

const shipped: ShippedScenario = scenario('K04-daily-limit');
const kind: ScenarioKind = shipped.kind;
const shippedExpectation: ScenarioExpectation = shipped.expect;
export const all = [scenarios().length, kind, shippedExpectation];
