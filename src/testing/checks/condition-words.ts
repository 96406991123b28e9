import type { Because } from '../../model/diagnosis';
import type { Operator } from '../../model/operators';
import type { ObtainFrom } from '../../model/vocabulary';
import type { MissingFact, Unmet, UnmetCondition } from '../../pipeline/explain-cause';

const WANTED: Readonly<Record<Operator, string>> = {
  equal: '', notEqual: 'anything but', in: 'one of', notIn: 'none of', contains: 'to contain', doesNotContain: 'not to contain',
  lessThan: '<', lessThanInclusive: '≤', greaterThan: '>', greaterThanInclusive: '≥',
};

/** A value as the lines of a failure show it. */
export const show = (value: unknown): string => {
  if (value === null) return 'known to be absent';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : value.map(show).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const wanted = (operator: string, expected: unknown, negated: boolean): string =>
  [negated ? 'not' : '', Object.hasOwn(WANTED, operator) ? WANTED[operator as Operator] : operator, show(expected)].filter((word) => word !== '').join(' ');

/** A condition that holds, such as `payment.reason: is limit_daily, wanted one of limit_single, limit_daily`. */
export const reasonLine = ({ fact, observed, operator, expected, negated }: Because): string =>
  `${fact}: is ${show(observed)}${operator === 'equal' && negated !== true ? '' : `, wanted ${wanted(operator, expected, negated === true)}`}`;

/** A condition that does not hold (✗), or that is open because its fact is not known (?). */
const conditionLine = ({ fact, operator, expected, negated, observed }: UnmetCondition): string =>
  `${observed === undefined ? '?' : '✗'} ${fact}: wanted ${wanted(operator, expected, negated === true)}; ${observed === undefined ? 'not known' : `is ${show(observed)}`}`;

/** What is not met, a line each; of several ways each is set apart. */
export function unmetLines(unmet: readonly Unmet[]): string[] {
  return unmet.flatMap((each) => ('anyOf' in each ? ['none of these ways is met:', ...each.anyOf.flatMap(wayLines)] : [conditionLine(each)]));
}

const wayLines = (way: readonly Unmet[]): string[] => unmetLines(way).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);

const SOURCES: Readonly<Record<ObtainFrom, string>> = {
  customer: 'the customer', order_system: 'the order system', payment_provider: 'the payment provider', carrier: 'the carrier',
  risk_system: 'the risk system', issuer: 'the issuer',
};

/** How a missing fact is obtained. */
export const missingLine = ({ fact, paths, obtainFrom, effort }: MissingFact): string =>
  `→ ${fact} comes from ${SOURCES[obtainFrom]} (effort: ${effort}); it is read from ${paths.join(', ')}`;
