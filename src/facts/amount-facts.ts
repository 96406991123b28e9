import type { PaymentNeed } from '../model/vocabulary';
import { CUSTOMER_TYPES, PAYMENT_METHODS } from '../model/snapshot-vocabulary';
import type { Money } from '../model/diagnosis';
import { recommendMethods, recommendMethodsFor } from '../knowledge/recommended-methods';
import type { Snapshot } from '../snapshot/schema';
import { type FactContext, from } from './context';
import { factFamily } from './fact-family';

const fact = factFamily({ obtainFrom: 'payment_provider', effort: 'low' });

/** What was to be paid: the payment's own request, or else the order's total. */
export const amountDue = ({ snapshot: { payment, order } }: FactContext): Money | undefined => payment?.requested ?? order?.total ?? undefined;

type Attempt = NonNullable<NonNullable<Snapshot['payment']>['attempts']>[number];

const OPEN = new Set<string | null | undefined>(['processing', 'authorized', 'unknown']);
const TOOK_MONEY = new Set<string | null | undefined>(['captured', 'partially_refunded', 'disputed', 'refunded']);

/** Whether an attempt may still take the money: its state says so, contradicts what it shows as paid, or nothing of it is known. */
function isOpen({ status, capturedAt, paid }: Attempt): boolean {
  if (OPEN.has(status)) return true;
  if (TOOK_MONEY.has(status)) return false;
  const showsPaid = paid != null && paid.amount > 0;
  if (status != null) return showsPaid || capturedAt != null;
  return capturedAt == null && (showsPaid || (capturedAt === undefined && paid === undefined));
}

/** Earlier attempts: entries of the list that are not the payment itself. */
const earlierAttempts = ({ snapshot: { payment } }: FactContext): readonly Attempt[] | null | undefined =>
  from(from(payment, ({ attempts }) => attempts), (attempts) => attempts.filter(({ id }) => id == null || id !== payment?.id));

const CAPTURED = new Set<string | null | undefined>(['captured', 'partially_refunded', 'disputed']);

/** Captures of the order: earlier attempts and the payment itself. Without the list of attempts a second one cannot be excluded. */
function captures({ snapshot: { payment }, payment: { outcome } }: FactContext): number | undefined {
  if (payment == null) return payment === null ? 0 : undefined;
  if (payment.attempts === undefined) return undefined;
  const earlier = (payment.attempts ?? []).filter(({ id, status, capturedAt }) =>
    (id == null || id !== payment.id) && (CAPTURED.has(status) || (capturedAt != null && status == null)));
  return earlier.length + (outcome === 'paid' ? 1 : 0);
}

const NO_MONEY = new Set<string | null | undefined>(['failed', 'canceled', 'expired', 'awaiting_payer']);

/** Whether any payment of the order took the money, as far as attempts are listed. */
function moneyReceived(context: FactContext): boolean | null | undefined {
  const { snapshot: { payment }, payment: { outcome } } = context;
  if (payment === null) return false;
  if (outcome === 'paid' || (captures(context) ?? 0) > 0) return true;
  return NO_MONEY.has(outcome) && earlierAttempts(context)?.some(isOpen) !== true ? false : undefined;
}

/** Amount above the cap of this desk for the method; negative below it. Not known while it depends on who buys. */
function capExceededBy(context: FactContext, method = context.snapshot.payment?.method): number | null | undefined {
  const due = amountDue(context);
  if (due === undefined || method == null) return undefined;
  const caps = context.profile.methodCaps.filter((cap) => cap.method === method && cap.currency === due.currency);
  const customer = context.snapshot.order?.customerType ?? context.snapshot.account?.type;
  const customers = customer == null ? CUSTOMER_TYPES : [customer];
  const [exceededBy, ...others] = customers.map((type) => exceeding(due.amount, caps.filter(({ customerType = type }) => customerType === type)));
  return others.every((other) => other === exceededBy) ? exceededBy : undefined;
}

const exceeding = (amount: number, caps: readonly { readonly single: number }[]): number | null =>
  caps.length === 0 ? null : Math.max(...caps.map(({ single }) => amount - single));

/** The currency of a desk that takes no other. */
const deskCurrency = ({ profile }: FactContext): string | undefined => (profile.takesAnyCurrency === true ? undefined : profile.currency);

const WISH = {
  reads: ['platform', 'order.customerType', 'account.type', 'payment.requested', 'order.total'], obtainFrom: 'order_system', alwaysKnown: true,
} as const;

const wishOf = (context: FactContext) => ({
  customerType: context.snapshot.order?.customerType ?? context.snapshot.account?.type ?? undefined,
  amount: amountDue(context),
});

const methodsFor = (need: PaymentNeed, id: string, description: string) => fact.list(PAYMENT_METHODS, { id, description, ...WISH },
  (context) => recommendMethodsFor(context.profile, need, wishOf(context)));

