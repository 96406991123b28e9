import { REASONS } from '../model/reasons';
import { REFUND_STATUSES } from '../model/snapshot-vocabulary';
import { type FactContext, from, reasonOf, secondsSince } from './context';
import { factFamily } from './fact-family';
import { paidAt } from './order-facts';
import { capturedAmounts, isPaidInParts, sumIn } from './read-captures';
import { REFUND_STAGES, refundOf, refundStage, STAGE_READS } from './read-refund';

const fact = factFamily({ obtainFrom: 'order_system', effort: 'low' });

/** Seconds of the refund window that were left when the refund was asked for, or are left now. */
function windowLeft(context: FactContext): number | null | undefined {
  const at = paidAt(context);
  if (at == null) return at;
  const asked = refundOf(context)?.requestedAt;
  const reference = asked == null ? context.now : Date.parse(asked);
  return context.profile.refundWindowSec - Math.floor((reference - Date.parse(at)) / 1000);
}

/** Amount of the refund minus what was paid, by all captures of the order: negative for a part of it. */
function refundDifference(context: FactContext): number | undefined {
  const amount = refundOf(context)?.amount;
  const { order, payment } = context.snapshot;
  const paid = payment?.paid ?? payment?.requested ?? order?.total;
  const captures = isPaidInParts(context) ? capturedAmounts(context) : paid && [paid];
  const sum = amount == null || captures == null ? undefined : sumIn(amount.currency, captures);
  return amount == null || sum === undefined ? undefined : amount.amount - sum;
}

export const REFUND_FACTS = [
  fact.oneOf(REFUND_STAGES, {
    id: 'order.refund.stage', description: 'How far a refund has got, by its own state or else by what order and payment record.',
    reads: STAGE_READS,
  }, refundStage),
  fact.oneOf(REFUND_STATUSES, {
    id: 'order.refund.status', description: 'State of the refund.', reads: ['order.refund.status'],
  }, (context) => from(refundOf(context), ({ status }) => status)),
  fact.oneOf(REASONS, {
    id: 'order.refund.reason', description: 'What the code of the refund means.', reads: ['order.refund.code'], obtainFrom: 'payment_provider',
  }, (context) => reasonOf(context, from(refundOf(context), ({ code }) => code), 'refund')),
  fact.number('sec', {
    id: 'order.refund.secondsSinceRequested', description: 'Seconds since the refund was asked for.', reads: ['order.refund.requestedAt'],
  }, (context) => secondsSince(context, from(refundOf(context), ({ requestedAt }) => requestedAt))),
  fact.number('sec', {
    id: 'payment.queriedSinceRefundSec',
    description: 'Seconds from the request for a refund to the time the payment was last queried; negative where it was queried before.',
    reads: ['payment.lastQueriedAt', 'order.refund.requestedAt'],
  }, (context) => {
    const queried = context.snapshot.payment?.lastQueriedAt;
    const asked = refundOf(context)?.requestedAt;
    return queried == null || asked == null ? undefined : Math.floor((Date.parse(queried) - Date.parse(asked)) / 1000);
  }),
  fact.flag({
    id: 'order.refund.proofProvided', description: 'Whether proof of purchase was handed in.', reads: ['order.refund.proofProvided', 'request.evidence'],
    obtainFrom: 'customer', effort: 'medium',
  }, (context) => {
    const given = refundOf(context)?.proofProvided;
    if (given != null) return given;
    const evidence = context.snapshot.request?.evidence;
    if (evidence == null) return given === null ? false : undefined;
    return evidence.includes('purchase_proof') || evidence.includes('payment_proof');
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
    const waited = secondsSince(context, from(refundOf(context), ({ requestedAt }) => requestedAt));
    return waited == null ? waited : context.profile.refundReviewSec - waited;
  }),
  fact.number('minor', {
    id: 'order.refund.amount', description: 'Amount of the refund in minor units.', reads: ['order.refund.amount'],
  }, (context) => from(from(refundOf(context), ({ amount }) => amount), ({ amount }) => amount)),
  fact.number('minor', {
    id: 'order.refund.amountDifference', description: 'Amount of the refund minus what was paid by all captures: below 0 it is a part, above 0 more than was paid.',
    reads: ['order.refund.amount', 'payment.paid', 'payment.requested', 'payment.status', 'payment.attempts', 'order.total'],
  }, refundDifference),
];
