import { providerCode } from '../code';
import type { OrderPart, SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';
import { linkedId, PAYMENT_LINK, paypalInstant, paypalMoney } from './values';
import { REFUND_STATUS } from './words';

/** A refund by itself does not say whether the whole payment came back, so the payment's state stays open. */
export function adaptRefund(refund: Reader): SnapshotParts {
  const id = refund.text('capture_id') ?? refund.text('sale_id') ?? linkedId(refund, 'up', PAYMENT_LINK);
  const merchantOrderNo = refund.text('invoice_id') ?? refund.text('invoice_number');
  return { payment: known({ id, provider: 'paypal' }), order: known({ merchantOrderNo, refund: refundOf(refund) }) };
}

/** The refund of an order. */
export function refundOf(refund: Reader): NonNullable<OrderPart['refund']> {
  refund.leaveOut('id', 'links', 'seller_payable_breakdown', 'update_time', 'note_to_payer', 'payer', 'custom_id', 'custom', 'acquirer_reference_number',
    'parent_payment', 'refund_reason_code', 'refund_from_transaction_fee', 'refund_from_received_amount', 'total_refunded_amount', 'capture_id', 'sale_id');
  const reason = refund.has('status_details') ? refund.object('status_details')?.text('reason') : undefined;
  return known({
    status: refund.word(refund.has('status') ? 'status' : 'state', REFUND_STATUS),
    amount: paypalMoney(refund, 'amount'),
    requestedAt: paypalInstant(refund, 'create_time'),
    code: providerCode('paypal.status_reason', reason),
  });
}
