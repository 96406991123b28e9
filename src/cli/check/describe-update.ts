import type { createTwoFilesPatch } from 'diff';
import type { Colors } from '../../render/style';
import { load } from '../load';
import { failuresOf, type CheckReport } from './report';
import type { Update } from './update';

/** Writes what an update changes: a unified diff for each file, and what does not hold all the same. */
export const describeUpdates = (updates: readonly Update[], after: CheckReport, isWritten: boolean, colors: Colors): string => [
  ...updates.map((update) => describeDiff(update, colors)),
  ...describeRest(after, colors),
  updates.length === 0 ? 'Nothing to update.\n' : `${isWritten ? 'Updated' : 'Would update'} ${updates.length} ${updates.length === 1 ? 'file' : 'files'}.\n`,
].join('');

/** Neither a verdict of a pattern nor an id that nothing has can be written down as it is: the case, the id or the rule is wrong. */
const describeRest = (after: CheckReport, colors: Colors): string[] => {
  const lines = failuresOf(after).flatMap(({ file, name, problems }) => problems.map(({ message }) => `${file}: ${name}: ${message}`));
  if (lines.length === 0) return [];
  return [...lines.map((line) => `${colors.warn('not updated')} ${line}\n`), 'What is not updated is for you to decide: the case, an id or a rule has to be corrected.\n'];
};

const CONTEXT_LINES = 2;

const describeDiff = ({ file, before, after }: Update, colors: Colors): string => {
  const { createTwoFilesPatch: patch } = load('diff') as { createTwoFilesPatch: typeof createTwoFilesPatch };
  const lines = patch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: CONTEXT_LINES }).split('\n').slice(1);
  return lines.map((line) => paintLine(line, colors)).join('\n');
};

const paintLine = (line: string, colors: Colors): string => {
  if (line.startsWith('---') || line.startsWith('+++')) return colors.strong(line);
  if (line.startsWith('@@')) return colors.dim(line);
  if (line.startsWith('+')) return colors.good(line);
  return line.startsWith('-') ? colors.bad(line) : line;
};
