import type { Diagnosis } from '../../model/diagnosis';

/** One expectation of a fixture, and what does not hold of it. */
export interface CaseResult {
  readonly name: string;
  readonly problems: readonly string[];
}

export interface FileResult {
  readonly file: string;
  readonly cases: readonly CaseResult[];
}

/** Diagnoses a snapshot of a fixture. */
export type Diagnose = (snapshot: unknown) => Diagnosis;

export const quoted = (ids: readonly string[]): string => (ids.length === 0 ? 'none' : ids.join(', '));
