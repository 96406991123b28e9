import type { Args, PlanStep, Prohibition } from '../model/diagnosis';
import type { Draft } from '../model/draft';
import { resolveConflicts } from './conflicts';
import { listOnce } from './list-once';
import { isEqual, mergeSteps } from './merge-steps';
import { orderSteps, waitsFor } from './order-steps';
import type { PlanQuestion, PlanValues } from './plan-input';
import { banActions, dropForbidden } from './prohibitions';
import { type Proposal, proposeSteps } from './proposals';
import { SECOND_MS } from './units';

/** What is to be done, what nobody may do, and what keeps it from happening again. */
export interface Remediation {
  readonly plan: PlanStep[];
  readonly prohibitions: readonly Prohibition[];
  readonly prevention: readonly string[];
}

/** A plan without the values of its case. */
export interface PlanForm extends Omit<Remediation, 'plan'> {
  readonly steps: readonly StepForm[];
}

interface StepForm {
  readonly proposal: Proposal;
  /** The action of an earlier step that it waits for. */
  readonly after: string | undefined;
  /** An earlier step carries out the same action with arguments from elsewhere. */
  readonly repeats: boolean;
}

/**
 * Lays out the steps in their order: merged, freed of contradictions and forbidden actions. What depends on the values of a case is left to
 * {@link completePlan}. One form serves many cases: whatever a diagnosis takes over from it is frozen.
 */
export function layOutPlan(question: PlanQuestion): PlanForm {
  const bans = banActions(question);
  const allowed = dropForbidden(proposeSteps(question), bans);
  const steps = orderSteps(resolveConflicts(mergeSteps(allowed)));
  return {
    steps: steps.map((proposal, index) => toForm(proposal, steps.slice(0, index))),
    prohibitions: Object.freeze(bans.map(({ id, cause, causes }) => Object.freeze({ id, cause, causes: Object.freeze(causes) }))),
    prevention: Object.freeze(listOnce(question.findings.map(({ cause }) => question.causeOf(cause).prevention))),
  };
}

const toForm = (proposal: Proposal, earlier: readonly Proposal[]): StepForm => ({
  proposal: { ...proposal, causes: Object.freeze([...proposal.causes]), dependsOn: Object.freeze([...proposal.dependsOn]) },
  after: stepBefore(proposal, earlier),
  repeats: earlier.some(({ action }) => action === proposal.action),
});

/** The step a step waits for: what its cause names, else the last of those its action waits for. */
function stepBefore(step: Proposal, earlier: readonly Proposal[]): string | undefined {
  if (earlier.some(({ action }) => action === step.after)) return step.after;
  return earlier.findLast(({ action }) => waitsFor(step, action))?.action;
}

/** Completes a plan with the values of a case; a step that is over, or says what an earlier one says, is left out. */
export function completePlan({ steps, prohibitions, prevention }: PlanForm, values: PlanValues): Remediation {
  const plan: PlanStep[] = [];
  for (const form of steps) {
    if (isOver(form.proposal, values)) continue;
    const step = toPlanStep(form, values);
    const same = form.repeats ? plan.findIndex(({ action, args }) => action === step.action && isEqual(args, step.args)) : -1;
    if (same < 0) plan.push(step);
    else plan[same] = certainOf(plan[same] as PlanStep, step);
  }
  return { plan, prohibitions, prevention };
}

function isOver({ args, definition: { ends } }: Proposal, values: PlanValues): boolean {
  const end = ends === undefined ? undefined : args[ends];
  return end !== undefined && values.isOver(end);
}

/** Of two steps that say the same the one that hangs on nothing, if either does. */
const certainOf = (earlier: PlanStep, later: PlanStep): PlanStep => (later.dependsOn === undefined ? later : earlier);

function toPlanStep({ proposal, after }: StepForm, values: PlanValues): PlanStep {
  const { action, cause, causes, dependsOn, dueInSec, definition: { audience, safety } } = proposal;
  const planned: Draft<PlanStep> = { action, audience, safety, needsConfirmation: safety === 'money', args: argsOf(proposal, values), cause, causes };
  if (after !== undefined) planned.after = after;
  if (dueInSec !== undefined) planned.dueBy = values.write(values.observedAt + dueInSec * SECOND_MS);
  if (dependsOn.length > 0) planned.dependsOn = dependsOn;
  if (values.guidance !== undefined && audience === 'customer') planned.guidance = values.guidance;
  return planned;
}

/** A step whose end nobody knows says when to look again. */
function argsOf({ args: sources, definition: { ends } }: Proposal, values: PlanValues): Args {
  const args = values.argsOf(sources);
  return ends === undefined || args[ends] !== undefined ? args : { ...args, lookAgain: { at: values.lookAgainAt() } };
}
