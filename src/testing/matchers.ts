import type { Expectation } from '../knowledge/fixture-schema';
import type { Outcome } from '../model/vocabulary';
import { type CheckName, createChecks } from './checks';
import type { Certainty } from './checks/cause-checks';
import type { CheckOptions } from './checks/judged';

/**
 * Matchers for a snapshot, the builder of one, or a diagnosis. An id that does not exist is an error, below `.not` too.
 * `R` is what a matcher returns to the test.
 */
export interface CaseMatchers<R = void> {
  /**
   * The cause comes first among those found.
   *
   * @example
   * expect(aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61')).toBeDiagnosedAs('bank_limit', { confidence: 'confirmed' })
   */
  toBeDiagnosedAs: (cause: string, certainty?: Certainty) => R;
  /**
   * The cause is among those found, whatever its rank; one that another explains is not.
   *
   * @example
   * expect(snapshot).not.toIncludeCause('duplicate_payment')
   */
  toIncludeCause: (cause: string, certainty?: Certainty) => R;
  /**
   * What the case comes to: `failure`, `pending`, `healthy` or `inconclusive`.
   *
   * @example
   * expect(aSnapshot().paidMinutesAgo(45).deliveredMinutesAgo(40)).toHaveOutcome('healthy')
   */
  toHaveOutcome: (outcome: Outcome) => R;
  /**
   * Waiting is right until that instant (RFC 3339, in any offset); null: no end is known.
   *
   * @example
   * expect(snapshot).toBePendingUntil('2026-03-02T10:29:00+08:00')
   */
  toBePendingUntil: (instant: string | null) => R;
  /**
   * Nothing failed: the case is healthy or pending, and no failure is found, not even a possible one.
   *
   * @example
   * expect(aSnapshot().paidMinutesAgo(45).deliveredMinutesAgo(40)).toStaySilent()
   */
  toStaySilent: () => R;
  /**
   * The action is a step of the plan.
   *
   * @example
   * expect(snapshot).toPlan('switch_payment_method')
   */
  toPlan: (action: string) => R;
  /**
   * The prohibition is in force.
   *
   * @example
   * expect(snapshot).toForbid('do_not_pay_again')
   */
  toForbid: (prohibition: string) => R;
  /**
   * The customer is sent to that channel of the support desk, named by its id or its kind.
   *
   * @example
   * expect(snapshot).toContactVia('hotline')
   */
  toContactVia: (channel: string) => R;
  /**
   * The fact, or a fact that is read from that field of the snapshot, is asked for next.
   *
   * @example
   * expect(snapshot).toNeedEvidence('order.product.enteredCode')
   */
  toNeedEvidence: (factOrPath: string) => R;
  /**
   * All that a fixture may expect of a case, at once.
   *
   * @example
   * expect(snapshot).toMeetExpectation({ outcome: 'failure', primary: 'bank_limit', plan: ['switch_payment_method'] })
   */
  toMeetExpectation: (expectation: Expectation) => R;
}

const CHECK_OF = {
  toBeDiagnosedAs: 'diagnosedAs', toIncludeCause: 'includesCause', toHaveOutcome: 'hasOutcome', toBePendingUntil: 'pendingUntil',
  toStaySilent: 'staysSilent', toPlan: 'plans', toForbid: 'forbids', toContactVia: 'contactVia', toNeedEvidence: 'needsEvidence',
  toMeetExpectation: 'meets',
} as const satisfies Record<keyof CaseMatchers, CheckName>;

/** A matcher as `expect.extend` of Vitest and Jest takes it. */
export type MatcherFunctions = {
  readonly [Name in keyof CaseMatchers]: (received: unknown, ...args: Parameters<CaseMatchers[Name]>) => { pass: boolean; message: () => string };
};

/**
 * The matchers as functions for `expect.extend`, for rules of your own; those of the shipped rules are registered by
 * `import 'paytriage/testing/vitest'` or `'paytriage/testing/jest'`.
 *
 * @example
 * const { toBeDiagnosedAs } = createMatchers({ diagnoser: createDiagnoser({ instead: ['profiles'], profiles: bundledPack.profiles }) });
 * toBeDiagnosedAs(aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61'), 'bank_limit').pass //=> true
 */
export function createMatchers(options: CheckOptions = {}): MatcherFunctions {
  const checks = createChecks(options);
  const matchers = Object.entries(CHECK_OF).map(([name, check]): [string, unknown] => [name, (received: unknown, ...args: never[]) => {
    const { pass, message } = checks[check](received, ...args);
    return { pass, message };
  }]);
  return Object.fromEntries(matchers) as MatcherFunctions;
}