export const AMOUNT_FACTS = [
  fact.number('minor', {
    id: 'payment.amountDue', description: 'What was to be paid, in minor units.', reads: ['payment.requested', 'order.total'], obtainFrom: 'order_system',
  }, (context) => amountDue(context)?.amount),
  fact.number('minor', {
    id: 'payment.paidAmount', description: 'What was paid, in minor units.', reads: ['payment.paid'],
  }, ({ snapshot: { payment } }) => (payment?.paid == null ? payment?.paid : payment.paid.amount)),
  fact.number('minor', {
    id: 'payment.amountDifference', description: 'Paid minus due: below 0 too little arrived, above 0 too much.',
    reads: ['payment.paid', 'payment.requested', 'order.total'],
  }, (context) => {
    const paid = context.snapshot.payment?.paid;
    const due = amountDue(context);
    return paid == null || due === undefined || paid.currency !== due.currency ? undefined : paid.amount - due.amount;
  }),
  fact.number('minor', {
    id: 'payment.aboveOrderTotal', description: 'Paid minus the total of the order: above 0 the goods ordered cost less than was paid, below 0 more.',
    reads: ['payment.paid', 'payment.requested', 'order.total'], obtainFrom: 'order_system',
  }, ({ snapshot: { payment, order }, payment: { outcome } }) => {
    const paid = payment?.paid ?? (outcome === 'paid' ? payment?.requested : undefined);
    const total = order?.total;
    return paid == null || total == null || paid.currency !== total.currency ? undefined : paid.amount - total.amount;
  }),
  fact.number('minor', {
    id: 'payment.shortfall', description: 'What is missing of the amount due; 0 where nothing is.', reads: ['payment.paid', 'payment.requested', 'order.total'],
  }, (context) => {
    const paid = context.snapshot.payment?.paid;
    const due = amountDue(context);
    return paid == null || due === undefined || paid.currency !== due.currency ? undefined : Math.max(0, due.amount - paid.amount);
  }),
  fact.flag({
    id: 'payment.requestedMatchesOrder', description: 'Whether the payment asks for the amount of the order.', reads: ['payment.requested', 'order.total'],
    obtainFrom: 'order_system',
  }, ({ snapshot: { payment, order } }) => {
    const [requested, total] = [payment?.requested, order?.total];
    return requested == null || total == null ? undefined : requested.amount === total.amount && requested.currency === total.currency;
  }),
  fact.flag({
    id: 'payment.foreignCurrency', description: 'Whether the payment is in another currency than the desk\'s own or the order\'s.',
    reads: ['platform', 'payment.requested', 'payment.paid', 'order.total'], obtainFrom: 'order_system',
  }, (context) => {
    const { payment, order } = context.snapshot;
    const home = [order?.total?.currency, deskCurrency(context)].filter((each) => each !== undefined);
    const currencies = [payment?.requested?.currency, payment?.paid?.currency].filter((each) => each !== undefined);
    if (currencies.length === 0 || home.length === 0) return undefined;
    return currencies.some((currency) => home.some((own) => currency !== own));
  }),
  fact.text({
    id: 'payment.expectedCurrency', description: 'Currency in which the order is to be paid: the desk\'s own, or else that of the order\'s total.',
    reads: ['platform', 'order.total'], obtainFrom: 'order_system',
  }, (context) => deskCurrency(context) ?? context.snapshot.order?.total?.currency),
  fact.number('count', {
    id: 'payment.captures', description: 'How often the order was paid for: captured attempts and the payment itself.', reads: ['payment.attempts', 'payment.status'],
  }, captures),
  fact.flag({
    id: 'payment.moneyReceived', description: 'Whether this payment or a listed earlier attempt of the order took the money.',
    reads: ['payment.status', 'payment.capturedAt', 'payment.codes', 'payment.attempts'],
  }, moneyReceived),
  fact.number('count', {
    id: 'payment.openAttempts', description: 'Earlier attempts of the order whose result is not known, or that hold the money: each may still take it.',
    reads: ['payment.attempts'],
  }, (context) => from(earlierAttempts(context), (attempts) => attempts.filter(isOpen).length)),
  fact.number('count', {
    id: 'payment.failedAttempts', description: 'Earlier attempts that failed.', reads: ['payment.attempts'],
  }, ({ snapshot: { payment } }) => (payment?.attempts == null ? payment?.attempts : payment.attempts.filter(({ status }) => status === 'failed').length)),
  fact.number('minor', {
    id: 'payment.capExceededBy', description: 'Amount above the desk\'s cap for a single payment by this method, negative below it; null where it has no cap.',
    reads: ['payment.method', 'payment.requested', 'order.total', 'order.customerType'], obtainFrom: 'order_system',
  }, (context) => capExceededBy(context)),
  fact.flag({
    id: 'payment.aboveWalletCap', description: 'Whether the amount, as far as it is known, is above the desk\'s cap for a single payment by wallet.', ...WISH,
  }, (context) => (capExceededBy(context, 'wallet') ?? 0) > 0),
  fact.list(PAYMENT_METHODS, {
    id: 'payment.recommendedMethods', description: 'Methods that this desk recommends for the customer and the amount.', ...WISH,
  }, (context) => recommendMethods(context.profile, wishOf(context))),
  methodsFor('safety', 'payment.methodsForSafety', 'Methods that this desk recommends where safety comes first.'),
  methodsFor('speed', 'payment.methodsForSpeed', 'Methods that this desk recommends where speed comes first.'),
  methodsFor('low_fees', 'payment.methodsForLowFees', 'Methods that this desk recommends where low fees come first.'),
];
