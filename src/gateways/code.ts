import { maskText } from '../snapshot/mask';
import type { CodePart } from './gateway';
import { known } from './known';

/**
 * A provider's code with its code space; nothing without a code.
 *
 * @example
 * providerCode('unionpay.online', '05') //=> { system: 'unionpay.online', code: '05' }
 */
export function providerCode(
  system: string, code: string | undefined, more: { subCode?: string | undefined; message?: string | undefined } = {},
): CodePart | undefined {
  if (code === undefined || code === '') return undefined;
  return known({ system, code, subCode: more.subCode, message: more.message === undefined ? undefined : maskText(more.message) });
}

/**
 * The codes that there are, each once; nothing when there are none.
 *
 * @example
 * codeList(undefined, providerCode('wechatpay.v2', 'NOTENOUGH')) //=> [{ system: 'wechatpay.v2', code: 'NOTENOUGH' }]
 */
export function codeList(...codes: readonly (CodePart | undefined)[]): CodePart[] | undefined {
  const seen = new Map<string, CodePart>();
  for (const code of codes) {
    const key = code === undefined ? undefined : `${code.system}:${code.code}`;
    if (code !== undefined && key !== undefined && !seen.has(key)) seen.set(key, code);
  }
  return seen.size === 0 ? undefined : [...seen.values()];
}
