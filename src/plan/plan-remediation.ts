import type { PlanStep, Prohibition } from '../model/diagnosis';
import { resolveConflicts } from './conflicts';
import { listOnce } from './list-once';
import { mergeSteps } from './merge-steps';
import { orderSteps, waitsFor } from './order-steps';
import type { PlanInput } from './plan-input';
import { banActions, dropForbidden } from './prohibitions';
import { type Proposal, proposeSteps } from './proposals';
import { SECOND_MS } from './units';

/** What is to be done, what nobody may do, and what keeps it from happening again. */
export interface Remediation {
  readonly plan: PlanStep[];
  readonly prohibitions: Prohibition[];
  readonly prevention: string[];
}

/**
 * Turns the findings into one plan: steps merged, freed of contradictions and forbidden actions, and put in order.
 *
 * @example
 * planRemediation({ findings: [bankLimit], … }).plan.map(({ action }) => action)
 * //=> ['query_payment_status', 'switch_payment_method', 'reduce_amount']
 */
export function planRemediation(input: PlanInput): Remediation {
  const bans = banActions(input);
  const allowed = dropForbidden(proposeSteps(input), bans);
  const steps = orderSteps(resolveConflicts(mergeSteps(allowed)));
  return {
    plan: steps.map((step, index) => toPlanStep(step, steps.slice(0, index), input)),
    prohibitions: bans.map(({ id, cause, causes }) => ({ id, cause, causes })),
    prevention: listOnce(input.findings.map(({ cause }) => input.causeOf(cause).prevention)),
  };
}

function toPlanStep(step: Proposal, earlier: readonly Proposal[], { observedAt, write, guidance }: PlanInput): PlanStep {
  const { audience, safety } = step.definition;
  const { action, args, cause, causes, dependsOn, dueInSec } = step;
  const planned: Draft<PlanStep> = { action, audience, safety, needsConfirmation: safety === 'money', args, cause, causes };
  const after = stepBefore(step, earlier);
  if (after !== undefined) planned.after = after;
  if (dueInSec !== undefined) planned.dueBy = write(observedAt + dueInSec * SECOND_MS);
  if (dependsOn.length > 0) planned.dependsOn = dependsOn;
  if (guidance !== undefined && audience === 'customer') planned.guidance = guidance;
  return planned;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** The step a step waits for: what its cause names, else the last of those its action waits for. */
function stepBefore(step: Proposal, earlier: readonly Proposal[]): string | undefined {
  if (earlier.some(({ action }) => action === step.after)) return step.after;
  return earlier.findLast(({ action }) => waitsFor(step, action))?.action;
}
