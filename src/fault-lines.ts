import { OptionInvalidError, PayloadInvalidError, RulesInvalidError, SnapshotInvalidError } from './errors';
import { faultLine } from './model/fault-text';

/** Lines for what the library refuses, or undefined for any other error. */
export const faultLines = (error: unknown, place: string): string[] | undefined => {
  if (error instanceof SnapshotInvalidError || error instanceof PayloadInvalidError) return error.faults.map((fault) => faultLine(fault, place));
  if (error instanceof OptionInvalidError) return error.faults.map((fault) => faultLine({ ...fault, path: '' }, `option --${fault.path}`));
  if (error instanceof RulesInvalidError) return error.faults.map((fault) => faultLine(fault, fault.file));
  return undefined;
};
