import type { RuleFault } from '../model/faults';
import { findCircle } from './find-circle';
import { misspelt, quote } from './misspelt';
import type { NamedConditions } from './inline-conditions';

/** Names a condition refers to directly; the condition may be anything, as it may not have been checked yet. */
export const referencesOf = (condition: unknown): string[] => {
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.entries(condition).flatMap(([key, value]) =>
    key === 'condition' && typeof value === 'string' ? [value] : referencesOf(value));
};

/** Faults of a reference to a named condition: a name nobody gave, or names that refer to each other in a circle. */
export const checkReference = (name: unknown, path: string, named: NamedConditions): RuleFault[] => {
  if (typeof name !== 'string' || !Object.hasOwn(named, name)) {
    return [misspelt(path, name, 'the name of a named condition', Object.keys(named))];
  }
  const circle = findCircle(name, (each) => referencesOf(Object.hasOwn(named, each) ? named[each] : undefined));
  return circle ? [{ path, found: circle.map(quote).join(' → '), accepted: 'named conditions that do not refer to each other in a circle' }] : [];
};
