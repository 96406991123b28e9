import { shippedDiagnoser } from '../../diagnose';
import { diagnosedAs, includesCause } from './cause-checks';
import type { Check, CheckResult } from './check';
import { needsEvidence } from './evidence-checks';
import { meets } from './expectation-checks';
import { type CheckOptions, judge, type Judged } from './judged';
import { hasOutcome, pendingUntil, staysSilent } from './outcome-checks';
import { contactVia, forbids, plans } from './plan-checks';

/** Every check that can be made on a case. */
export const CHECKS = {
  diagnosedAs, includesCause, hasOutcome, pendingUntil, staysSilent, plans, forbids, contactVia, needsEvidence, meets,
};

export type CheckName = keyof typeof CHECKS;

type ArgsOf<Name extends CheckName> = Parameters<(typeof CHECKS)[Name]> extends [Judged, ...infer Args] ? Args : never;

/** Checks that take their subject instead of a judged one. */
export type Checks = { readonly [Name in CheckName]: (subject: unknown, ...args: ArgsOf<Name>) => CheckResult };

/**
 * The checks, made with the shipped rules or with your own: each returns whether it holds and a message that explains.
 *
 * @throws {UnknownNameError} from a check, for an id that does not exist
 * @example
 * createChecks().diagnosedAs(aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61'), 'bank_limit').pass //=> true
 */
export function createChecks(options: CheckOptions = {}): Checks {
  const bound = Object.entries<Check<never[]>>(CHECKS).map(([name, check]): [string, unknown] => [
    name,
    (subject: unknown, ...args: never[]) => check(judge(subject, options.diagnoser ?? shippedDiagnoser(), options), ...args),
  ]);
  return Object.fromEntries(bound) as Checks;
}
