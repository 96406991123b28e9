import type { Diagnoser, DiagnoseOptions } from '../../diagnose';
import type { Diagnosis } from '../../model/diagnosis';
import type { CauseExplanation } from '../../pipeline/explain-cause';
import type { SnapshotInput } from '../../snapshot/schema';
import type { SnapshotBuilder } from '../builder/a-snapshot';

/** What cases are judged with. */
export type CaseDiagnoser = Pick<Diagnoser, 'diagnose' | 'explain' | 'pack'>;

/** What cases are judged with, and how strictly. */
export interface CheckOptions {
  /** A diagnoser with rules of your own; the shipped one unless given. */
  readonly diagnoser?: CaseDiagnoser;
  /** Unknown keys of a snapshot are errors; on unless switched off. */
  readonly strict?: boolean;
  /** Platform whose support profile is used, instead of the snapshot's own. */
  readonly profile?: string;
}

/** What a check is made on: a snapshot, the builder of one, or a diagnosis that was made before. */
export type Subject = SnapshotInput | Readonly<Record<string, unknown>> | Pick<SnapshotBuilder, 'build'> | Diagnosis;

/** A subject with its diagnosis. */
export interface Judged {
  readonly diagnosis: Diagnosis;
  readonly pack: CaseDiagnoser['pack'];
  /** The snapshot as it was given; undefined where only its diagnosis was. */
  readonly snapshot: unknown;
  /** Why a cause is found or not; undefined where the snapshot is not at hand. */
  readonly explain: (cause: string) => CauseExplanation | undefined;
}

/** Diagnoses the subject, unless it is a diagnosis. */
export function judge(subject: unknown, diagnoser: CaseDiagnoser, { strict = true, profile }: CheckOptions): Judged {
  const { pack } = diagnoser;
  if (isDiagnosis(subject)) return { diagnosis: subject, pack, snapshot: undefined, explain: () => undefined };
  const snapshot = isBuilder(subject) ? subject.build() : subject;
  const options: DiagnoseOptions = { strict, ...(profile !== undefined && { profile }) };
  return { diagnosis: diagnoser.diagnose(snapshot, options), pack, snapshot, explain: (cause) => diagnoser.explain(snapshot, cause, options) };
}

const isBuilder = (subject: unknown): subject is Pick<SnapshotBuilder, 'build'> =>
  typeof subject === 'object' && subject !== null && 'build' in subject && typeof subject.build === 'function';

const isDiagnosis = (subject: unknown): subject is Diagnosis =>
  typeof subject === 'object' && subject !== null && 'findings' in subject && 'plan' in subject && 'rulesVersion' in subject;
