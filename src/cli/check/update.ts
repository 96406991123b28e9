import { putValue } from '../json-text/put-value';
import type { FixtureText } from './read-fixtures';
import { failuresOf, type CheckReport } from './report';

/** The text of a file before and after its expectations were brought up to date. */
export interface Update {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Writes what holds now in place of what does not hold any more; what was not expected before is not expected after. */
export const planUpdates = (texts: readonly FixtureText[], report: CheckReport): Update[] => {
  const failures = failuresOf(report);
  return texts.flatMap(({ file, text }) => {
    const stale = failures.filter((failure) => failure.file === file).flatMap(({ problems }) => problems).filter(({ holds }) => holds !== undefined);
    if (text === undefined || stale.length === 0) return [];
    return [{ file, before: text, after: stale.reduce((current, { path, holds }) => putValue(current, path, holds), text) }];
  });
};

/** The texts of files with those that an update writes anew. */
export const withUpdates = (texts: readonly FixtureText[], updates: readonly Update[]): FixtureText[] => {
  const fresh = new Map(updates.map(({ file, after }) => [file, after]));
  return texts.map((one) => ({ ...one, text: fresh.get(one.file) ?? one.text }));
};
