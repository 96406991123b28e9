import type { Colors } from '../../render/style';
import { describeFailure, summaryOf } from '../reporters/human';
import { failuresOf, type CheckReport, type Failure } from './report';

/** What is different from the report before: what fails anew or otherwise, what holds again, and the summary. */
export const describeChanges = (before: CheckReport, after: CheckReport, colors: Colors): string => {
  const known = new Map(failuresOf(before).map((failure) => [keyOf(failure), failure]));
  const now = failuresOf(after);
  const still = new Set(now.map(keyOf));
  const present = new Set(after.files.map(({ file }) => file));
  const lines = [
    ...now.filter((failure) => !isSame(known.get(keyOf(failure)), failure)).flatMap((failure) => describeFailure(failure, colors)),
    ...[...known.values()].filter((failure) => !still.has(keyOf(failure)) && present.has(failure.file))
      .map(({ file, name }) => `${colors.good('✓')} ${colors.strong(file)}: ${name}`),
  ];
  return [...lines, summaryOf(after, colors), ''].join('\n');
};

const keyOf = ({ file, name }: Failure): string => JSON.stringify([file, name]);

/** Lines may move without anything being different. */
const isSame = (before: Failure | undefined, after: Failure): boolean =>
  before !== undefined && JSON.stringify(messagesOf(before)) === JSON.stringify(messagesOf(after));

const messagesOf = ({ problems }: Failure): string[] => problems.map(({ message }) => message);
