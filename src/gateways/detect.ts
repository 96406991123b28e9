import { ownValue, valueAt } from './own-value';
import { SIGNATURES, type Mark, type PayloadProvider } from './signatures';

/**
 * Returns the provider whose payload this looks like; nothing where several or none fit.
 *
 * @example
 * detectProvider({ return_code: 'SUCCESS', result_code: 'FAIL' }) //=> 'wechatpay'
 * detectProvider({ hello: 'world' }) //=> undefined
 */
export function detectProvider(payload: unknown): PayloadProvider | undefined {
  const seen = Object.entries(SIGNATURES).filter(([, marks]) => marks.some((all) => all.every((mark) => bears(payload, mark))));
  return seen.length === 1 ? seen[0]?.[0] as PayloadProvider : undefined;
}

function bears(payload: unknown, [path, wanted]: Mark): boolean {
  if (path === '*') return typeof payload === 'object' && payload !== null && Object.keys(payload).some((key) => wanted?.test(key.slice(0, 100)) === true);
  const value = path.includes(' ') ? ownValue(payload, path) : valueAt(payload, path.split('.'));
  if (value === undefined || value === null) return false;
  return wanted === undefined || ((typeof value === 'string' || typeof value === 'number') && wanted.test(String(value).slice(0, 200)));
}
