import { reasonEntry } from '../model/reasons';
import { CUSTOMER_TYPES, ORDER_STATUSES } from '../model/snapshot-vocabulary';
import type { Order } from '../snapshot/schema';
import { type FactContext, from, isPast, reasonOf, secondsSince, secondsUntil } from './context';
import { factFamily } from './fact-family';
import { perCase } from './per-case';
import { customaryWithinSec, missedMoney } from './missed-money';

const fact = factFamily({ obtainFrom: 'order_system', effort: 'low' });

type Fulfilment = NonNullable<Order['fulfilment']>;

const DELIVERED = new Set<Order['status']>(['delivered', 'completed']);
const PAID = new Set<Order['status']>(['paid', 'fulfilling', 'partially_delivered', 'delivered', 'completed', 'refunding', 'refunded']);
const HANDED_OVER = new Set<Fulfilment['status']>(['submitted', 'processing', 'delivered', 'partial', 'failed', 'unknown']);
const UNPAID = new Set<Order['status']>(['created', 'pending_payment', 'expired']);

const STATE_OF_CODE = { failed: 'failed', unclear: 'unknown', pending: 'processing', succeeded: undefined, none: undefined } as const;

/** State of the delivery: as recorded, or else as the supplier's code says while nothing tells of goods handed over. */
export function fulfilmentStatus(context: FactContext): Fulfilment['status'] {
  return from(from(context.snapshot.order, ({ fulfilment }) => fulfilment), ({ status, code }) => {
    const { order } = context.snapshot;
    if (status !== undefined || order?.fulfilledAt != null || DELIVERED.has(order?.status)) return status;
    const reason = reasonOf(context, code, 'transfer');
    if (reason == null) return undefined;
    const { group, outcome } = reasonEntry(reason);
    return group === 'payment' || group === 'fulfilment' ? STATE_OF_CODE[outcome] : undefined;
  });
}

/** Whether the goods have arrived: any record that says so counts, a record of absence counts where nothing contradicts it. */
export function isDelivered(context: FactContext): boolean | null | undefined {
  const { order } = context.snapshot;
  if (order == null) return order;
  if (DELIVERED.has(order.status) || order.fulfilment?.status === 'delivered') return true;
  // A delivery that is said to lie ahead has not taken place, and nobody knows what the record means.
  if (order.fulfilledAt != null) return secondsSince(context, order.fulfilledAt) === undefined ? undefined : true;
  const known = order.fulfilledAt === null || order.status != null || fulfilmentStatus(context) != null;
  return known ? false : undefined;
}

/** A shop hands over only what it has booked as paid, so without its own record the delivery speaks for it. */
function isPaid(context: FactContext): boolean | null | undefined {
  return from(context.snapshot.order, ({ status, paidAt: at }) => {
    if (at != null || PAID.has(status)) return true;
    if (at === null || UNPAID.has(status)) return false;
    return status === undefined && HANDED_OVER.has(fulfilmentStatus(context)) ? true : undefined;
  });
}

/** When the money arrived, by the order's own record or else by the payment's. */
export const paidAt = ({ snapshot: { order, payment } }: FactContext): string | null | undefined =>
  order?.paidAt ?? payment?.capturedAt ?? (order === null ? null : order?.paidAt);

/** When what the order was promised began to count: money that is missed is waited for from the start of its payment. */
const waitedSince = (context: FactContext): string | null | undefined =>
  paidAt(context) ?? (missedMoney(context) === undefined ? undefined : context.snapshot.payment?.createdAt);

/** The product's own promise; without one, what the desk promises for its speed class. */
export function promisedWithinSec({ snapshot: { order }, profile }: FactContext): number | undefined {
  const product = order?.product;
  if (product?.expectedWithinSec != null) return product.expectedWithinSec;
  return product?.speedClass == null ? undefined : profile.expectedWithinSec[product.speedClass];
}

const expectedWithinSec = (context: FactContext): number | undefined =>
  promisedWithinSec(context) ?? customaryWithinSec(context, waitedSince(context));

/** Seconds past the promise, negative within it; `null` once delivered: nothing is outstanding. Money that the customer misses counts as outstanding. */
export const secondsPastExpected = perCase((context): number | null | undefined => {
  const delivered = isDelivered(context);
  if (delivered !== false && missedMoney(context) === undefined) return delivered === true ? null : delivered;
  const waited = secondsSince(context, waitedSince(context));
  const promise = expectedWithinSec(context);
  return waited == null || promise === undefined ? undefined : waited - promise;
});

const ENDED = new Set<Order['status']>(['failed', 'canceled', 'refunding', 'refunded']);
const UNREACHABLE = new Set<NonNullable<Order['recipient']>['state']>(['closed', 'suspended']);

/** What no record at hand says is false: a record that is left out is what the customer waits for. */
function cannotArrive(context: FactContext): boolean | undefined {
  const { order, payment } = context.snapshot;
  const delivery = fulfilmentStatus(context);
  const records = [order?.status, delivery, order?.recipient?.state, payment];
  if (records.every((record) => record === undefined)) return undefined;
  if (isDelivered(context) === true) return false;
  return ENDED.has(order?.status) || delivery === 'failed' || delivery === 'canceled' || UNREACHABLE.has(order?.recipient?.state);
}

