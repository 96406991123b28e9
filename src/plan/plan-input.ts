import type { ActionsFile } from '../knowledge/action-schema';
import type { ArgSource, CauseFile } from '../knowledge/cause-schema';
import type { Condition } from '../knowledge/condition-schema';
import type { Arg, Finding, SupersededFinding } from '../model/diagnosis';
import type { Verdict } from '../model/vocabulary';

/** What the steps of a case are planned from. */
export interface PlanInput {
  /** The established findings in rank order. */
  readonly findings: readonly Finding[];
  /** Superseded causes contribute no steps, but what they forbid stays forbidden. */
  readonly superseded: readonly SupersededFinding[];
  readonly causeOf: (id: string) => CauseFile;
  readonly actions: ActionsFile;
  readonly verdictOf: (condition: Condition) => Verdict;
  /** Facts that a condition reads and the snapshot does not hold. */
  readonly missingOf: (condition: Condition) => readonly string[];
  readonly argOf: (name: string, source: ArgSource) => Arg | undefined;
  /** Epoch milliseconds. */
  readonly observedAt: number;
  /** Writes an instant as RFC 3339 in the zone of the desk. */
  readonly write: (epochMs: number) => string;
  readonly guidance?: 'voice_and_picture' | undefined;
}
