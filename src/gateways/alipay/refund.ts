import { type AlipayCall, isDone, isRefusedCall, isUnclear, readCall } from './codes';
import { amountOf, orderOf, timeOf } from './trade';
import type { CodePart, OrderPart, SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';

type RefundPart = NonNullable<OrderPart['refund']>;
type RefundStatus = RefundPart['status'];

const FUNDS_MOVED = { Y: true, N: false };

/** Reads a refund call. `fund_change` is N where this call moved nothing, as when it was repeated: the refund itself is not settled by that. */
export function readRefund(refund: Reader): SnapshotParts {
  const call = readCall(refund);
  const moved = refund.word('fund_change', FUNDS_MOVED);
  timeOf(refund, 'gmt_refund_pay');
  const amount = amountOf(refund, 'refund_fee', 'refund_currency');
  return partsOf(refund, { status: isDone(call) ? succeededIf(moved) : statusOfFailure(call), amount, code: tellingCode(call) });
}

/** Reads a query about a refund; without a status the refund was not received or did not succeed, which leaves it open. */
export function readRefundQuery(refund: Reader): SnapshotParts {
  const call = readCall(refund);
  const status = refund.word('refund_status', { REFUND_SUCCESS: 'succeeded', REFUND_PROCESSING: 'pending', REFUND_FAIL: 'failed' } as const);
  timeOf(refund, 'gmt_refund_pay');
  amountOf(refund, 'total_amount');
  const amount = amountOf(refund, 'refund_amount');
  return partsOf(refund, { status: isDone(call) ? backToBank(refund, status) : undefined, amount, code: tellingCode(call) });
}

/** A refund on its way back to a bank card has arrived only when the bank says so. */
function backToBank(refund: Reader, status: RefundStatus): RefundStatus {
  const bank = refund.object('deposit_back_info');
  bank?.leaveOut('has_deposit_back', 'dback_amount', 'bank_ack_time', 'est_bank_receipt_time');
  const word = bank?.word('dback_status', { S: 'succeeded', F: 'failed', P: 'pending' } as const);
  return status === 'succeeded' ? word ?? status : status;
}

const succeededIf = (moved: boolean | undefined): RefundStatus => (moved === true ? 'succeeded' : undefined);

function statusOfFailure(call: AlipayCall): RefundStatus {
  if (isUnclear(call) || call.code !== '40004') return undefined;
  return isRefusedCall(call) || call.subCode === undefined ? undefined : 'failed';
}

/** The sub code says why; the gateway's own code only that there is one. */
const tellingCode = ({ codes, code }: AlipayCall): CodePart | undefined => code === '10000' && codes.length === 1 ? undefined : codes.at(-1);

function partsOf(refund: Reader, fields: { [K in 'status' | 'amount' | 'code']: RefundPart[K] | undefined }): SnapshotParts {
  return {
    payment: known({ id: refund.scalar('trade_no'), provider: 'alipay', method: 'wallet' as const }),
    ...orderOf(refund, known(fields)),
  };
}
