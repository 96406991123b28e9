/** The operators by which a condition compares a fact with a value; they are those of json-rules-engine. */
export const OPERATORS = [
  'equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive',
] as const;
export type Operator = (typeof OPERATORS)[number];
