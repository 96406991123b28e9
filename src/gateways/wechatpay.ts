import type { GatewayParts, PaymentStatus, SnapshotParts } from './gateway';
import { nothingRecognised, openPayload } from './open-payload';
import type { Reader } from './reader';
import { unlisted } from './reshape';
import { errorSpace, isRefundSpace } from './wechatpay/call';
import { readClientResult } from './wechatpay/client';
import { WECHATPAY_LEFT_OUT, WECHATPAY_LEFT_OUT_NUMBERED } from './wechatpay/fields';
import { readRefund, readRefundError } from './wechatpay/refund';
import { readError, readTrade } from './wechatpay/trade';
import { readTransfer } from './wechatpay/transfer';

export { WECHATPAY_FIELDS } from './wechatpay/fields';

const ACCEPTED = 'a v2 response or notification with return_code, a v3 query, error or refund, a notification with its decrypted resource, or a client result';

/**
 * Turns what WeChat Pay returned into parts of a snapshot: v2 (its XML parsed to an object) and v3, responses, notifications with their
 * resource decrypted, errors, refunds, transfers, or the result that the payer's phone returned.
 *
 * @throws PayloadInvalidError where it is no payload of WeChat Pay
 * @example
 * fromWechatPay({ return_code: 'SUCCESS', result_code: 'SUCCESS', trade_state: 'NOTPAY' }).payment?.status //=> 'created'
 */
export function fromWechatPay(payload: unknown): GatewayParts {
  const reader = openPayload(unlisted(payload), 'wechatpay');
  const parts = readEnvelope(unwrapped(reader));
  if (parts === undefined) throw nothingRecognised(reader, 'wechatpay', ACCEPTED);
  return { ...parts, unread: reader.unread() };
}

/** Parsers of XML keep the root element `xml`. */
const unwrapped = (reader: Reader): Reader => (reader.has('xml') ? reader.object('xml') ?? reader : reader);

function readEnvelope(reader: Reader): SnapshotParts | undefined {
  if (reader.has('event_type')) return readNotification(reader);
  if (['errMsg', 'err_msg', 'errCode'].some((name) => reader.has(name))) return readClientResult(reader);
  reader.leaveOut(...WECHATPAY_LEFT_OUT.filter((name) => name !== 'success_time' || !reader.has('trade_state')));
  reader.leaveOut(...reader.keys().filter((key) => WECHATPAY_LEFT_OUT_NUMBERED.test(key)).map((key) => [key]));
  return readBody(reader);
}

function readBody(reader: Reader): SnapshotParts | undefined {
  const has = (...names: string[]): boolean => names.some((name) => reader.has(name));
  if (has('trade_state')) return readTrade(reader);
  if (has('partner_trade_no', 'payment_no', 'transfer_bill_no', 'out_bill_no')) return readTransfer(reader);
  if (has('refund_id', 'out_refund_no', 'refund_status', 'refund_count', 'refund_status_0')) return readRefund(reader);
  if (has('return_code', 'result_code')) return isRefundSpace(spaceOf(reader)) ? readRefundError(reader, 'v2') : readTrade(reader);
  if (has('prepay_id', 'code_url', 'h5_url', 'transaction_id', 'out_trade_no')) return readTrade(reader);
  if (!has('code')) return undefined;
  return isRefundSpace(spaceOf(reader)) ? readRefundError(reader, 'v3') : readError(reader);
}

const spaceOf = (reader: Reader): string => reader.has('code')
  ? errorSpace('v3', reader.scalar('code'), reader.text('message'))
  : errorSpace('v2', reader.scalar('err_code'), reader.text('err_code_des'));

const EVENTS: Readonly<Record<string, PaymentStatus>> = { 'TRANSACTION.SUCCESS': 'captured' };
const REFUND_EVENTS = { 'REFUND.SUCCESS': 'succeeded', 'REFUND.ABNORMAL': 'failed', 'REFUND.CLOSED': 'failed' } as const;

/** A notification: the decrypted resource says all; an encrypted one leaves the kind of event. */
function readNotification(reader: Reader): SnapshotParts {
  reader.leaveOut('id', 'resource_type', 'summary', 'create_time', 'resource.algorithm', 'resource.nonce', 'resource.associated_data', 'resource.original_type');
  const event = reader.text('event_type') ?? '';
  const resource = reader.embedded('resource');
  const inner = resource?.has('plaintext') === true ? resource.embedded('plaintext') : resource;
  const parts = inner === undefined || inner.has('ciphertext') ? undefined : readEnvelope(inner);
  if (parts !== undefined) return parts;
  reader.misread('resource.ciphertext', 'the decrypted resource');
  if (event.startsWith('REFUND.')) return refundEvent(reader);
  const status = reader.word('event_type', EVENTS);
  return { payment: { provider: 'wechatpay', ...(status === undefined ? {} : { status }) } };
}

function refundEvent(reader: Reader): SnapshotParts {
  const status = reader.word('event_type', REFUND_EVENTS);
  return { payment: { provider: 'wechatpay' }, ...(status === undefined ? {} : { order: { refund: { status } } }) };
}
