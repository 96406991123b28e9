import { providerCode } from '../code';
import type { OrderPart, SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';
import { leaveOutCommon } from './left-out';
import { merchantOrder } from './order';
import { stripeId, stripeInstant, stripeMoney } from './values';
import { REFUND_STATUS } from './words';

/** A refund by itself does not say whether the whole payment came back, so the payment's state stays open. */
export function adaptRefund(refund: Reader): SnapshotParts {
  const id = stripeId(refund, 'payment_intent') ?? stripeId(refund, 'charge');
  return { payment: known({ id, provider: 'stripe' }), order: { ...merchantOrder(refund), refund: refundOf(refund) } };
}

/** The refund of an order. */
export function refundOf(refund: Reader): NonNullable<OrderPart['refund']> {
  leaveOutCommon(refund);
  refund.leaveOut('id', 'charge', 'payment_intent', 'reason', 'source_transfer_reversal', 'transfer_reversal', 'destination_details', 'next_action',
    'instructions_email', 'pending_reason');
  return known({
    status: refund.word('status', REFUND_STATUS),
    amount: stripeMoney(refund, 'amount'),
    requestedAt: stripeInstant(refund, 'created'),
    code: providerCode('stripe.refund_failure', refund.text('failure_reason')),
  });
}
