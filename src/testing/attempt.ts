import { PayloadInvalidError, SnapshotInvalidError } from '../errors';
import { faultLines } from '../fault-lines';
import type { FixturePath, Problem } from './case-result';
import { PathError } from './edit-snapshot';

/** Returns the problems of a case; a snapshot that is refused, or a path that leads nowhere, is one. */
export const attempt = (snapshotPath: FixturePath, problemsOf: () => Problem[]): Problem[] => {
  try {
    return problemsOf();
  } catch (error) {
    if (error instanceof PathError) return [{ kind: 'path_without_value', path: snapshotPath, message: error.message }];
    const lines = faultLines(error, error instanceof PayloadInvalidError ? 'payload' : 'snapshot');
    if (lines === undefined) throw error;
    return lines.map((message, index) => ({ kind: 'snapshot_refused', path: [...snapshotPath, ...stepsTo(error, index)], message }));
  }
};

const stepsTo = (error: unknown, index: number): string[] => {
  const path = error instanceof SnapshotInvalidError ? error.faults[index]?.path ?? '' : '';
  return path === '' ? [] : path.split('.');
};
