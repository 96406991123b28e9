import type { RuleFault } from '../model/faults';
import { misspelt, quote } from './check-leaf';
import type { NamedConditions } from './inline-conditions';

/** Names a condition refers to directly; the condition may be anything, as it may not have been checked yet. */
export const referencesOf = (condition: unknown): string[] => {
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.entries(condition).flatMap(([key, value]) =>
    key === 'condition' && typeof value === 'string' ? [value] : referencesOf(value));
};

const findCycle = (name: string, named: NamedConditions, trail: readonly string[], settled: Set<string>): readonly string[] | undefined => {
  if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
  if (settled.has(name) || !Object.hasOwn(named, name)) return undefined;
  for (const next of referencesOf(named[name])) {
    const cycle = findCycle(next, named, [...trail, name], settled);
    if (cycle) return cycle;
  }
  settled.add(name);
  return undefined;
};

/** Faults of a reference to a named condition: a name nobody gave, or names that refer to each other in a circle. */
export const checkReference = (name: unknown, path: string, named: NamedConditions): RuleFault[] => {
  if (typeof name !== 'string' || !Object.hasOwn(named, name)) {
    return [misspelt(path, name, 'the name of a named condition', Object.keys(named))];
  }
  const cycle = findCycle(name, named, [], new Set());
  return cycle ? [{ path, found: cycle.map(quote).join(' → '), accepted: 'named conditions that do not refer to each other in a circle' }] : [];
};
