import { failuresOf, tallyOf, UNREADABLE, type Failure } from '../check/report';
import { ruleIdOf } from './problem-kinds';
import type { Reporter } from './reporter';

/** The report for programs: what does not hold in words, and as data under `details`. */
export const json: Reporter = (report) => {
  const { files, cases } = tallyOf(report);
  const failures = failuresOf(report);
  const unreadable = failures.filter(({ name }) => name === UNREADABLE);
  return `${JSON.stringify({
    files,
    cases,
    failed: failures.filter((failure) => !unreadable.includes(failure)).map((failure) => ({
      file: failure.file, name: failure.name, problems: failure.problems.map(({ message }) => message), details: detailsOf(failure),
    })),
    unreadable: unreadable.flatMap(({ file, problems }) => problems.map(({ message }) => `${file}: ${message}`)),
    ...(report.coverage !== undefined && { coverage: report.coverage }),
  }, null, 2)}\n`;
};

const detailsOf = ({ problems }: Failure) => problems.map(({ kind, path, place, message, holds }) =>
  ({ rule: ruleIdOf(kind), path: path.join('.'), line: place.line, column: place.column, message, ...(holds !== undefined && { holds }) }));
