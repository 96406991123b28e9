import { isDone, isRefusedCall, isUnclear, readCall } from './codes';
import { amountOf, timeOf } from './trade';
import { codeList, providerCode } from '../code';
import type { PaymentStatus, SnapshotParts } from '../gateway';
import { known, part } from '../known';
import type { Reader } from '../reader';

/** States of a transfer to an account; DEALING and UNKNOWN are never failures. */
const TRANSFER_STATUSES: Readonly<Record<string, PaymentStatus>> = {
  INIT: 'created', WAIT_PAY: 'created', DEALING: 'processing', SUCCESS: 'captured', FAIL: 'failed', CLOSED: 'expired', REFUND: 'refunded', UNKNOWN: 'unknown',
};

/** States of a pre-authorisation (funds frozen at the payer). */
const AUTH_STATUSES: Readonly<Record<string, PaymentStatus>> = {
  INIT: 'created', AUTHORIZED: 'authorized', FINISH: 'captured', CLOSED: 'canceled',
};

/** Reads a transfer or a query about one. */
export function readTransfer(transfer: Reader): SnapshotParts {
  const call = readCall(transfer);
  const status = transfer.word('status', TRANSFER_STATUSES);
  const done = timeOf(transfer, 'pay_date') ?? timeOf(transfer, 'trans_date');
  const amount = amountOf(transfer, 'trans_amount');
  const codes = codeList(...call.codes, providerCode('alipay.sub_code', transfer.scalar('error_code'), { message: transfer.text('fail_reason') }));
  const settled = isDone(call) ? status : isUnclear(call) ? 'unknown' : undefined;
  const isPaid = settled === 'captured' || settled === 'refunded';
  return {
    payment: known({
      id: transfer.scalar('order_id'), provider: 'alipay', status: settled, requested: amount,
      paid: isPaid ? amount : undefined, capturedAt: isPaid ? done : undefined, codes,
    }),
    ...known({ order: part({ merchantOrderNo: transfer.scalar('out_biz_no') }) }),
  };
}

/** Reads a pre-authorisation or a query about one. */
export function readAuthorisation(auth: Reader): SnapshotParts {
  const call = readCall(auth);
  const word = auth.word('order_status', AUTH_STATUSES) ?? (auth.has('order_status') ? undefined : freezeStatus(auth));
  auth.word('status', { INIT: true, SUCCESS: true, CLOSED: true });
  const at = timeOf(auth, 'gmt_trans');
  const amount = amountOf(auth, 'amount');
  const status = isDone(call) ? word : isUnclear(call) ? 'unknown' : isRefusedCall(call) && !auth.has('order_status') ? 'failed' : undefined;
  return {
    payment: known({
      id: auth.scalar('auth_no'), provider: 'alipay', method: 'wallet' as const, status, requested: amount,
      authorizedAt: status === 'authorized' ? at : undefined, codes: codeList(...call.codes),
    }),
    ...known({ order: part({ merchantOrderNo: auth.scalar('out_order_no') }) }),
  };
}

const freezeStatus = (auth: Reader): PaymentStatus | undefined => auth.word('status', { INIT: 'created', SUCCESS: 'authorized', CLOSED: 'canceled' } as const);
