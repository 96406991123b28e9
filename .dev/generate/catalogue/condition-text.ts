import type { Condition, Leaf } from '../../../src/knowledge/condition-schema';
import type { Operator } from '../../../src/model/operators';
import { OPERATOR_WORDS } from '../operators';

/** How facts and named conditions are written, as links for example. */
export interface ConditionNames {
  readonly fact: (id: string) => string;
  readonly condition: (name: string) => string;
}

const PLAIN: ConditionNames = { fact: (id) => `\`${id}\``, condition: (name) => `*${name}*` };

/**
 * A condition as a reader without TypeScript would like it.
 *
 * @example
 * conditionText({ all: [{ fact: 'order.paid', operator: 'equal', value: true }, { not: { condition: 'slow' } }] })
 * //=> '`order.paid` = `true` and not *slow*'
 */
export function conditionText(condition: Condition, names = PLAIN): string {
  if ('all' in condition) return condition.all.map((each) => inGroup(each, names)).join(' and ');
  if ('any' in condition) return condition.any.map((each) => inGroup(each, names)).join(' or ');
  if ('not' in condition) return `not ${inGroup(condition.not, names)}`;
  return 'condition' in condition ? names.condition(condition.condition) : leafText(condition, names);
}

const inGroup = (condition: Condition, names: ConditionNames): string =>
  isGroup(condition) ? `(${conditionText(condition, names)})` : conditionText(condition, names);

const isGroup = (condition: Condition): boolean =>
  ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);

const leafText = ({ fact, operator, value }: Leaf, names: ConditionNames): string =>
  `${names.fact(fact)} ${symbolOf(operator)} ${[value].flat().map((each) => `\`${String(each)}\``).join(', ')}`;

/** Operators of one's own, and decorated ones, go by their names. */
const symbolOf = (operator: string): string => (Object.hasOwn(OPERATOR_WORDS, operator) ? OPERATOR_WORDS[operator as Operator].symbol : operator);
