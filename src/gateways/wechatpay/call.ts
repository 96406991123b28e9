import { codeList, providerCode } from '../code';
import type { CodePart, MoneyPart } from '../gateway';
import { currencyCode, minorMoney } from '../money';
import type { Reader } from '../reader';

/** What became of a v2 call: `return_code` is the transport, `result_code` the business; neither is the trade. */
export interface WechatCall {
  readonly isDone: boolean;
  readonly errorCode: string | undefined;
  readonly message: string | undefined;
}

const ANSWERS = { SUCCESS: true, FAIL: false };

/** Codes that only a refund returns. */
const REFUND_ONLY = new Set(['BIZERR_NEED_RETRY', 'TRADE_OVERDUE', 'USER_ACCOUNT_ABNORMAL', 'REFUNDNOTEXIST', 'REFUND_EXCEED', 'ERROR']);
/** Codes that only a transfer to a user returns. */
const TRANSFER_ONLY = new Set([
  'CA_ERROR', 'FREQ_LIMIT', 'MONEY_LIMIT', 'NAME_MISMATCH', 'SENDNUM_LIMIT', 'V2_ACCOUNT_SIMPLE_BAN', 'AMOUNT_LIMIT', 'OPENID_ERROR', 'SEND_FAILED', 'RECV_ACCOUNT_NOT_ALLOWED',
  'PAY_CHANNEL_NOT_ALLOWED',
]);
/** Where funds are short, the text tells whose: the merchant's on a refund. */
const MERCHANTS_FUNDS = /商户|基本账户|基本户|运营账户|未结算|可用余额/;

/** Reads the two answers of a v2 response, or takes a response without them as the trade itself. */
export function readCall(response: Reader): WechatCall {
  const transport = response.word('return_code', ANSWERS);
  const business = response.word('result_code', ANSWERS);
  const errorCode = response.scalar('err_code');
  const returned = response.text('return_msg');
  const message = response.text('err_code_des') ?? (transport === false ? returned : undefined);
  const isV2 = response.has('return_code') || response.has('result_code');
  const isDone = errorCode === undefined && (!isV2 || ((transport ?? !response.has('return_code')) && business === true));
  return { isDone, errorCode: errorCode ?? (transport === false ? transportCode(returned) : undefined), message };
}

/** A refused transport has a text and no code. */
const transportCode = (text = ''): string | undefined =>
  text.includes('签名') ? 'SIGNERROR' : /XML/i.test(text) ? 'XML_FORMAT_ERROR' : /参数|appid|mch_id/i.test(text) ? 'PARAM_ERROR' : undefined;

/** Which code space an error belongs to. */
export function errorSpace(version: 'v2' | 'v3', code: string | undefined, message = '', isRefund = false): string {
  if (code !== undefined && TRANSFER_ONLY.has(code)) return 'wechatpay.v2_transfer';
  const isShortOfFunds = code === 'NOTENOUGH' || code === 'NOT_ENOUGH';
  const ofRefund = isRefund || (code !== undefined && REFUND_ONLY.has(code)) || (isShortOfFunds && MERCHANTS_FUNDS.test(message));
  return `wechatpay.${version}${ofRefund ? '_refund' : ''}`;
}

export const isRefundSpace = (system: string): boolean => system.endsWith('_refund');

/** An error of the provider or bank behind it: whether the payment was made is not known. */
export const isUnclear = (code: string | undefined): boolean => code !== undefined && /^(?:SYSTEM_?ERROR|BANK_?ERROR)$/.test(code);

/** The state of the trade as a code, with its description. */
export const stateCodes = (response: Reader, error: CodePart | undefined): CodePart[] | undefined => codeList(
  error, providerCode('wechatpay.trade_state', response.scalar('trade_state'), { message: response.text('trade_state_desc') }),
);

/** An amount in fen, or in the minor units of the currency that is named. */
export function amountOf(response: Reader, path: string, currencyPath: string): MoneyPart | undefined {
  const currency = response.convert(currencyPath, currencyCode, 'a currency of ISO 4217');
  if (currency === undefined && response.has(currencyPath)) return undefined;
  return response.convert(path, (text) => minorMoney(text, currency ?? 'CNY'), 'an amount in minor units');
}
