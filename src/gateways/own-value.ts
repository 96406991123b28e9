/**
 * An own data property: a getter is never run, and what an object inherits is never seen.
 *
 * @example
 * ownValue({ a: 1 }, 'a') //=> 1
 * ownValue({}, 'toString') //=> undefined
 */
export const ownValue = (node: unknown, key: string): unknown =>
  (typeof node === 'object' && node !== null ? Object.getOwnPropertyDescriptor(node, key)?.value as unknown : undefined);

/**
 * The value at the end of a path of own properties.
 *
 * @example
 * valueAt({ a: [{ b: 1 }] }, ['a', '0', 'b']) //=> 1
 */
export const valueAt = (node: unknown, steps: readonly string[]): unknown => steps.reduce(ownValue, node);
