import type { Proposal } from './proposals';

/**
 * Merges equal steps, so that nobody is asked for the same thing twice. Two causes that ask for one action with different
 * arguments still make one step, with the arguments of the higher ranked: two refunds or two waits would contradict each
 * other. One cause may ask for an action twice with different arguments; it knows why.
 */
export function mergeSteps(proposals: readonly Proposal[]): Proposal[] {
  const merged: Proposal[] = [];
  for (const proposal of proposals) {
    const at = merged.findIndex((earlier) => isSameStep(earlier, proposal));
    const earlier = merged[at];
    if (earlier === undefined) merged.push(proposal);
    else merged[at] = merge(earlier, proposal);
  }
  return merged;
}

function isSameStep(earlier: Proposal, later: Proposal): boolean {
  if (earlier.action !== later.action) return false;
  return earlier.rank !== later.rank || isEqual(earlier.args, later.args);
}

function merge(earlier: Proposal, later: Proposal): Proposal {
  return {
    ...earlier,
    causes: union(earlier.causes, later.causes),
    after: earlier.after ?? later.after,
    dependsOn: applies(earlier) || applies(later) ? [] : union(earlier.dependsOn, later.dependsOn),
    dueInSec: sooner(earlier.dueInSec, later.dueInSec),
  };
}

/** One cause for which the step is certain is enough. */
const applies = ({ dependsOn }: Proposal): boolean => dependsOn.length === 0;

const union = (first: readonly string[], second: readonly string[]): string[] => [...new Set([...first, ...second])];

const sooner = (first: number | undefined, second: number | undefined): number | undefined =>
  first === undefined || second === undefined ? first ?? second : Math.min(first, second);

/** Arguments are plain data: equal when they are written alike, whatever the order of their names. */
export function isEqual(first: unknown, second: unknown): boolean {
  if (first === second) return true;
  if (!isRecord(first) || !isRecord(second)) return false;
  const names = Object.keys(first);
  return names.length === Object.keys(second).length
    && names.every((name) => Object.hasOwn(second, name) && isEqual(first[name], second[name]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
