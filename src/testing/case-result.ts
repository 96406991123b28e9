import type { Diagnosis } from '../model/diagnosis';

/** One expectation of a fixture, and what does not hold of it. */
export interface CaseResult {
  readonly name: string;
  /** A line for each thing that does not hold; empty where the case holds. */
  readonly problems: readonly string[];
}

/** Diagnoses a snapshot of a fixture. */
export type Diagnose = (snapshot: unknown) => Diagnosis;

/** Ids as a list for a sentence. */
export const quoted = (ids: readonly string[]): string => (ids.length === 0 ? 'none' : ids.join(', '));
