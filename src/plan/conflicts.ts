import type { Proposal } from './proposals';

/** Resolves steps that contradict each other: the higher ranked cause keeps its step; a cause never fights itself. */
export function resolveConflicts(proposals: readonly Proposal[]): Proposal[] {
  const kept: Proposal[] = [];
  for (const proposal of proposals) {
    if (!kept.some((higher) => contradict(higher, proposal) && !shareCause(higher, proposal))) kept.push(proposal);
  }
  return kept;
}

const contradict = (first: Proposal, second: Proposal): boolean =>
  first.definition.conflictsWith.includes(second.action) || second.definition.conflictsWith.includes(first.action);

const shareCause = (first: Proposal, second: Proposal): boolean => first.causes.some((cause) => second.causes.includes(cause));
