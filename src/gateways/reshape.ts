import { ownValue } from './own-value';

const entriesOf = (node: object): [string, unknown][] => Object.keys(node).map((key) => [key, ownValue(node, key)]);
const isPlain = (node: unknown): node is object => typeof node === 'object' && node !== null && !Array.isArray(node);

/**
 * A payload with the fields at its top as the provider writes them, where a client library has put their names into camel case;
 * `marks` are names that tell so.
 *
 * @example
 * snakeCased({ tradeStatus: 'TRADE_SUCCESS' }, ['tradeStatus']) //=> { trade_status: 'TRADE_SUCCESS' }
 */
export const snakeCased = (payload: unknown, marks: readonly string[]): unknown =>
  !isPlain(payload) || !marks.some((mark) => Object.hasOwn(payload, mark)) ? payload : Object.fromEntries(entriesOf(payload).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]));

/**
 * A parsed XML payload with its fields as plain values, where the parser has put each into a list of its own.
 *
 * @example
 * unlisted({ return_code: ['SUCCESS'] }) //=> { return_code: 'SUCCESS' }
 */
export const unlisted = (payload: unknown): unknown => !isPlain(payload) ? payload : Object.fromEntries(entriesOf(payload).map(([key, value]) => {
  if (isPlain(value)) return [key, key === 'xml' ? unlisted(value) : value];
  const only: unknown = Array.isArray(value) && value.length === 1 ? ownValue(value, '0') : undefined;
  return [key, typeof only === 'string' || typeof only === 'number' ? only : value];
}));
