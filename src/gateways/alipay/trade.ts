import { isDone, isRefusedCall, isUnclear, readCall, type AlipayCall } from './codes';
import { codeList, providerCode } from '../code';
import type { MoneyPart, PaymentPart, PaymentStatus, SnapshotParts } from '../gateway';
import { known, part } from '../known';
import { currencyCode, decimalMoney } from '../money';
import type { Reader } from '../reader';
import { chinaTime } from '../time';

/** The states of a trade; what stands for closed says less than its name: unpaid at timeout, or refunded in full. */
const TRADE_STATUSES: Readonly<Record<string, PaymentStatus>> = {
  WAIT_BUYER_PAY: 'created', TRADE_CLOSED: 'canceled', TRADE_SUCCESS: 'captured', TRADE_FINISHED: 'captured', TRADE_PENDING: 'captured',
};

/** Refusals of a payment request that are no refusal of the payer: nothing was charged. */
const REFUSED_REQUESTS = new Set([
  'ACQ.INVALID_PARAMETER', 'ACQ.ILLEGAL_ARGUMENT', 'ACQ.CONTEXT_INCONSISTENT', 'ACQ.EXIST_FORBIDDEN_WORD', 'ACQ.ACCESS_FORBIDDEN', 'ACQ.TOTAL_FEE_EXCEED',
]);

const AMOUNT = 'a decimal amount';
const TIME = 'a time such as 2026-03-02 10:15:00';

/** An amount in yuan, or in the currency that a field names. */
export function amountOf(trade: Reader, path: string, currencyPath = 'trans_currency'): MoneyPart | undefined {
  const currency = trade.convert(currencyPath, currencyCode, 'a currency of ISO 4217');
  if (currency === undefined && trade.has(currencyPath)) return undefined;
  return trade.convert(path, (text) => decimalMoney(text, currency ?? 'CNY'), AMOUNT);
}

export const timeOf = (trade: Reader, path: string): string | undefined => trade.convert(path, chinaTime, TIME);

/** The order's part: the merchant's own number, and the refund if there is one. */
export const orderOf = (trade: Reader, refund?: NonNullable<SnapshotParts['order']>['refund']): SnapshotParts =>
  known({ order: part({ merchantOrderNo: trade.scalar('out_trade_no'), refund: refund ?? undefined }) });

/** Reads a query: what the call came to is kept apart from what the trade came to. */
export function readTrade(trade: Reader): SnapshotParts {
  const call = readCall(trade);
  const state = trade.scalar('trade_status');
  const named = trade.word('trade_status', TRADE_STATUSES);
  const status = isDone(call) ? named : unansweredStatus(call);
  const total = amountOf(trade, 'total_amount') ?? amountOf(trade, 'total_fee');
  const paidAt = timeOf(trade, 'send_pay_date') ?? timeOf(trade, 'gmt_payment');
  const refund = isDone(call) ? refundInTrade(trade) : undefined;
  const codes = codeList(...call.codes, providerCode('alipay.trade_status', state));
  const settled = settledStatus(status, total, refund?.amount ?? undefined, paidAt !== undefined);
  return { ...paymentOf(trade, { call, codes, status: settled, total, paidAt }), ...orderOf(trade, refund) };
}

/** A query that failed says nothing of the trade, unless it says that there is none. */
const unansweredStatus = ({ subCode }: AlipayCall): PaymentStatus | undefined => (subCode?.endsWith('_NOT_EXIST') === true ? undefined : 'unknown');

/** A trade that was paid once and is closed now was refunded; the reverse cannot be told from the state alone. */
function settledStatus(
  status: PaymentStatus | undefined, total: MoneyPart | undefined, refunded: MoneyPart | undefined, wasPaid: boolean,
): PaymentStatus | undefined {
  if (status === 'canceled') return wasPaid || refunded !== undefined ? 'refunded' : status;
  if (status !== 'captured' || refunded === undefined || refunded.amount === 0) return status;
  return total !== undefined && refunded.amount >= total.amount ? 'refunded' : 'partially_refunded';
}

/** Notifications about a refund carry what was refunded so far. */
function refundInTrade(trade: Reader): NonNullable<SnapshotParts['order']>['refund'] | undefined {
  const amount = amountOf(trade, 'refund_fee');
  const at = timeOf(trade, 'gmt_refund');
  const word = trade.word('refund_status', { REFUND_SUCCESS: 'succeeded', REFUND_CLOSED: 'failed' } as const);
  if (amount === undefined || (amount.amount === 0 && at === undefined)) return undefined;
  return known({ status: word ?? 'succeeded' as const, amount });
}

interface TradeReading {
  readonly call: AlipayCall;
  readonly codes: PaymentPart['codes'];
  readonly status: PaymentStatus | undefined;
  readonly total: MoneyPart | undefined;
  readonly paidAt: string | undefined;
}

const PAID = new Set<PaymentStatus | undefined>(['captured', 'refunded', 'partially_refunded']);

function paymentOf(trade: Reader, { codes, status, total, paidAt }: TradeReading): SnapshotParts {
  const createdAt = timeOf(trade, 'gmt_create');
  timeOf(trade, 'gmt_close');
  return {
    payment: known({
      id: trade.scalar('trade_no'), provider: 'alipay', method: 'wallet' as const, status,
      requested: total, paid: PAID.has(status) ? total : undefined,
      createdAt, capturedAt: PAID.has(status) ? paidAt : undefined, codes: codes ?? undefined,
    }),
  };
}

/** Reads a call that asks for money (pay, create, precreate): its own result is the payment's. */
export function readRequest(trade: Reader, doneMeans: PaymentStatus): SnapshotParts {
  const call = readCall(trade);
  const total = amountOf(trade, 'total_amount');
  const status = requestStatus(call, doneMeans);
  const reading: TradeReading = { call, codes: codeList(...call.codes), status, total, paidAt: timeOf(trade, 'gmt_payment') };
  return { ...paymentOf(trade, reading), ...orderOf(trade) };
}

function requestStatus(call: AlipayCall, doneMeans: PaymentStatus): PaymentStatus | undefined {
  if (isUnclear(call)) return 'unknown';
  if (call.code === '10003') return 'requires_action';
  if (isRefusedCall(call) || (call.subCode !== undefined && REFUSED_REQUESTS.has(call.subCode))) return 'failed';
  return call.code === '10000' && call.subCode === undefined ? doneMeans : undefined;
}

/** Reads a call that ends a trade (close, cancel). */
export function readEnding(trade: Reader): SnapshotParts {
  const call = readCall(trade);
  const action = trade.word('action', { close: 'canceled', refund: 'refunded' } as const);
  trade.word('retry_flag', { Y: true, N: false });
  const status = call.code === '10000' && isDone(call) ? action ?? (trade.has('action') ? undefined : 'canceled') : undefined;
  const reading: TradeReading = { call, codes: codeList(...call.codes), status: isUnclear(call) ? 'unknown' : status, total: undefined, paidAt: undefined };
  return { ...paymentOf(trade, reading), ...orderOf(trade) };
}
