import type { FixturePath, ProblemKind } from '../../testing/case-result';
import type { Place } from '../json-text/place-of';
import type { Coverage } from './coverage';

/** What can be wrong with a fixture before any case of it is checked. */
export type FileProblemKind = 'unreadable' | 'invalid_fixture';

/** One thing that does not hold, and where it stands in the file. */
export interface ReportedProblem {
  readonly kind: ProblemKind | FileProblemKind;
  readonly message: string;
  readonly path: FixturePath;
  readonly place: Place;
  /** What would hold in its place; left out where the fixture cannot be brought up to date without a decision. */
  readonly holds?: unknown;
}

export interface ReportedCase {
  readonly name: string;
  readonly problems: readonly ReportedProblem[];
}

export interface ReportedFile {
  readonly file: string;
  /** Why the file cannot be read as a fixture; it has no cases then. */
  readonly faults: readonly ReportedProblem[];
  readonly cases: readonly ReportedCase[];
}

/** All that a check found out, in the order of the files; every reporter writes it in its own way. */
export interface CheckReport {
  readonly files: readonly ReportedFile[];
  readonly coverage?: Coverage;
}

/** A case that does not hold, or a file that cannot be read, by the name it is reported under. */
export interface Failure {
  readonly file: string;
  readonly name: string;
  readonly problems: readonly ReportedProblem[];
}

export const UNREADABLE = 'cannot be read';

/** Everything that does not hold, in the order of the files. */
export const failuresOf = ({ files }: CheckReport): Failure[] => files.flatMap(({ file, faults, cases }) => [
  ...(faults.length > 0 ? [{ file, name: UNREADABLE, problems: faults }] : []),
  ...cases.filter(({ problems }) => problems.length > 0).map((each) => ({ file, ...each })),
]);

export interface Tally {
  readonly files: number;
  readonly cases: number;
  readonly held: number;
  readonly unreadable: number;
}

export const tallyOf = ({ files }: CheckReport): Tally => {
  const cases = files.flatMap((each) => each.cases);
  return {
    files: files.length,
    cases: cases.length,
    held: cases.filter(({ problems }) => problems.length === 0).length,
    unreadable: files.filter(({ faults }) => faults.length > 0).length,
  };
};

/** Whether all expectations hold, every file could be read, and enough is covered. */
export const isFine = (report: CheckReport): boolean => failuresOf(report).length === 0 && (report.coverage?.shortfalls.length ?? 0) === 0;
