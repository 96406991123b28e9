import type { FactDefinition } from '../../src/facts/define-fact';

const UNITS = {
  sec: 'seconds', minor: 'minor units', count: 'a count', ratio: 'a ratio', score: 'a score',
} as const satisfies Record<Extract<FactDefinition, { type: 'number' }>['unit'], string>;

const FEW = 12;

/**
 * The type of a fact in a few words.
 *
 * @example
 * typeText(order.ageSec) //=> 'number (seconds)'
 */
export function typeText(fact: FactDefinition): string {
  if (fact.type === 'number') return `number (${UNITS[fact.unit]})`;
  if (fact.type !== 'enum' && fact.type !== 'list') return fact.type;
  const values = fact.values ?? [];
  if (values.length > FEW) return `${fact.type} of ${String(values.length)} values`;
  return values.length === 0 ? fact.type : `${fact.type}: ${values.join(', ')}`;
}
