import { OptionInvalidError, PayloadInvalidError, RulesInvalidError, SnapshotInvalidError } from './errors';
import type { Fault } from './model/faults';

/** Lines for what the library refuses, or undefined for any other error. */
export const faultLines = (error: unknown, place: string): string[] | undefined => {
  if (error instanceof SnapshotInvalidError || error instanceof PayloadInvalidError) return error.faults.map((fault) => faultLine(fault, place));
  if (error instanceof OptionInvalidError) return error.faults.map((fault) => faultLine({ ...fault, path: '' }, `option --${fault.path}`));
  if (error instanceof RulesInvalidError) return error.faults.map((fault) => faultLine(fault, fault.file));
  return undefined;
};

/** One fault as a line: where it is, what was found, what is accepted, what may be meant. */
export const faultLine = ({ path, found, accepted, suggestion }: Fault, place: string): string => {
  const where = path === '' ? place : `${place} › ${path}`;
  const hint = suggestion === undefined ? '' : `; did you mean ${suggestion}?`;
  return `${where}: found ${found}, accepted is ${accepted}${hint}`;
};
