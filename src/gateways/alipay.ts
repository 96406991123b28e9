import { readClientResult } from './alipay/client';
import { isDone, isUnclear, readCall } from './alipay/codes';
import { ALIPAY_LEFT_OUT } from './alipay/fields';
import { readRefund, readRefundQuery } from './alipay/refund';
import { readEnding, readRequest, readTrade } from './alipay/trade';
import { readAuthorisation, readTransfer } from './alipay/transfer';
import { codeList } from './code';
import type { GatewayParts, SnapshotParts } from './gateway';
import { known } from './known';
import { nothingRecognised, openPayload } from './open-payload';
import type { Reader } from './reader';
import { snakeCased } from './reshape';

export { ALIPAY_FIELDS } from './alipay/fields';

type Read = (response: Reader) => SnapshotParts;

/** Names by which the official client for Node shows itself: it returns the inner fields in camel case. */
const CAMEL_CASED = ['subCode', 'tradeStatus', 'outTradeNo', 'tradeNo', 'traceId', 'fundChange', 'refundStatus', 'outBizNo'];

/** Calls by their name in `alipay_<call>_response`, most telling first. */
const CALLS: readonly (readonly [RegExp, Read])[] = [
  [/^trade_(?:pay|app_pay)$/, (response) => readRequest(response, 'captured')],
  [/^trade_(?:create|precreate|wap_pay|page_pay)$/, (response) => readRequest(response, 'created')],
  [/^trade_query$/, readTrade],
  [/^trade_(?:close|cancel)$/, readEnding],
  [/^trade_(?:fastpay_refund_query|refund_query|refund_depositback_completed)$/, readRefundQuery],
  [/^trade_(?:refund|refund_apply|page_refund)$/, readRefund],
  [/^fund_trans_/, readTransfer],
  [/^fund_auth_/, readAuthorisation],
];

/**
 * Turns what Alipay returned into parts of a snapshot: the response of a call (with or without its `alipay_…_response`), the form of a
 * notification as an object, or the result that the payer's phone returned.
 *
 * @throws PayloadInvalidError where it is no payload of Alipay
 * @example
 * fromAlipay({ alipay_trade_query_response: { code: '10000', trade_status: 'WAIT_BUYER_PAY' } }).payment?.status //=> 'created'
 */
export function fromAlipay(payload: unknown): GatewayParts {
  const reader = openPayload(snakeCased(payload, CAMEL_CASED), 'alipay');
  reader.leaveOut('sign', 'sign_type', 'alipay_cert_sn');
  const parts = readEnvelope(reader);
  if (parts === undefined) {
    throw nothingRecognised(reader, 'alipay', 'an alipay_…_response, its inner fields with code, a notification with trade_status, or a resultStatus');
  }
  return { ...parts, unread: reader.unread() };
}

function readEnvelope(reader: Reader): SnapshotParts | undefined {
  const name = reader.keys().find((key) => /^alipay_\w{1,80}_response$/.test(key));
  if (name !== undefined) return within(reader.object(name), readerFor(name.slice('alipay_'.length, -'_response'.length)));
  if (reader.has('error_response')) return within(reader.object('error_response'), readOther);
  if (reader.has('resultStatus') || (reader.has('resultCode') && !reader.has('code'))) return readClientResult(reader);
  if (reader.has('msg_method')) return readMessage(reader);
  const read = bareReader(reader);
  return read === undefined ? undefined : within(reader, read);
}

/** A message names its subject in `msg_method` and holds it as JSON text. */
function readMessage(reader: Reader): SnapshotParts {
  reader.leaveOut(...ALIPAY_LEFT_OUT);
  const subject = (reader.text('msg_method') ?? '').replace(/^alipay\./, '').replaceAll('.', '_');
  return within(reader.embedded('biz_content'), readerFor(subject)) ?? {};
}

function within(response: Reader | undefined, read: Read): SnapshotParts | undefined {
  if (response === undefined) return undefined;
  response.leaveOut(...ALIPAY_LEFT_OUT.filter((field) => field !== 'out_biz_no' || read !== readTransfer));
  return read(response);
}

const readerFor = (call: string): Read => CALLS.find(([name]) => name.test(call))?.[1] ?? readOther;

/** Inner fields without their envelope: what they are of shows in what they hold. */
function bareReader(reader: Reader): Read | undefined {
  const has = (...names: string[]): boolean => names.some((name) => reader.has(name));
  if (has('trade_status')) return readTrade;
  if (has('refund_status', 'deposit_back_info') || (has('refund_amount') && !has('fund_change'))) return readRefundQuery;
  if (has('fund_change')) return readRefund;
  if (has('action', 'retry_flag')) return readEnding;
  if (has('qr_code')) return readerFor('trade_precreate');
  if (has('order_id', 'pay_fund_order_id') && has('status', 'out_biz_no')) return readTransfer;
  if (has('auth_no')) return readAuthorisation;
  if (has('gmt_payment') && has('code')) return readerFor('trade_pay');
  return has('code', 'sub_code', 'trade_no') ? readOther : undefined;
}

/** A call that is not known by name: its codes are carried, and nothing is said of the payment. */
function readOther(response: Reader): SnapshotParts {
  const call = readCall(response);
  const status = isUnclear(call) && !isDone(call) ? 'unknown' as const : undefined;
  const merchantOrderNo = response.scalar('out_trade_no');
  return {
    payment: known({ id: response.scalar('trade_no'), provider: 'alipay', method: 'wallet' as const, status, codes: codeList(...call.codes) }),
    ...(merchantOrderNo === undefined ? {} : { order: { merchantOrderNo } }),
  };
}
