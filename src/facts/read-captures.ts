import type { Money } from '../model/diagnosis';
import type { Snapshot } from '../snapshot/schema';
import { type FactContext, from } from './context';

const CAPTURED = new Set<string | null | undefined>(['captured', 'partially_refunded', 'disputed']);

type Attempt = NonNullable<NonNullable<Snapshot['payment']>['attempts']>[number];

/** Entries of the list of attempts that are not the payment itself. */
const earlierAttempts = ({ snapshot: { payment } }: FactContext): readonly Attempt[] | null | undefined =>
  from(from(payment, ({ attempts }) => attempts), (attempts) => attempts.filter(({ id }) => id == null || id !== payment?.id));

/** Earlier attempts of the order that took the money. Without the list of attempts they are not known. */
export function earlierCaptures(context: FactContext): readonly Attempt[] | undefined {
  const attempts = earlierAttempts(context);
  return attempts === undefined ? undefined : (attempts ?? []).filter(({ status, capturedAt }) => CAPTURED.has(status) || (capturedAt != null && status == null));
}

const OPEN = new Set<string | null | undefined>(['processing', 'authorized', 'unknown']);

/** Whether an attempt may still take the money: its state says so, contradicts what it shows as paid, or nothing of it is known. */
function isOpen({ status, capturedAt, paid }: Attempt): boolean {
  if (OPEN.has(status)) return true;
  if (CAPTURED.has(status) || status === 'refunded') return false;
  const showsPaid = paid != null && paid.amount > 0;
  if (status != null) return showsPaid || capturedAt != null;
  return capturedAt == null && (showsPaid || (capturedAt === undefined && paid === undefined));
}

/** Earlier attempts whose result is not known, or that hold the money. */
export const countOpenAttempts = (context: FactContext): number | null | undefined =>
  from(earlierAttempts(context), (attempts) => attempts.filter(isOpen).length);

/** Captures of the order: earlier attempts and the payment itself. Without the list of attempts a second one cannot be excluded. */
export function countCaptures(context: FactContext): number | undefined {
  const earlier = earlierCaptures(context);
  return earlier === undefined ? undefined : earlier.length + (context.payment.outcome === 'paid' ? 1 : 0);
}

const NO_MONEY = new Set<string | null | undefined>(['failed', 'canceled', 'expired', 'awaiting_payer']);

/** Whether any payment of the order took the money, as far as attempts are listed. */
export function isMoneyReceived(context: FactContext): boolean | undefined {
  const { snapshot: { payment }, payment: { outcome } } = context;
  if (payment === null) return false;
  if (outcome === 'paid' || isPaidInParts(context)) return true;
  return NO_MONEY.has(outcome) && (countOpenAttempts(context) ?? 0) === 0 ? false : undefined;
}

/** Whether an earlier attempt is known to have taken money, so that this payment alone does not pay for the order. */
export const isPaidInParts = (context: FactContext): boolean => (earlierCaptures(context)?.length ?? 0) > 0;

/** What this payment took: the amount recorded as paid, or else all that was asked for. */
export const takenAmount = ({ snapshot: { payment }, payment: { outcome } }: FactContext): Money | undefined =>
  payment?.paid ?? (outcome === 'paid' ? payment?.requested : undefined) ?? undefined;

/** What each capture of the order took; undefined while one of the amounts is not known. */
export function capturedAmounts(context: FactContext): readonly Money[] | undefined {
  const earlier = earlierCaptures(context);
  if (earlier === undefined) return undefined;
  const amounts = earlier.map(({ status, paid }) => (status === 'partially_refunded' ? undefined : paid));
  const all = context.payment.outcome === 'paid' ? [...amounts, takenAmount(context)] : amounts;
  return all.every((amount) => amount != null) ? all : undefined;
}

/** The sum of amounts, where all are of the currency. */
export const sumIn = (currency: string, amounts: readonly Money[]): number | undefined =>
  (amounts.every((each) => each.currency === currency) ? amounts.reduce((sum, { amount }) => sum + amount, 0) : undefined);
