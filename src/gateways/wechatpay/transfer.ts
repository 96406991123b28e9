import { codeList, providerCode } from '../code';
import type { PaymentStatus, SnapshotParts } from '../gateway';
import { known, part } from '../known';
import type { Reader } from '../reader';
import { chinaTime, rfc3339 } from '../time';
import { amountOf, isUnclear, readCall } from './call';

/** States of a transfer to a user's balance, in both versions; the user may have to accept it. */
const TRANSFER_STATES: Readonly<Record<string, PaymentStatus>> = {
  ACCEPTED: 'processing', PROCESSING: 'processing', TRANSFERING: 'processing', CANCELING: 'processing', WAIT_USER_CONFIRM: 'requires_action',
  SUCCESS: 'captured', FAIL: 'failed', FAILED: 'failed', CANCELLED: 'canceled',
};

/** Reads a transfer or a query about one. */
export function readTransfer(transfer: Reader): SnapshotParts {
  const call = readCall(transfer);
  const path = transfer.has('state') ? 'state' : 'status';
  const named = transfer.word(path, TRANSFER_STATES);
  const paidAt = transfer.convert('payment_time', anyTime, 'a time') ?? transfer.convert('update_time', anyTime, 'a time');
  const amount = amountOf(transfer, 'payment_amount', 'fee_type') ?? amountOf(transfer, 'transfer_amount', 'fee_type');
  const status = call.isDone ? named ?? acceptedStatus(transfer, path) : isUnclear(call.errorCode) ? 'unknown' : undefined;
  const codes = codeList(
    providerCode('wechatpay.v2_transfer', call.errorCode, { message: call.message }),
    providerCode('wechatpay.v2_transfer', transfer.scalar('fail_reason'), { message: transfer.text('reason') }),
  );
  return {
    payment: known({
      id: transfer.scalar('payment_no') ?? transfer.scalar('transfer_bill_no'), provider: 'wechatpay', method: 'wallet' as const, status, requested: amount,
      paid: status === 'captured' ? amount : undefined, createdAt: transfer.convert('create_time', anyTime, 'a time'),
      capturedAt: status === 'captured' ? paidAt : undefined, codes,
    }),
    ...known({ order: part({ merchantOrderNo: transfer.scalar('partner_trade_no') ?? transfer.scalar('out_bill_no') }) }),
  };
}

/** A v2 transfer without a state is answered when it is done, and then has its number and time. */
const acceptedStatus = (transfer: Reader, path: string): PaymentStatus | undefined =>
  !transfer.has(path) && transfer.has('payment_no') && transfer.has('payment_time') && transfer.has('result_code') ? 'captured' : undefined;

const anyTime = (text: string): string | undefined => chinaTime(text) ?? rfc3339(text);
