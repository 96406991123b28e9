import { codeList, providerCode } from '../code';
import type { PaymentStatus, SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';

interface ClientAnswer {
  readonly code: string;
  readonly status?: PaymentStatus;
}

/** The phone's "ok" is no proof of a payment; that the payer left is taken from it. */
const OK: ClientAnswer = { code: 'requestPayment:ok', status: 'unknown' };
const CANCELED: ClientAnswer = { code: 'requestPayment:fail cancel', status: 'canceled' };
const FAILED: ClientAnswer = { code: 'requestPayment:fail' };

/** Answers of the app's SDK by number. */
const BY_NUMBER: Readonly<Record<string, ClientAnswer>> = { 0: OK, '-1': FAILED, '-2': CANCELED };

const byText = (text: string): ClientAnswer | undefined =>
  /:\s*ok$/i.test(text) ? OK : /:\s*(?:fail[:\s]*)?cancel/i.test(text) ? CANCELED : /:\s*fail/i.test(text) ? FAILED : undefined;

/** Reads what a mini program, the in-app browser or an app is told. */
export function readClientResult(client: Reader): SnapshotParts {
  const text = client.text('errMsg') ?? client.text('err_msg');
  const path = client.has('errMsg') ? 'errMsg' : 'err_msg';
  const answer = text === undefined ? client.word('errCode', BY_NUMBER) : client.convert(path, byText, 'a result of a payment call');
  client.leaveOut('errCode', 'returnKey', 'prepayId', 'extData', 'transaction', 'openId', 'errno');
  const message = client.text('err_desc') ?? client.text('errStr') ?? text;
  return {
    payment: known({ provider: 'wechatpay', method: 'wallet' as const, status: answer?.status, codes: codeList(providerCode('wechatpay.client_result', answer?.code, { message })) }),
  };
}
