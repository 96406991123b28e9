import type { Operator } from '../../src/model/operators';

/** How each operator is written in a condition, and what it says. */
export const OPERATOR_WORDS: Readonly<Record<Operator, { readonly symbol: string; readonly says: string }>> = {
  equal: { symbol: '=', says: 'The fact is the value; null: it is known to be absent.' },
  notEqual: { symbol: '≠', says: 'The fact is known and is not the value.' },
  in: { symbol: 'in', says: 'The fact is one of the values.' },
  notIn: { symbol: 'not in', says: 'The fact is known and is none of the values.' },
  contains: { symbol: 'contains', says: 'The list holds the value.' },
  doesNotContain: { symbol: 'does not contain', says: 'The list is known and does not hold the value.' },
  lessThan: { symbol: '<', says: 'The number is below the value.' },
  lessThanInclusive: { symbol: '≤', says: 'The number is at most the value.' },
  greaterThan: { symbol: '>', says: 'The number is above the value.' },
  greaterThanInclusive: { symbol: '≥', says: 'The number is at least the value.' },
};
