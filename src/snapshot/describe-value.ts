import { maskText } from './mask';

/** Words for what a value is, short and masked: faults end up in logs. */
export function describeValue(value: unknown, mask: (text: string) => string = maskText): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return `"${mask(value.slice(0, 60))}"`;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return mask(String(value));
  return `a ${typeof value}`;
}
