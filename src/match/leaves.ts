import type { Condition, Leaf } from '../knowledge/condition-schema';

/** The leaves of a condition without references, in reading order. */
export const leavesOf = (condition: Condition): readonly Leaf[] => {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return 'fact' in condition ? [condition] : [];
};
