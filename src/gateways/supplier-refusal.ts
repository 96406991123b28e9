/**
 * What a supplier's error says of the order: refused for good, not known (it may have gone through), or nothing,
 * where the error is about the call alone.
 *
 * @example
 * definiteRefusal('InsufficientBalance', /^Insufficient/, /^Transient/) //=> 'failed'
 */
export function definiteRefusal(code: string | undefined, refused: RegExp, unclear: RegExp): 'failed' | 'unknown' | undefined {
  if (code === undefined) return undefined;
  if (unclear.test(code)) return 'unknown';
  return refused.test(code) ? 'failed' : undefined;
}
