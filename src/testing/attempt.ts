import { faultLines } from '../fault-lines';
import { PathError } from './edit-snapshot';

/** Returns the problems of a case; a snapshot that is refused, or a path that leads nowhere, is one. */
export const attempt = (problemsOf: () => string[]): string[] => {
  try {
    return problemsOf();
  } catch (error) {
    if (error instanceof PathError) return [error.message];
    const lines = faultLines(error, 'snapshot');
    if (lines === undefined) throw error;
    return lines;
  }
};
