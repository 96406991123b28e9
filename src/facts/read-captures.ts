import type { Money } from '../model/diagnosis';
import type { FactContext } from './context';

const CAPTURED = new Set<string | null | undefined>(['captured', 'partially_refunded', 'disputed']);

/** Earlier attempts of the order that took the money. Without the list of attempts they are not known. */
export function earlierCaptures({ snapshot: { payment } }: FactContext) {
  if (payment === null) return [];
  return payment?.attempts === undefined ? undefined : (payment.attempts ?? []).filter(({ id, status, capturedAt }) =>
    (id == null || id !== payment.id) && (CAPTURED.has(status) || (capturedAt != null && status == null)));
}

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
  return NO_MONEY.has(outcome) ? false : undefined;
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
