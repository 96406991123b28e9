import { codeList, providerCode } from '../code';
import type { PaymentStatus, SnapshotParts } from '../gateway';
import { known, part } from '../known';
import type { Reader } from '../reader';

/** What the payer's phone says proves no payment: only an order left or being worked on is taken from it. */
const CLIENT_STATUSES: Readonly<Record<string, PaymentStatus>> = {
  9000: 'unknown', 8000: 'processing', 6004: 'unknown', 6002: 'unknown', 5000: 'unknown', 6001: 'canceled', 99: 'canceled', 4000: 'failed',
};

/** Reads what the app or mini program returns to its caller. */
export function readClientResult(client: Reader): SnapshotParts {
  const path = client.has('resultStatus') ? 'resultStatus' : 'resultCode';
  const code = client.scalar(path);
  const status = client.word(path, CLIENT_STATUSES);
  const message = client.text('memo');
  client.leaveOut('extendInfo', 'callbackUrl', 'openTime', 'netWorkType', 'ap_linkToken', 'lastAction');
  const response = client.embedded('result');
  response?.leaveOut('sign', 'sign_type', 'alipay_cert_sn');
  const inner = response?.object('alipay_trade_app_pay_response');
  inner?.leaveOut('code', 'msg', 'sub_code', 'sub_msg', 'app_id', 'auth_app_id', 'charset', 'timestamp', 'seller_id', 'total_amount');
  return {
    payment: known({
      id: inner?.scalar('trade_no'), provider: 'alipay', method: 'wallet' as const, status,
      codes: codeList(providerCode('alipay.client_result', code, { message })),
    }),
    ...known({ order: part({ merchantOrderNo: inner?.scalar('out_trade_no') }) }),
  };
}
