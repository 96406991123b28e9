import type { PaymentNeed } from '../model/vocabulary';
import { CUSTOMER_TYPES, PAYMENT_METHODS } from '../model/snapshot-vocabulary';
import type { Money } from '../model/diagnosis';
import { recommendMethods, recommendMethodsFor } from '../knowledge/recommended-methods';
import type { FactContext } from './context';
import { factFamily } from './fact-family';
import { capturesWithinTotal, excessCaptured } from './excess';
import { countCaptures, countOpenAttempts, isMoneyReceived, isPaidInParts, takenAmount } from './read-captures';
import { STAGE_READS } from './read-refund';
import { isDisputed, isRefundable, refundableAmount } from './refundable';

const fact = factFamily({ obtainFrom: 'payment_provider', effort: 'low' });

/** What was to be paid: the payment's own request, or else the order's total. */
export const amountDue = ({ snapshot: { payment, order } }: FactContext): Money | undefined => payment?.requested ?? order?.total ?? undefined;

/** Paid minus due. Where earlier attempts paid a part, only this payment's own request says what it was to bring. */
function amountDifference(context: FactContext): number | null | undefined {
  const { payment } = context.snapshot;
  if (payment?.requested == null && isPaidInParts(context)) return null;
  const paid = payment?.paid;
  const due = amountDue(context);
  return paid == null || due === undefined || paid.currency !== due.currency ? undefined : paid.amount - due.amount;
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

const DIFFERENCE_READS = ['payment.paid', 'payment.requested', 'payment.status', 'payment.attempts', 'order.total'];
const REFUNDABLE_READS = [...STAGE_READS, 'payment.paid', 'payment.attempts', 'payment.requested', 'order.refund.amount', 'order.refund.code'];
const EXCESS_READS = ['order.total', ...REFUNDABLE_READS];

export const AMOUNT_FACTS = [
  fact.number('minor', {
    id: 'payment.amountDue', description: 'What was to be paid, in minor units.', reads: ['payment.requested', 'order.total'], obtainFrom: 'order_system',
  }, (context) => amountDue(context)?.amount),
  fact.number('minor', {
    id: 'payment.paidAmount', description: 'What was paid, in minor units.', reads: ['payment.paid'],
  }, ({ snapshot: { payment } }) => (payment?.paid == null ? payment?.paid : payment.paid.amount)),
  fact.number('minor', {
    id: 'payment.amountDifference', description: 'Paid minus due: below 0 too little arrived, above 0 too much.',
    reads: DIFFERENCE_READS,
  }, amountDifference),
  fact.number('minor', {
    id: 'payment.aboveOrderTotal',
    description: 'Paid minus the total of the order: above 0 the goods ordered cost less than was paid, below 0 more; null where an earlier attempt paid as well.',
    reads: DIFFERENCE_READS, obtainFrom: 'order_system',
  }, (context) => {
    if (isPaidInParts(context)) return null;
    const paid = takenAmount(context);
    const total = context.snapshot.order?.total;
    return paid === undefined || total == null || paid.currency !== total.currency ? undefined : paid.amount - total.amount;
  }),
  fact.number('minor', {
    id: 'payment.shortfall', description: 'What is missing of the amount due; 0 where nothing is.', reads: DIFFERENCE_READS,
  }, (context) => {
    const difference = amountDifference(context);
    return difference == null ? difference : Math.max(0, -difference);
  }),
  fact.flag({
    id: 'payment.requestedMatchesOrder',
    description: 'Whether the payment asks for the amount of the order; null where an earlier attempt paid a part of it.',
    reads: ['payment.requested', 'payment.attempts', 'order.total'], obtainFrom: 'order_system',
  }, (context) => {
    if (isPaidInParts(context)) return null;
    const [requested, total] = [context.snapshot.payment?.requested, context.snapshot.order?.total];
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
  }, countCaptures),
  fact.number('minor', {
    id: 'payment.excessCaptured',
    description: 'What all captures of the order took beyond its total, less what was or is being refunded; negative where less was taken, '
      + 'null where a refund is on record and the amounts do not tell whether it is of the excess.',
    reads: EXCESS_READS,
  }, excessCaptured),
  fact.flag({
    id: 'payment.capturesWithinTotal',
    description: 'Whether the amounts show that the captures, less refunds and with this payment where it is still open, stay within the order\'s total; '
      + 'false where they show more, or an amount is missing.',
    reads: EXCESS_READS,
  }, capturesWithinTotal),
  fact.flag({
    id: 'payment.disputed', description: 'Whether the payer\'s bank disputes this payment or a listed attempt of the order, by its state or by a provider\'s code.',
    reads: ['payment.status', 'payment.attempts', 'payment.codes', 'order.refund.code'],
  }, isDisputed),
  fact.flag({
    id: 'payment.refundable',
    description: 'Whether money of this order can be sent back: taken beyond doubt, not disputed, not refunded and not on its way back.',
    reads: REFUNDABLE_READS,
  }, isRefundable),
  fact.number('minor', {
    id: 'payment.refundableAmount', description: 'What this payment took and no refund has sent or is sending back; nothing where a refund names no amount: it counts as the whole, so that nothing is sent back twice.', reads: REFUNDABLE_READS,
  }, refundableAmount),
  fact.flag({
    id: 'payment.moneyReceived', description: 'Whether this payment or a listed earlier attempt of the order took the money.',
    reads: ['payment.status', 'payment.capturedAt', 'payment.codes', 'payment.attempts'],
  }, isMoneyReceived),
  fact.number('count', {
    id: 'payment.openAttempts', description: 'Earlier attempts of the order whose result is not known, or that hold the money: each may still take it.',
    reads: ['payment.attempts'],
  }, countOpenAttempts),
  fact.flag({
    id: 'payment.earlierAttemptPaid', description: 'Whether, as far as attempts are listed, an earlier attempt of the order took money.',
    reads: ['payment.attempts'], alwaysKnown: true,
  }, isPaidInParts),
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
