import type { createTwoFilesPatch } from 'diff';
import type { Colors } from '../../render/style';
import { load } from '../load';
import type { Update, Updates } from './update';

/** Writes what an update changes: a unified diff for each file, and what it leaves to a person. */
export const describeUpdates = ({ updates, undecided }: Updates, isWritten: boolean, colors: Colors): string => [
  ...updates.map((update) => describeDiff(update, colors)),
  ...undecided.map((line) => `${colors.warn('not updated')} ${line}\n`),
  updates.length === 0 ? 'Nothing to update.\n' : `${isWritten ? 'Updated' : 'Would update'} ${updates.length} ${updates.length === 1 ? 'file' : 'files'}.\n`,
].join('');

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
