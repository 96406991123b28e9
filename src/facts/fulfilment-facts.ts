import { REASONS } from '../model/reasons';
import { FULFILMENT_STATUSES } from '../model/snapshot-vocabulary';
import { RETRIES } from '../model/vocabulary';
import { type FactContext, from, reasonOf, retryOf, secondsSince } from './context';
import { factFamily } from './fact-family';
import { fulfilmentStatus, paidAt } from './order-facts';

const fact = factFamily({ obtainFrom: 'order_system', effort: 'low' });
const fulfilment = ({ snapshot }: FactContext) => from(snapshot.order, (order) => order.fulfilment);

type Item = NonNullable<NonNullable<NonNullable<ReturnType<typeof fulfilment>>['items']>>[number];

function itemIn(context: FactContext, test: (item: Item) => boolean | undefined): boolean | null | undefined {
  return from(from(fulfilment(context), ({ items }) => items), (items) => {
    if (items.some((item) => test(item) === true)) return true;
    return items.every((item) => test(item) === false) ? false : undefined;
  });
}

/** Whether a test holds for every piece; not known while it may fail for one. */
function everyItem(context: FactContext, test: (item: Item) => boolean | undefined): boolean | null | undefined {
  return from(from(fulfilment(context), ({ items }) => items), (items) => {
    if (items.some((item) => test(item) === false)) return false;
    return items.length > 0 && items.every((item) => test(item) === true) ? true : undefined;
  });
}

function isRedeemed(item: Item): boolean | undefined {
  if (item.redeemedAt != null) return true;
  return hasStatus(item, 'redeemed') ?? (item.redeemedAt === null ? false : undefined);
}

const hasStatus = (item: Item, status: Item['status']): boolean | undefined => (item.status == null ? undefined : item.status === status);

function expiredBeforeDelivery(context: FactContext, expiresAt: string | null | undefined): boolean | undefined {
  if (expiresAt == null) return expiresAt === null ? false : undefined;
  const { order } = context.snapshot;
  const handedOver = order?.fulfilledAt ?? paidAt(context);
  if (handedOver == null) return undefined;
  const expired = Date.parse(expiresAt) <= Date.parse(handedOver);
  return expired || order?.fulfilledAt != null ? expired : undefined;
}

function redeemedBeforeDelivery({ snapshot: { order } }: FactContext, { status, redeemedAt }: Item): boolean | undefined {
  if (redeemedAt == null) return redeemedAt === null || (status != null && status !== 'redeemed') ? false : undefined;
  return order?.fulfilledAt == null ? undefined : Date.parse(redeemedAt) < Date.parse(order.fulfilledAt);
}

const FULFILMENT_CODE = 'order.fulfilment.code';

