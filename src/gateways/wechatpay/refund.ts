import { providerCode } from '../code';
import type { CodePart, OrderPart, SnapshotParts } from '../gateway';
import { known, part } from '../known';
import type { Reader } from '../reader';
import { chinaTime, rfc3339 } from '../time';
import { amountOf, errorSpace, isUnclear, readCall } from './call';
import { orderOf } from './trade';

type RefundPart = NonNullable<OrderPart['refund']>;
type RefundStatus = NonNullable<RefundPart['status']>;

/** States of a refund; CHANGE (v2) and ABNORMAL (v3): the bank could not take it, as the card is closed or frozen. */
const REFUND_STATES: Readonly<Record<string, RefundStatus>> = {
  SUCCESS: 'succeeded', PROCESSING: 'pending', NOTSURE: 'pending', REFUNDCLOSE: 'failed', CLOSED: 'failed', CHANGE: 'failed', ABNORMAL: 'failed',
};

/** Reads a refund, a query about refunds, or the decrypted notification of one. */
export function readRefund(refund: Reader): SnapshotParts {
  const call = readCall(refund);
  const error = providerCode(errorSpace('v2', call.errorCode, call.message, true), call.errorCode, { message: call.message });
  const newest = newestRefund(refund);
  const stated = call.isDone ? newest.status : undefined;
  const status = stated ?? (call.isDone && !newest.isStated && refund.has('refund_id') ? 'pending' : failure(call.errorCode));
  amountOf(refund, 'total_fee', 'fee_type');
  amountOf(refund, 'amount.total', 'amount.currency');
  refund.convert('time_end', chinaTime, 'a time such as 20260302101500');
  const requestedAt = refund.convert('create_time', rfc3339, 'a time of RFC 3339');
  return {
    payment: known({ id: refund.scalar('transaction_id'), provider: 'wechatpay' }),
    ...orderOf(refund, part({ status, amount: newest.amount, requestedAt, code: error ?? newest.code })),
  };
}

/** A refusal is a failure of the refund; where the provider is in trouble or asks for a repeat, nothing is settled. */
const failure = (code: string | undefined): RefundStatus | undefined => code === 'BIZERR_NEED_RETRY' ? 'pending'
  : code === undefined || isUnclear(code) || /^(?:FREQUENCY_LIMITED|REFUNDNOTEXIST|ERROR)$/.test(code) ? undefined : 'failed';

interface NewestRefund {
  readonly isStated: boolean;
  readonly status: RefundStatus | undefined;
  readonly amount: RefundPart['amount'] | undefined;
  readonly code: CodePart | undefined;
}

/** Queries of the second version number their refunds: refund_status_0, refund_status_1, … */
function newestRefund(refund: Reader): NewestRefund {
  const numbers = refund.keys().map((key) => /^refund_(?:status|fee)_(\d{1,3})$/.exec(key)?.[1]).filter((each) => each !== undefined);
  const last = numbers.reduce((most, each) => Math.max(most, Number(each)), 0);
  for (const each of numbers) refund.leaveOut(`refund_status_${each}`, `refund_fee_${each}`);
  const suffix = numbers.length === 0 ? '' : `_${String(last)}`;
  const path = numbers.length === 0 && !refund.has('refund_status') ? 'status' : `refund_status${suffix}`;
  const amount = amountOf(refund, `refund_fee${suffix}`, 'refund_fee_type') ?? amountOf(refund, 'amount.refund', 'amount.currency');
  const status = refund.word(path, REFUND_STATES);
  return { isStated: refund.has(path), status, amount, code: goneAccount(refund.scalar(path)) };
}

const goneAccount = (state: string | undefined): CodePart | undefined =>
  state === 'CHANGE' ? providerCode('wechatpay.v2_refund', state) : state === 'ABNORMAL' ? providerCode('wechatpay.v3_refund', state) : undefined;

/** Reads an error of a refund call: what a refund alone returns, without naming the refund. */
export function readRefundError(response: Reader, version: 'v2' | 'v3'): SnapshotParts {
  if (version === 'v2') return readRefund(response);
  const code = response.scalar('code');
  const message = response.text('message');
  const refund = known({ status: failure(code), code: providerCode('wechatpay.v3_refund', code, { message }) });
  return { payment: { provider: 'wechatpay' }, order: { refund } };
}
