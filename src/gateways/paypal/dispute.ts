import type { PaymentPart, SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';

const WON = new Set(['RESOLVED_SELLER_FAVOUR', 'RESOLVED_SELLER_FAVOR', 'CANCELED_BY_BUYER', 'DENIED']);

/** A dispute names the payment it is about; what it asks back may be a part of it. */
export function adaptDispute(dispute: Reader): SnapshotParts {
  const [transaction] = dispute.list('disputed_transactions');
  const id = transaction?.text('seller_transaction_id');
  const merchantOrderNo = transaction?.text('invoice_number');
  dispute.leaveOut('disputed_transactions', 'dispute_id', 'create_time', 'update_time', 'links', 'messages', 'offer', 'evidences', 'refund_details',
    'dispute_life_cycle_stage', 'dispute_channel', 'extensions', 'buyer_response_due_date');
  const payment = known({ id, provider: 'paypal', status: statusOf(dispute) });
  return merchantOrderNo === undefined ? { payment } : { payment, order: { merchantOrderNo } };
}

/** A resolved dispute has an outcome; one that went to the buyer stays disputed, for how much came back is not said. */
function statusOf(dispute: Reader): PaymentPart['status'] {
  const status = dispute.text('status');
  const outcome = dispute.holdsObject('dispute_outcome') ? dispute.text('dispute_outcome.outcome_code') : undefined;
  if (outcome !== undefined && WON.has(outcome)) return 'captured';
  return status === undefined ? undefined : 'disputed';
}
