import { putValue } from '../json-text/put-value';
import type { FixtureText } from './read-fixtures';
import { failuresOf, type CheckReport, type ReportedProblem } from './report';

/** The text of a file before and after its expectations were brought up to date. */
export interface Update {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

export interface Updates {
  readonly updates: readonly Update[];
  /** What has to be decided by a person: a line for each problem. */
  readonly undecided: readonly string[];
}

/** Writes what holds now in place of what does not hold any more; what was not expected before is not expected after. */
export const planUpdates = (texts: readonly FixtureText[], report: CheckReport): Updates => {
  const failures = failuresOf(report);
  const updates = texts.flatMap(({ file, text }) => {
    const stale = failures.filter((failure) => failure.file === file).flatMap(({ problems }) => problems).filter(isStale);
    if (text === undefined || stale.length === 0) return [];
    return [{ file, before: text, after: stale.reduce((current, { path, holds }) => putValue(current, path, holds), text) }];
  });
  const undecided = failures.flatMap(({ file, name, problems }) =>
    problems.filter((problem) => !isStale(problem) && !isExplained(problem, problems)).map(({ message }) => `${file}: ${name}: ${message}`));
  return { updates, undecided };
};

const isStale = ({ holds }: ReportedProblem): boolean => holds !== undefined;

/** A misspelt id inside of what is written anew. */
const isExplained = ({ kind, path }: ReportedProblem, problems: readonly ReportedProblem[]): boolean =>
  kind === 'unknown_id' && problems.some((other) => isStale(other) && other.path.every((step, index) => step === path[index]));
