import type { Action } from '../knowledge/action-schema';
import type { Proposal } from './proposals';

const PHASES = { protect: 0, observe: 1, repair: 2, inform: 3, record: 4 } satisfies Record<Action['phase'], number>;

/**
 * Orders the steps: what has to come first does; otherwise protect, observe, repair, inform, record, then the rank of the
 * cause, then the order of the cause file. A circle of steps is broken at the step that this order puts first.
 */
export function orderSteps(proposals: readonly Proposal[]): Proposal[] {
  const waiting = [...proposals].sort(byPhaseRankAndPlace);
  const ordered: Proposal[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex((proposal) => !waitsForAny(proposal, waiting));
    ordered.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return ordered;
}

const byPhaseRankAndPlace = (first: Proposal, second: Proposal): number =>
  PHASES[first.definition.phase] - PHASES[second.definition.phase] || first.rank - second.rank || first.place - second.place;

function waitsForAny(proposal: Proposal, others: readonly Proposal[]): boolean {
  if (proposal.after === undefined && proposal.definition.after.length === 0) return false;
  return others.some((other) => other !== proposal && waitsFor(proposal, other.action));
}

/** Whether a step may only be carried out after an action. */
export const waitsFor = ({ action, after, definition }: Proposal, earlier: string): boolean =>
  earlier !== action && (after === earlier || definition.after.includes(earlier));
