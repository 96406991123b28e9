import { bundledCodes } from '../knowledge/bundled-codes';
import { buildCodeIndex, type CodeIndex } from '../knowledge/code-index';
import { describeCode, type KnownCode } from '../knowledge/known-code';

export type { KnownCode } from '../knowledge/known-code';

/**
 * Looks a provider's code up in the shipped tables; undefined for one that nobody knows, of which nothing may be concluded.
 *
 * @example
 * lookupCode('unionpay.online', '61')?.reason //=> 'wrong_card_number'
 * lookupCode('unionpay.pos', '61')?.reason //=> 'limit_unspecified'
 * lookupCode('alipay.gateway_code', '40004', 'ACQ.TRADE_HAS_SUCCESS')?.reason //=> 'already_paid'
 * lookupCode('unionpay.online', 'ZZ') //=> undefined
 */
export function lookupCode(system: string, code: string, subCode?: string): KnownCode | undefined {
  return describeCode({ files: bundledCodes, index: shippedCodes() }, system, code, subCode);
}

let index: CodeIndex | undefined;

const shippedCodes = (): CodeIndex => (index ??= buildCodeIndex(bundledCodes));
