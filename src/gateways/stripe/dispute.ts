import { codeList, providerCode } from '../code';
import type { SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';
import { leaveOutCommon } from './left-out';
import { stripeId } from './values';
import { DISPUTE_STATUS } from './words';

const paymentId = (reader: Reader): string | undefined => {
  const charge = stripeId(reader, 'charge');
  return stripeId(reader, 'payment_intent') ?? charge;
};

/** A dispute names the payment it is about; the disputed amount may be a part of it. */
export function adaptDispute(dispute: Reader): SnapshotParts {
  leaveOutCommon(dispute);
  dispute.leaveOut('id', 'balance_transactions', 'evidence', 'evidence_details.enhanced_eligibility', 'enhanced_eligibility_types',
    'payment_method_details', 'is_charge_refundable');
  return { payment: known({ id: paymentId(dispute), provider: 'stripe', status: dispute.word('status', DISPUTE_STATUS), method: methodOf(dispute) }) };
}

const methodOf = (dispute: Reader) => (dispute.text('payment_method_details.type') === 'card' ? 'card' as const : undefined);

const CLOSED_REVIEW = { approved: 'pass', refunded_as_fraud: 'reject', refunded: undefined, disputed: undefined } as const;

/** A review of a payment that was let through so far; its closing says what a person decided. */
export function adaptReview(review: Reader): SnapshotParts {
  leaveOutCommon(review);
  review.leaveOut('id', 'created', 'billing_zip', 'ip_address', 'ip_address_location', 'session', 'reason');
  if (review.flag('open') !== true) review.leaveOut('opened_reason');
  const open = review.flag('open');
  const opened = open === true ? providerCode('stripe.review', review.text('opened_reason')) : undefined;
  const closed = review.text('closed_reason');
  const decision = open === true ? 'review' as const : closed !== undefined && Object.hasOwn(CLOSED_REVIEW, closed) ? CLOSED_REVIEW[closed as 'approved'] : undefined;
  const status = closed === 'disputed' ? 'disputed' as const : closed === 'refunded' || closed === 'refunded_as_fraud' ? 'refunded' as const : undefined;
  return { payment: known({ id: paymentId(review), provider: 'stripe', status, codes: codeList(opened), risk: known({ decision, by: 'gateway' as const }) }) };
}

/** The issuer has told the network that the cardholder calls the payment fraud. */
export function adaptFraudWarning(warning: Reader): SnapshotParts {
  leaveOutCommon(warning);
  warning.leaveOut('id', 'created', 'actionable', 'fraud_type');
  return { payment: known({ id: paymentId(warning), provider: 'stripe', risk: { level: 'high' as const, by: 'issuer' as const } }) };
}
