import type { Action } from '../knowledge/action-schema';
import type { ArgSources, CauseFile, RemediationStep } from '../knowledge/cause-schema';
import type { Condition } from '../knowledge/condition-schema';
import type { PlanQuestion } from './plan-input';

/** A step as one cause asks for it, or as several do once merged; places count from 0 and lower ones go first. */
export interface Proposal {
  readonly action: string;
  readonly definition: Action;
  /** Where the arguments come from; one without a value is left out of the step. */
  readonly args: ArgSources;
  /** The highest ranked cause that asks for the step. */
  readonly cause: string;
  /** All that do, highest ranked first. */
  readonly causes: readonly string[];
  readonly rank: number;
  readonly place: number;
  readonly after: string | undefined;
  /** Facts that decide whether the step applies; empty where it does. */
  readonly dependsOn: readonly string[];
  readonly dueInSec: number | undefined;
}

/** Returns the steps that the causes ask for, in order of rank and of the cause file, without those that do not apply. */
export function proposeSteps(input: PlanQuestion): Proposal[] {
  const proposals: Proposal[] = [];
  input.findings.forEach(({ cause }, rank) => collectSteps(input, input.causeOf(cause), rank, proposals));
  return proposals;
}

function collectSteps(input: PlanQuestion, cause: CauseFile, rank: number, into: Proposal[]): void {
  for (let place = 0; place < cause.remediation.length; place += 1) {
    const step = cause.remediation[place] as RemediationStep;
    const definition = input.actions.actions[step.action];
    if (definition === undefined) continue;
    const open = openConditions(input, [definition.when, step.when]);
    if (open === undefined) continue;
    into.push({
      action: step.action,
      definition,
      args: step.args ?? NO_ARGS,
      cause: cause.id,
      causes: [cause.id],
      rank,
      place,
      after: step.after,
      dependsOn: open.length === 0 ? NONE : [...new Set(open.flatMap(input.missingOf))],
      dueInSec: step.dueInSec,
    });
  }
}

/** Those of the conditions that are unknown; undefined where one does not hold. */
function openConditions(input: PlanQuestion, conditions: readonly (Condition | undefined)[]): readonly Condition[] | undefined {
  const given = conditions.filter((condition) => condition !== undefined);
  const verdicts = given.map(input.verdictOf);
  return verdicts.includes('clear') ? undefined : given.filter((_, index) => verdicts[index] === 'unknown');
}

const NONE: readonly string[] = [];
const NO_ARGS: ArgSources = {};