/** Nothing is expected any more of what cannot arrive. */
export function secondsUntilExpected(context: FactContext): number | null | undefined {
  const past = secondsPastExpected(context);
  if (past == null) return past;
  return cannotArrive(context) === true ? null : -past;
}

export const PROMISE_AND_DELIVERY = [
  'order.paidAt', 'payment.capturedAt', 'order.fulfilledAt', 'order.status', 'order.fulfilment.status', 'order.fulfilment.code',
  'order.product.expectedWithinSec', 'order.product.speedClass', 'order.product.kind', 'payment.createdAt', 'payment.method', 'request.symptom',
];

export const ORDER_FACTS = [
  fact.text({
    id: 'order.number', description: 'Number by which the order is queried.', reads: ['order.merchantOrderNo', 'order.id'],
  }, ({ snapshot }) => from(snapshot.order, (order) => order.merchantOrderNo ?? order.id)),
  fact.oneOf(ORDER_STATUSES, {
    id: 'order.status', description: 'State of the order in the shop.', reads: ['order.status'],
  }, ({ snapshot }) => from(snapshot.order, (order) => order.status)),
  fact.oneOf(CUSTOMER_TYPES, {
    id: 'order.customerType', description: 'Whether a person or a business buys; the account says it where the order does not.',
    reads: ['order.customerType', 'account.type'],
  }, ({ snapshot }) => snapshot.order?.customerType ?? snapshot.account?.type ?? from(snapshot.order, (order) => order.customerType)),
  fact.flag({
    id: 'order.paid', description: 'Whether the shop has recorded the order as paid.', reads: ['order.status', 'order.paidAt', 'order.fulfilment.status', 'order.fulfilment.code'],
  }, isPaid),
  fact.flag({
    id: 'order.delivered', description: 'Whether the goods have arrived.',
    reads: ['order.fulfilledAt', 'order.status', 'order.fulfilment.status', 'order.fulfilment.code'],
  }, isDelivered),
  fact.flag({
    id: 'order.cannotArrive',
    description: 'Whether a record at hand says that what was ordered will not arrive: failed, canceled or sent back, or for a recipient that is closed or suspended.',
    reads: ['order.status', 'order.fulfilledAt', 'order.fulfilment.status', 'order.fulfilment.code', 'order.recipient.state', 'payment'],
  }, cannotArrive),
  fact.flag({
    id: 'order.expired', description: 'Whether the time to pay has run out.', reads: ['order.status', 'order.expiresAt'],
  }, (context) => {
    const { order } = context.snapshot;
    return order?.status === 'expired' ? true : from(order, ({ expiresAt }) => isPast(context, expiresAt));
  }),
  fact.number('sec', {
    id: 'order.expiresInSec', description: 'Seconds until the time to pay runs out; negative once it has.', reads: ['order.expiresAt'],
  }, (context) => secondsUntil(context, from(context.snapshot.order, (order) => order.expiresAt))),
  fact.number('sec', {
    id: 'order.ageSec', description: 'Seconds since the order was placed.', reads: ['order.createdAt'],
  }, (context) => secondsSince(context, from(context.snapshot.order, (order) => order.createdAt))),
  fact.number('sec', {
    id: 'order.secondsSincePaid', description: 'Seconds since the money arrived.', reads: ['order.paidAt', 'payment.capturedAt'],
  }, (context) => secondsSince(context, paidAt(context))),
  fact.number('sec', {
    id: 'order.expectedWithinSec', description: 'The promise for this order, in seconds after payment; for money that is missed without one, what is customary.',
    reads: PROMISE_AND_DELIVERY,
  }, expectedWithinSec),
  fact.number('sec', {
    id: 'order.secondsPastExpected', description: 'Seconds past the promise, negative within it; null once delivered, save money that the customer misses all the same.',
    reads: PROMISE_AND_DELIVERY,
  }, secondsPastExpected),
  fact.number('sec', {
    id: 'order.secondsUntilExpected',
    description: 'Seconds until the promised arrival, negative once it has passed; null once delivered, or where nothing can arrive any more.',
    reads: PROMISE_AND_DELIVERY,
  }, secondsUntilExpected),
  fact.number('ratio', {
    id: 'order.lateRatio', description: 'Time waited as a multiple of the promise: above 1 is late; null once delivered.',
    reads: PROMISE_AND_DELIVERY,
  }, (context) => {
    const past = secondsPastExpected(context);
    const promise = expectedWithinSec(context);
    return past == null || promise === undefined || promise === 0 ? (past === null ? null : undefined) : (past + promise) / promise;
  }),
  fact.number('minor', {
    id: 'order.total', description: 'Amount of the order in minor units.', reads: ['order.total'],
  }, ({ snapshot }) => from(from(snapshot.order, (order) => order.total), (total) => total.amount)),
  fact.flag({
    id: 'order.largeAmount', description: 'Whether the amount counts as large for this desk (home currency only).',
    reads: ['order.total', 'payment.requested', 'payment.paid'],
  }, ({ snapshot: { order, payment }, profile }) => {
    const amount = payment?.requested ?? order?.total ?? payment?.paid;
    return amount == null || amount.currency !== profile.currency ? undefined : amount.amount >= profile.largeAmount;
  }),
  fact.number('count', {
    id: 'order.quantity', description: 'Pieces ordered.', reads: ['order.quantity'],
  }, ({ snapshot }) => from(snapshot.order, (order) => order.quantity)),
];
