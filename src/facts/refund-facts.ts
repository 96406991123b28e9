import { REASONS } from '../model/reasons';
import { REFUND_STATUSES } from '../model/snapshot-vocabulary';
import { type FactContext, from, reasonOf, secondsSince } from './context';
import { factFamily } from './fact-family';
import { fulfilmentStatus, paidAt } from './order-facts';

const fact = factFamily({ obtainFrom: 'order_system', effort: 'low' });
const refund = ({ snapshot }: FactContext) => from(snapshot.order, (order) => order.refund);

/** Seconds of the refund window that were left when the refund was asked for, or are left now. */
function windowLeft(context: FactContext): number | null | undefined {
  const at = paidAt(context);
  if (at == null) return at;
  const asked = refund(context)?.requestedAt;
  const reference = asked == null ? context.now : Date.parse(asked);
  return context.profile.refundWindowSec - Math.floor((reference - Date.parse(at)) / 1000);
}

/** How far a refund has got: its own state, or else what order and payment say of it. */
const REFUND_STAGES = ['not_begun', 'asked', 'under_way', 'done', 'failed', 'refused'] as const;
type RefundStage = (typeof REFUND_STAGES)[number];

const STAGE_OF_REFUND = {
  none: 'not_begun', requested: 'asked', pending: 'under_way', succeeded: 'done', failed: 'failed', rejected: 'refused',
} as const satisfies Record<(typeof REFUND_STATUSES)[number], RefundStage>;

/** Order and payment name a refund once there is one, so that a record of theirs which names none counts as its absence. */
function refundStage(context: FactContext): RefundStage | undefined {
  const { order, payment } = context.snapshot;
  const status = refund(context)?.status;
  if (status != null && status !== 'none') return STAGE_OF_REFUND[status];
  const states = [order?.status, payment?.status];
  if (states.some((state) => state === 'refunded' || state === 'partially_refunded')) return 'done';
  if (states.includes('refunding')) return 'under_way';
  const records = [status, ...states, context.payment.outcome, order?.paidAt, fulfilmentStatus(context)];
  return records.some((record) => record != null) ? 'not_begun' : undefined;
}

/** Amount of the refund minus what was paid: negative for a part of it. */
function refundDifference(context: FactContext): number | undefined {
  const { order, payment } = context.snapshot;
  const amount = refund(context)?.amount;
  const paid = payment?.paid ?? payment?.requested ?? order?.total;
  return amount == null || paid == null || amount.currency !== paid.currency ? undefined : amount.amount - paid.amount;
}

export const REFUND_FACTS = [
  fact.oneOf(REFUND_STAGES, {
    id: 'order.refund.stage', description: 'How far a refund has got, by its own state or else by what order and payment record.',
    reads: [
      'order.refund.status', 'order.status', 'payment.status', 'payment.capturedAt', 'payment.codes', 'order.paidAt', 'order.fulfilment.status',
      'order.fulfilment.code',
    ],
  }, refundStage),
  fact.oneOf(REFUND_STATUSES, {
    id: 'order.refund.status', description: 'State of the refund.', reads: ['order.refund.status'],
  }, (context) => from(refund(context), ({ status }) => status)),
  fact.oneOf(REASONS, {
    id: 'order.refund.reason', description: 'What the code of the refund means.', reads: ['order.refund.code'], obtainFrom: 'payment_provider',
  }, (context) => reasonOf(context, from(refund(context), ({ code }) => code))),
  fact.number('sec', {
    id: 'order.refund.secondsSinceRequested', description: 'Seconds since the refund was asked for.', reads: ['order.refund.requestedAt'],
  }, (context) => secondsSince(context, from(refund(context), ({ requestedAt }) => requestedAt))),
  fact.flag({
    id: 'order.refund.proofProvided', description: 'Whether proof of purchase was handed in.', reads: ['order.refund.proofProvided', 'request.evidence'],
    obtainFrom: 'customer', effort: 'medium',
  }, (context) => {
    const given = refund(context)?.proofProvided;
    if (given != null) return given;
    const evidence = context.snapshot.request?.evidence;
    return evidence == null ? undefined : evidence.includes('purchase_proof') || evidence.includes('payment_proof');
  }),
  fact.flag({
    id: 'order.refund.proofRequired', description: 'Whether this desk asks for proof of purchase.', reads: [], alwaysKnown: true,
  }, ({ profile }) => profile.refundNeedsProof),
  fact.number('sec', {
    id: 'order.refund.windowLeftSec', description: 'Seconds of the desk\'s refund window left when the refund was asked for, or now; negative once it has passed.',
    reads: ['order.paidAt', 'payment.capturedAt', 'order.refund.requestedAt'],
  }, windowLeft),
  fact.number('sec', {
    id: 'order.refund.reviewSec', description: 'Seconds that this desk takes to review a refund.', reads: [], alwaysKnown: true,
  }, ({ profile }) => profile.refundReviewSec),
  fact.number('sec', {
    id: 'order.refund.reviewLeftSec', description: 'Seconds until the promised end of the review; negative once it has passed.',
    reads: ['order.refund.requestedAt'],
  }, (context) => {
    const waited = secondsSince(context, from(refund(context), ({ requestedAt }) => requestedAt));
    return waited == null ? waited : context.profile.refundReviewSec - waited;
  }),
  fact.number('minor', {
    id: 'order.refund.amount', description: 'Amount of the refund in minor units.', reads: ['order.refund.amount'],
  }, (context) => from(from(refund(context), ({ amount }) => amount), ({ amount }) => amount)),
  fact.number('minor', {
    id: 'order.refund.amountDifference', description: 'Amount of the refund minus what was paid: below 0 it is a part, above 0 more than was paid.',
    reads: ['order.refund.amount', 'payment.paid', 'payment.requested', 'order.total'],
  }, refundDifference),
];
