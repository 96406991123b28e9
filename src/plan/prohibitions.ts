import type { CauseFile } from '../knowledge/cause-schema';
import type { Prohibition } from '../model/diagnosis';
import type { PlanQuestion } from './plan-input';
import type { Proposal } from './proposals';

/** A prohibition in force, with the actions it forbids. */
export interface Ban extends Prohibition {
  readonly forbids: readonly string[];
}

/**
 * Returns what nobody may do, in rank order. A prohibition whose condition is unknown stays in force, and so does one of a
 * superseded cause: a prohibition is the safe side. What the state of the case forbids comes last, and only where it is known to.
 */
export function banActions(input: PlanQuestion): Ban[] {
  const bans = new Map<string, Ban>();
  for (const { cause } of [...input.findings, ...input.superseded]) collectBans(input, input.causeOf(cause), bans);
  for (const { prohibition, when } of input.standing) {
    if (!bans.has(prohibition) && input.verdictOf(when) === 'hit') bans.set(prohibition, standingBan(prohibition, input));
  }
  return [...bans.values()];
}

const standingBan = (id: string, { actions }: PlanQuestion): Ban =>
  ({ id, cause: null, causes: [], forbids: actions.prohibitions[id]?.forbids ?? [] });

function collectBans(input: PlanQuestion, cause: CauseFile, into: Map<string, Ban>): void {
  for (const entry of cause.prohibitions) {
    const id = typeof entry === 'string' ? entry : entry.prohibition;
    if (typeof entry !== 'string' && input.verdictOf(entry.when) === 'clear') continue;
    const earlier = into.get(id);
    into.set(id, {
      id,
      cause: earlier?.cause ?? cause.id,
      causes: [...(earlier?.causes ?? []), cause.id],
      forbids: input.actions.prohibitions[id]?.forbids ?? [],
    });
  }
}

/**
 * Drops the steps that a prohibition forbids. A cause that forbids an action may still propose it behind a gate, such as
 * "pay again once the query has shown that nothing was taken": after an earlier step, or while a fact is open. Other causes may not.
 */
export function dropForbidden(proposals: readonly Proposal[], bans: readonly Ban[]): Proposal[] {
  return proposals.filter((proposal) => bans.every((ban) => !ban.forbids.includes(proposal.action) || isGated(proposal, ban, proposals)));
}

function isGated({ causes, dependsOn, after }: Proposal, { causes: forbidding }: Ban, proposals: readonly Proposal[]): boolean {
  if (!causes.every((cause) => forbidding.includes(cause))) return false;
  return dependsOn.length > 0 || (after !== undefined && proposals.some(({ action }) => action === after));
}
