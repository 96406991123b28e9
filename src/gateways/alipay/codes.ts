import { codeList, providerCode } from '../code';
import type { CodePart } from '../gateway';
import type { Reader } from '../reader';

/** What became of a call at the open gateway. */
export interface AlipayCall {
  readonly code: string | undefined;
  readonly subCode: string | undefined;
  readonly codes: CodePart[];
}

const DIGITS = /^\d+$/;

/** Reads `code`, `msg`, `sub_code`, `sub_msg`; the third API version has the sub code in `code` and its text in `message`. */
export function readCall(response: Reader): AlipayCall {
  const first = response.scalar('code');
  const message = response.text('msg') ?? response.text('message');
  const isGatewayCode = first !== undefined && DIGITS.test(first);
  const code = isGatewayCode ? first : undefined;
  const subCode = response.scalar('sub_code') ?? (isGatewayCode ? undefined : first);
  const subMessage = response.text('sub_msg') ?? (isGatewayCode ? undefined : message);
  const codes = codeList(
    providerCode('alipay.gateway_code', code, { message }),
    providerCode('alipay.sub_code', subCode, { message: subMessage }),
  );
  return { code, subCode, codes: codes ?? [] };
}

/** The gateway took the call and carried it out. */
export const isDone = ({ code, subCode }: AlipayCall): boolean => (code === undefined || code === '10000') && subCode === undefined;

/** The gateway refused the call before it did anything: wrong arguments, missing rights, too many calls. */
export const isRefusedCall = ({ code }: AlipayCall): boolean => code !== undefined && /^(?:20001|40001|40002|40003|40005|40006)$/.test(code);

/** A fault at Alipay: whether the call was carried out is not known. */
export const isUnclear = ({ code, subCode }: AlipayCall): boolean =>
  code === '20000' || (subCode !== undefined && /SYSTEM_ERROR$|INVOKE_TIMEOUT$|unknow|EXCEPTION$/.test(subCode));
