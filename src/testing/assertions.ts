import { type CheckName, type Checks, createChecks } from './checks';
import type { CheckOptions } from './checks/judged';

/** An expectation that does not hold; test runners know it by its name and code as a failed assertion. */
export class CaseAssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly code = 'ERR_ASSERTION';
  readonly generatedMessage = false;

  constructor(message: string, readonly operator: string, readonly expected: unknown, readonly actual: unknown) {
    super(message);
  }
}

type ArgsOf<Name extends CheckName> = Parameters<Checks[Name]>;

/** The checks as assertions: they return nothing, or throw. */
export type Assertions = { readonly [Name in CheckName]: (...args: ArgsOf<Name>) => void };

/** Assertions, and under `not` their opposites. */
export interface AssertionKit extends Assertions {
  readonly not: Assertions;
}

/**
 * Assertions with rules of your own; those of the shipped rules are exported one by one.
 *
 * @example
 * const { hasOutcome, not } = createAssertions({ diagnoser: createDiagnoser({ instead: ['causes'] }) });
 * hasOutcome(aSnapshot().paymentFailed(), 'inconclusive') //=> undefined
 * not.plans(aSnapshot().paymentFailed(), 'refund_payment');
 */
export function createAssertions(options: CheckOptions = {}): AssertionKit {
  const checks = createChecks(options);
  return { ...assertionsOf(checks, true), not: assertionsOf(checks, false) };
}

function assertionsOf(checks: Checks, wanted: boolean): Assertions {
  const assertions = Object.entries(checks).map(([name, check]) => [name, (...args: [unknown, ...never[]]) => {
    const { pass, message, expected, actual } = (check as Checks['staysSilent'])(...(args as [unknown]));
    if (pass !== wanted) throw new CaseAssertionError(message(), wanted ? name : `not.${name}`, expected, actual);
  }]);
  return Object.fromEntries(assertions) as Assertions;
}

const { not, ...shipped } = /* @__PURE__ */ createAssertions();

/**
 * The opposites of the assertions, by the names of the checks.
 *
 * @example
 * assertNot.plans(aSnapshot().paidMinutesAgo(45).deliveredMinutesAgo(40), 'refund_payment')
 */
export const assertNot: Assertions = not;

/**
 * Throws unless the cause comes first among those found.
 *
 * @throws {CaseAssertionError} with what was found instead, and for each pattern of the cause the conditions that are not met
 * @throws {UnknownNameError} for a cause that does not exist
 * @example
 * assertDiagnosedAs(aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61'), 'bank_limit')
 */
export const assertDiagnosedAs: Assertions['diagnosedAs'] = shipped.diagnosedAs;

/**
 * Throws unless the cause is among those found, whatever its rank.
 *
 * @throws {CaseAssertionError} with what was found instead
 * @example
 * assertIncludesCause(aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61'), 'bank_limit')
 */
export const assertIncludesCause: Assertions['includesCause'] = shipped.includesCause;

/**
 * Throws unless the case comes to that outcome.
 *
 * @throws {CaseAssertionError} with the outcome and the causes found
 * @example
 * assertOutcome(aSnapshot().paidMinutesAgo(45).deliveredMinutesAgo(40), 'healthy')
 */
export const assertOutcome: Assertions['hasOutcome'] = shipped.hasOutcome;

/**
 * Throws unless waiting is right until that instant (RFC 3339, in any offset); null: no end is known.
 *
 * @throws {CaseAssertionError} with the outcome and the instant found
 * @example
 * assertPendingUntil(aSnapshot().product('airtime').expectedWithinMinutes(60).paidMinutesAgo(45).notDelivered(), '2026-03-02T10:30:00+08:00')
 */
export const assertPendingUntil: Assertions['pendingUntil'] = shipped.pendingUntil;

/**
 * Throws unless the case is healthy or pending, and no failure is found, not even a possible one.
 *
 * @throws {CaseAssertionError} with the failures found and their evidence
 * @example
 * assertStaysSilent(aSnapshot().paidMinutesAgo(45).deliveredMinutesAgo(40))
 */
export const assertStaysSilent: Assertions['staysSilent'] = shipped.staysSilent;

/**
 * Throws unless the action is a step of the plan.
 *
 * @throws {CaseAssertionError} with the plan
 * @example
 * assertPlans(aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61'), 'switch_payment_method')
 */
export const assertPlans: Assertions['plans'] = shipped.plans;

/**
 * Throws unless the prohibition is in force.
 *
 * @throws {CaseAssertionError} with the prohibitions in force
 * @example
 * assertForbids(aSnapshot().product('airtime').speedClass('instant').paidMinutesAgo(45).notDelivered(), 'do_not_pay_again')
 */
export const assertForbids: Assertions['forbids'] = shipped.forbids;

/**
 * Throws unless the customer is sent to that channel of the support desk, named by its id or its kind.
 *
 * @throws {CaseAssertionError} with the channel found and the others
 * @example
 * assertContactVia(aSnapshot().product('airtime').speedClass('instant').paidMinutesAgo(45).notDelivered(), 'chat')
 */
export const assertContactVia: Assertions['contactVia'] = shipped.contactVia;

/**
 * Throws unless the fact, or a fact that is read from that field of the snapshot, is asked for next.
 *
 * @throws {CaseAssertionError} with what is asked for
 * @example
 * assertNeedsEvidence(aSnapshot().product('airtime').speedClass('instant').paidMinutesAgo(45).notDelivered(), 'order.fulfilment.code')
 */
export const assertNeedsEvidence: Assertions['needsEvidence'] = shipped.needsEvidence;

/**
 * Throws unless the case meets all that a fixture may expect of it.
 *
 * @throws {CaseAssertionError} with each point that does not hold
 * @example
 * assertMeets(aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61'), { outcome: 'failure', primary: 'bank_limit', plan: ['switch_payment_method'] })
 */
export const assertMeets: Assertions['meets'] = shipped.meets;
