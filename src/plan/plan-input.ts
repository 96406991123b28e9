import type { ActionsFile } from '../knowledge/action-schema';
import type { ArgSource, ArgSources, CauseFile } from '../knowledge/cause-schema';
import type { Condition } from '../knowledge/condition-schema';
import type { OutcomesFile } from '../knowledge/outcome-schema';
import type { Args } from '../model/diagnosis';
import type { Verdict } from '../model/vocabulary';

/** What a plan is laid out from: nothing but verdicts, so that cases with equal verdicts have equal plans up to their values. */
export interface PlanQuestion {
  /** The established findings in rank order. */
  readonly findings: readonly { readonly cause: string }[];
  /** Superseded causes contribute no steps, but what they forbid stays forbidden. */
  readonly superseded: readonly { readonly cause: string; readonly by: string }[];
  readonly causeOf: (id: string) => CauseFile;
  readonly actions: ActionsFile;
  /** What is forbidden by the state of the case, whatever was found. */
  readonly standing: OutcomesFile['prohibitions'];
  readonly verdictOf: (condition: Condition) => Verdict;
  /** Facts that a condition reads and the snapshot does not hold. */
  readonly missingOf: (condition: Condition) => readonly string[];
}

/** The values of a case, with which its plan is completed. */
export interface PlanValues {
  /** Resolves arguments; one without a value is left out. */
  readonly argsOf: (sources: ArgSources) => Args;
  /** Whether an argument names a time that has passed. */
  readonly isOver: (source: ArgSource) => boolean;
  /** When the desk looks at the case again, as RFC 3339. */
  readonly lookAgainAt: () => string;
  /** Epoch milliseconds. */
  readonly observedAt: number;
  /** Writes an instant as RFC 3339 in the zone of the desk. */
  readonly write: (epochMs: number) => string;
  readonly guidance?: 'voice_and_picture' | undefined;
}
