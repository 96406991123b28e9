import { codeList } from '../code';
import type { MoneyPart, OrderPart, PaymentStatus, SnapshotParts } from '../gateway';
import { known, part } from '../known';
import { currencyCode, minorMoney } from '../money';
import type { Reader } from '../reader';
import { chinaTime } from '../time';
import { answerOf, readCall, type UnionPayCall } from './call';

/** What a success of each kind of trade makes of the payment; a refund (04) is a trade of its own. */
const SUCCESS_MEANS: Readonly<Record<string, PaymentStatus>> = {
  '01': 'captured', '02': 'authorized', '03': 'captured', '11': 'captured', '12': 'captured', '31': 'canceled', '32': 'canceled', '33': 'authorized',
};

/** Kinds of trade that undo another one; what they name as `origQryId` is the payment. */
const UNDOING = new Set(['04', '31', '32', '33']);
const QUERY = '00';
const REFUND = '04';

const AMOUNT = 'an amount in minor units';
const TIME = 'a time such as 20260302101500';

/** Two digits, also where a parser made a number of them. */
const kindOf = (trade: Reader): string | undefined => trade.scalar('txnType')?.padStart(2, '0');

/** Reads a payment, reversal or refund, a notification of it, or a query about it. */
export function readTrade(trade: Reader): SnapshotParts {
  const call = readCall(trade);
  const kind = kindOf(trade);
  trade.scalar('txnSubType');
  if (kind !== undefined && kind !== QUERY && !UNDOING.has(kind) && !Object.hasOwn(SUCCESS_MEANS, kind)) trade.misread('txnType', 'a known kind of trade');
  return kind === REFUND ? refundParts(trade, call) : paymentParts(trade, call, kind);
}

function paymentParts(trade: Reader, call: UnionPayCall, kind: string | undefined): SnapshotParts {
  const amount = amountOf(trade);
  const status = statusOf(trade, call, kind);
  const orderTime = timeOf(trade);
  return {
    payment: known({
      ...identity(trade, kind), status, requested: amount, paid: status === 'captured' ? amount : undefined,
      createdAt: kind !== undefined && UNDOING.has(kind) ? undefined : orderTime, codes: codeList(call.originalPart, call.codePart),
    }),
    ...orderParts(trade, kind),
  };
}

/** Answers to queries name the original trade; its code may be missing or damaged. */
const isAnswer = (trade: Reader): boolean => trade.keys().some((key) => key === 'origRespCode' || key === 'origRespMsg');

/** A query's own failure leaves the trade unknown; a code other than success is left to the code tables. */
function statusOf(trade: Reader, call: UnionPayCall, kind: string | undefined): PaymentStatus | undefined {
  const isQuery = isAnswer(trade) || kind === QUERY;
  if (isQuery && !call.isDone) return /^(?:34|98)$/.test(call.code ?? '') ? undefined : 'unknown';
  const answer = answerOf(isQuery ? call.originalCode : call.code);
  if (answer === 'unclear') return 'unknown';
  if (answer !== 'succeeded') return undefined;
  if (!isQuery && !isSettled(trade)) return isPaying(trade, kind) ? 'processing' : undefined;
  return undoneOr(kind ?? unnamedKind(trade));
}

const isPaying = (trade: Reader, kind: string | undefined): boolean =>
  (kind === undefined ? trade.has('reqType') || trade.has('orderNo') : Object.hasOwn(SUCCESS_MEANS, kind) && !UNDOING.has(kind));

/** QR codes have no kind; only a pre-authorisation has its own number, and only what undoes another trade names one. */
const unnamedKind = (trade: Reader): string => (trade.has('txnType') || trade.has('origQryId') ? '' : trade.has('preAuthId') ? '02' : '01');

const undoneOr = (kind: string): PaymentStatus | undefined => (Object.hasOwn(SUCCESS_MEANS, kind) ? SUCCESS_MEANS[kind] : undefined);

/** The answer to a request only says that it was taken; notifications carry the trace and settlement of the trade itself. */
const isSettled = (trade: Reader): boolean => ['traceNo', 'settleDate', 'settleAmt', 'voucherNum'].filter((name) => trade.scalar(name) !== undefined).length > 0;

function refundParts(trade: Reader, call: UnionPayCall): SnapshotParts {
  const asked = isAnswer(trade);
  const answer = asked && !call.isDone ? undefined : answerOf(asked ? call.originalCode : call.code);
  const code = call.originalPart ?? call.codePart;
  const refund = part({
    status: answer === 'succeeded' ? asked || isSettled(trade) ? 'succeeded' as const : 'pending' as const : undefined,
    amount: amountOf(trade), requestedAt: timeOf(trade), code: answer === 'succeeded' ? undefined : code,
  });
  return { payment: known(identity(trade, REFUND)), ...orderParts(trade, REFUND, refund) };
}

const identity = (trade: Reader, kind: string | undefined) => {
  const isUndoing = kind !== undefined && UNDOING.has(kind);
  const own = trade.scalar('queryId') ?? trade.scalar('voucherNum');
  const original = trade.scalar('origQryId');
  return {
    id: isUndoing ? original : own ?? original, provider: 'unionpay',
    method: ['qrNo', 'qrCode', 'reqType', 'voucherNum'].some((name) => trade.has(name)) ? 'qr' as const : 'card' as const,
  };
};

/** The number of a reversal or refund is its own, not the order's. */
function orderParts(trade: Reader, kind: string | undefined, refund?: OrderPart['refund']): SnapshotParts {
  const number = trade.scalar('orderId') ?? trade.scalar('orderNo');
  const isUndoing = kind !== undefined && UNDOING.has(kind);
  return known({ order: part({ merchantOrderNo: isUndoing ? trade.scalar('origOrderId') : number, refund: refund ?? undefined }) });
}

function amountOf(trade: Reader): MoneyPart | undefined {
  const currency = trade.convert('currencyCode', currencyCode, 'a currency of ISO 4217');
  if (currency === undefined && trade.has('currencyCode')) return undefined;
  return trade.convert('txnAmt', (text) => minorMoney(text, currency ?? 'CNY'), AMOUNT);
}

function timeOf(trade: Reader): string | undefined {
  trade.scalar('traceTime');
  return trade.convert('txnTime', chinaTime, TIME) ?? trade.convert('orderTime', chinaTime, TIME);
}
