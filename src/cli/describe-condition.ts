import type { Condition, Leaf } from '../knowledge/condition-schema';
import type { Lexicon } from '../render/lexicon';

/** Writes a condition as indented lines. */
export const describeCondition = (condition: Condition, words: Lexicon, depth = 0): string[] => {
  const line = (text: string): string => `${'  '.repeat(depth)}${text}`;
  const below = (conditions: readonly Condition[]): string[] => conditions.flatMap((inner) => describeCondition(inner, words, depth + 1));
  if ('all' in condition) return [line(words.say('labels', 'all_of')), ...below(condition.all)];
  if ('any' in condition) return [line(words.say('labels', 'any_of')), ...below(condition.any)];
  if ('not' in condition) return [line(words.say('labels', 'none_of')), ...below([condition.not])];
  if ('condition' in condition) return [line(condition.condition.replaceAll('_', ' '))];
  return [line(describeLeaf(condition, words))];
};

const describeLeaf = ({ fact, operator, value }: Leaf, words: Lexicon): string => {
  const values = Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
  return `${fact} ${words.term('operator', operator)} ${values}`;
};
