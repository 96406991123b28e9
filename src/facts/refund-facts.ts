import { REASONS } from '../model/reasons';
import { REFUND_STATUSES } from '../model/snapshot-vocabulary';
import { type FactContext, from, reasonOf, secondsSince } from './context';
import { factFamily } from './fact-family';
import { paidAt } from './order-facts';

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

export const REFUND_FACTS = [
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
    id: 'order.refund.proofRequired', description: 'Whether this desk asks for proof of purchase.', reads: [],
  }, ({ profile }) => profile.refundNeedsProof),
  fact.number('sec', {
    id: 'order.refund.windowLeftSec', description: 'Seconds of the desk\'s refund window left when the refund was asked for, or now; negative once it has passed.',
    reads: ['order.paidAt', 'payment.capturedAt', 'order.refund.requestedAt'],
  }, windowLeft),
  fact.number('sec', {
    id: 'order.refund.reviewSec', description: 'Seconds that this desk takes to review a refund.', reads: [],
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
];