export const FULFILMENT_FACTS = [
  fact.oneOf(FULFILMENT_STATUSES, {
    id: 'order.fulfilment.status', description: 'State of the delivery at the supplier, as recorded or else as the supplier\'s code says.',
    reads: ['order.fulfilment.status', FULFILMENT_CODE], effort: 'medium',
  }, fulfilmentStatus),
  fact.text({
    id: 'order.fulfilment.provider', description: 'Name of the supplier.', reads: ['order.fulfilment.provider'], internal: true,
  }, (context) => from(fulfilment(context), ({ provider }) => provider)),
  fact.oneOf(REASONS, {
    id: 'order.fulfilment.reason', description: 'What the supplier\'s code means.', reads: [FULFILMENT_CODE], effort: 'medium',
  }, (context) => reasonOf(context, from(fulfilment(context), ({ code }) => code), 'transfer')),
  fact.oneOf(RETRIES, {
    id: 'order.fulfilment.retry', description: 'What may be done after the supplier\'s code.', reads: [FULFILMENT_CODE], effort: 'medium',
  }, (context) => retryOf(context, from(fulfilment(context), ({ code }) => code), 'transfer')),
  fact.list(null, {
    id: 'order.fulfilment.codeKeys', description: 'The supplier\'s code with its system, as `system:code`; for what only one code says.',
    reads: [FULFILMENT_CODE], effort: 'medium',
  }, (context) => from(from(fulfilment(context), ({ code }) => code), ({ system, code }) => [`${system}:${code}`])),
  fact.number('sec', {
    id: 'order.fulfilment.secondsSinceSubmitted', description: 'Seconds since the order went to the supplier.', reads: ['order.fulfilment.submittedAt'],
  }, (context) => secondsSince(context, from(fulfilment(context), ({ submittedAt }) => submittedAt))),
  fact.number('sec', {
    id: 'order.fulfilment.secondsSinceQueried', description: 'Seconds since the supplier was last asked.', reads: ['order.fulfilment.lastQueriedAt'],
  }, (context) => secondsSince(context, from(fulfilment(context), ({ lastQueriedAt }) => lastQueriedAt))),
  fact.number('count', {
    id: 'order.fulfilment.attempts', description: 'How often the delivery was tried.', reads: ['order.fulfilment.attempts'],
  }, (context) => from(fulfilment(context), ({ attempts }) => attempts)),
  fact.number('count', {
    id: 'order.fulfilment.deliveredQuantity', description: 'Pieces delivered so far.', reads: ['order.fulfilment.deliveredQuantity'],
  }, (context) => from(fulfilment(context), ({ deliveredQuantity }) => deliveredQuantity)),
  fact.number('count', {
    id: 'order.quantityMissing', description: 'Pieces ordered and not yet delivered.', reads: ['order.quantity', 'order.fulfilment.deliveredQuantity'],
  }, (context) => {
    const { order } = context.snapshot;
    const delivered = order?.fulfilment?.deliveredQuantity;
    return order?.quantity == null || delivered == null ? undefined : Math.max(0, order.quantity - delivered);
  }),
  fact.flag({
    id: 'order.items.redeemed', description: 'Whether a delivered piece has been redeemed.', reads: ['order.fulfilment.items'], effort: 'medium',
  }, (context) => itemIn(context, isRedeemed)),
  fact.flag({
    id: 'order.items.allRedeemed', description: 'Whether every delivered piece has been redeemed.', reads: ['order.fulfilment.items'], effort: 'medium',
  }, (context) => everyItem(context, isRedeemed)),
  fact.flag({
    id: 'order.items.recordedAsRedeemed', description: 'Whether a piece, as far as pieces are listed, is on record as redeemed.',
    reads: ['order.fulfilment.items'], alwaysKnown: true, effort: 'medium',
  }, (context) => itemIn(context, isRedeemed) === true),
  fact.flag({
    id: 'order.items.handedOver', description: 'Whether every piece is with the customer: none is still to come or has come back.',
    reads: ['order.fulfilment.items'], effort: 'medium',
  }, (context) => everyItem(context, ({ status }) => (status == null ? undefined : status !== 'pending' && status !== 'returned'))),
  fact.flag({
    id: 'order.items.expired', description: 'Whether a delivered piece is past its own validity.', reads: ['order.fulfilment.items'], effort: 'medium',
  }, (context) => itemIn(context, (item) => item.redeemedAt == null
    && (hasStatus(item, 'expired') === true || (item.expiresAt != null && Date.parse(item.expiresAt) <= context.now))
    ? true
    : hasStatus(item, 'expired'))),
  fact.flag({
    id: 'order.items.expiredBeforeDelivery', description: 'Whether a piece had run out before it was delivered, or before it was paid for.',
    reads: ['order.fulfilment.items', 'order.fulfilledAt', 'order.paidAt'], effort: 'medium',
  }, (context) => itemIn(context, ({ expiresAt }) => expiredBeforeDelivery(context, expiresAt))),
  fact.flag({
    id: 'order.items.redeemedBeforeDelivery', description: 'Whether a piece had been redeemed before it was delivered.',
    reads: ['order.fulfilment.items', 'order.fulfilledAt'], effort: 'medium',
  }, (context) => itemIn(context, (item) => redeemedBeforeDelivery(context, item))),
  fact.flag({
    id: 'order.items.invalid', description: 'Whether a delivered piece is known to be invalid.', reads: ['order.fulfilment.items'], effort: 'medium',
  }, (context) => itemIn(context, (item) => hasStatus(item, 'invalid'))),
];
