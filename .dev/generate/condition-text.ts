import type { Condition, Leaf } from '../../src/knowledge/condition-schema';

const OPERATORS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '≠',
  in: 'in',
  notIn: 'not in',
  contains: 'contains',
  doesNotContain: 'does not contain',
  lessThan: '<',
  lessThanInclusive: '≤',
  greaterThan: '>',
  greaterThanInclusive: '≥',
};

/**
 * A condition as a reader without TypeScript would like it.
 *
 * @example
 * conditionText({ all: [{ fact: 'order.paid', operator: 'equal', value: true }, { not: { condition: 'slow' } }] })
 * //=> '`order.paid` = `true` and not *slow*'
 */
export function conditionText(condition: Condition): string {
  if ('all' in condition) return condition.all.map(inGroup).join(' and ');
  if ('any' in condition) return condition.any.map(inGroup).join(' or ');
  if ('not' in condition) return `not ${inGroup(condition.not)}`;
  if ('condition' in condition) return `*${condition.condition}*`;
  return leafText(condition);
}

const inGroup = (condition: Condition): string => isGroup(condition) ? `(${conditionText(condition)})` : conditionText(condition);

const isGroup = (condition: Condition): boolean =>
  ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);

const leafText = ({ fact, operator, value }: Leaf): string =>
  `\`${fact}\` ${OPERATORS[operator] ?? operator} ${[value].flat().map((item) => `\`${String(item)}\``).join(', ')}`;
