import type { CodePart, PaymentPart, PaymentStatus, SnapshotParts } from '../gateway';
import { codeList, providerCode } from '../code';
import { known, part } from '../known';
import type { Reader } from '../reader';
import { chinaTime, rfc3339 } from '../time';
import { amountOf, errorSpace, isUnclear, readCall, stateCodes, type WechatCall } from './call';

/** The states of a trade; ACCEPT and PAY_FAIL are those of a deduction under an agreement. */
const TRADE_STATES: Readonly<Record<string, PaymentStatus>> = {
  NOTPAY: 'created', USERPAYING: 'requires_action', ACCEPT: 'processing', SUCCESS: 'captured', REFUND: 'refunded', CLOSED: 'canceled', REVOKED: 'canceled',
  PAYERROR: 'failed', PAY_FAIL: 'failed',
};

/** How the payer pays, where that is more than the wallet. */
const METHODS: Readonly<Record<string, NonNullable<PaymentPart['method']>>> = {
  JSAPI: 'wallet', APP: 'wallet', MWEB: 'wallet', H5: 'wallet', NATIVE: 'qr', MICROPAY: 'qr', FACEPAY: 'wallet', PAP: 'wallet', AUTH: 'wallet', MINIPROG: 'wallet',
};

const PAID = new Set<PaymentStatus | undefined>(['captured', 'refunded']);

const paidAt = (trade: Reader): string | undefined =>
  trade.convert('time_end', chinaTime, 'a time such as 20260302101500') ?? trade.convert('success_time', rfc3339, 'a time of RFC 3339');

/** Reads a query, a notification, or a payment that is answered at once. */
export function readTrade(trade: Reader): SnapshotParts {
  const call = readCall(trade);
  const amount = amountOf(trade, 'total_fee', 'fee_type') ?? amountOf(trade, 'amount.total', 'amount.currency');
  const at = paidAt(trade);
  const status = trade.has('trade_state') ? stateOf(trade, call) : unstatedStatus(trade, call, at !== undefined);
  const isPaid = PAID.has(status);
  return {
    payment: known({
      id: trade.scalar('transaction_id'), provider: 'wechatpay', method: trade.word('trade_type', METHODS) ?? 'wallet', status,
      requested: amount, paid: isPaid ? amount : undefined, capturedAt: isPaid ? at : undefined, codes: stateCodes(trade, errorOf(call)),
    }),
    ...orderOf(trade),
  };
}

const errorOf = ({ errorCode, message }: WechatCall): CodePart | undefined => providerCode(errorSpace('v2', errorCode, message), errorCode, { message });

function stateOf(trade: Reader, call: WechatCall): PaymentStatus | undefined {
  const status = trade.word('trade_state', TRADE_STATES);
  return call.isDone ? status : 'unknown';
}

/** Without a state: a notification or a code payment that succeeded, an order that was placed, a reversal, or an error. */
function unstatedStatus(trade: Reader, call: WechatCall, isDated: boolean): PaymentStatus | undefined {
  const recall = trade.word('recall', { Y: true, N: false });
  if (call.errorCode === 'USERPAYING') return 'requires_action';
  if (isUnclear(call.errorCode)) return 'unknown';
  if (!call.isDone) return undefined;
  if (trade.has('recall')) return recall === undefined ? undefined : recall ? 'unknown' : 'canceled';
  if (trade.scalar('prepay_id') !== undefined || trade.has('code_url') || trade.has('h5_url')) return 'created';
  return trade.has('result_code') && trade.has('transaction_id') && isDated ? 'captured' : undefined;
}

/** Reads an error of the third version: a code and a text, of a call whose trade is not named. */
export function readError(error: Reader): SnapshotParts {
  const code = error.scalar('code');
  const message = error.text('message');
  const status = code === 'USERPAYING' ? 'requires_action' as const : isUnclear(code) ? 'unknown' as const : undefined;
  return { payment: known({ provider: 'wechatpay', status, codes: codeList(providerCode(errorSpace('v3', code, message), code, { message })) }) };
}

export const orderOf = (trade: Reader, refund?: NonNullable<SnapshotParts['order']>['refund']): SnapshotParts =>
  known({ order: part({ merchantOrderNo: trade.scalar('out_trade_no'), refund: refund ?? undefined }) });
