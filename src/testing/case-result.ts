import type { Expectation } from '../knowledge/fixture-schema';
import type { Diagnosis } from '../model/diagnosis';

/** What a fixture can promise and not get: an expectation by its name, a verdict of a pattern, or something that is wrong with the case itself. */
export type ProblemKind =
  | keyof Expectation
  | 'hit' | 'near_miss' | 'unknown' | 'asks_for'
  | 'parts' | 'unread'
  | 'malformed'
  | 'unknown_id' | 'expects_nothing' | 'unknown_provider' | 'snapshot_refused' | 'path_without_value';

/** One thing that does not hold of a case. */
export interface Problem {
  readonly kind: ProblemKind;
  /** Where in the fixture it stands, such as `['expect', 'primary']`. */
  readonly path: FixturePath;
  readonly message: string;
  /** What would hold in place of what stands at the path; left out where the fixture cannot be brought up to date without a decision. */
  readonly holds?: unknown;
}

export type FixturePath = readonly (string | number)[];

/** One expectation of a fixture, and what does not hold of it. */
export interface CaseResult {
  readonly name: string;
  /** Everything that does not hold; empty where the case holds. */
  readonly problems: readonly Problem[];
}

/** Diagnoses a snapshot of a fixture. */
export type Diagnose = (snapshot: unknown) => Diagnosis;

/** Ids as a list for a sentence. */
export const quoted = (ids: readonly string[]): string => (ids.length === 0 ? 'none' : ids.join(', '));
