import { faultLine } from './model/fault-text';
import type { Fault, RuleFileFault } from './model/faults';

const line = (fault: Fault, file?: string): string => `  ${faultLine(fault, file)}`;

/**
 * The input is not a snapshot. It is thrown for the input alone: a snapshot that settles nothing is a result, not an error.
 */
export class SnapshotInvalidError extends Error {
  override readonly name = 'SnapshotInvalidError';
  readonly code = 'snapshot_invalid';

  /** @param faults every fault of the input */
  constructor(readonly faults: readonly Fault[]) {
    super(`The snapshot has ${String(faults.length)} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faults.map((fault) => line(fault)).join('\n')}`);
  }
}

/**
 * Rule files (causes, actions, codes, profiles, locales) cannot be used as they are. It is thrown while a diagnoser is compiled,
 * never while it diagnoses.
 */
export class RulesInvalidError extends Error {
  override readonly name = 'RulesInvalidError';
  readonly code = 'rules_invalid';

  /** @param faults every fault of every file */
  constructor(readonly faults: readonly RuleFileFault[]) {
    super(`The rule files have ${String(faults.length)} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faults.map((fault) => line(fault, fault.file)).join('\n')}`);
  }
}

/** An argument of a call cannot be used: an option nobody knows or of the wrong form, a profile or a cause that does not exist, no diagnosis. */
export class OptionInvalidError extends Error {
  override readonly name = 'OptionInvalidError';
  readonly code = 'option_invalid';

  constructor(readonly faults: readonly Fault[]) {
    super(`An argument cannot be used:\n${faults.map((fault) => line(fault)).join('\n')}`);
  }
}

/** A provider's payload cannot be used: no object, another provider's, or nothing in it was recognised. */
export class PayloadInvalidError extends Error {
  override readonly name = 'PayloadInvalidError';
  readonly code = 'payload_invalid';

  constructor(readonly faults: readonly Fault[]) {
    super(`The payload cannot be read:\n${faults.map((fault) => line(fault)).join('\n')}`);
  }
}
