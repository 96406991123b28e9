import type { Judged } from './judged';

/** What a check found. */
export interface CheckResult {
  readonly pass: boolean;
  /** Why it does not hold or, where it does, why its opposite does not. */
  readonly message: () => string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** One expectation of a case. */
export type Check<Args extends readonly unknown[]> = (judged: Judged, ...args: Args) => CheckResult;

/** Lines of a message, the empty ones between paragraphs kept. */
export const text = (...lines: readonly (string | readonly string[])[]): string => lines.flat().join('\n');

export const indent = (lines: readonly string[], depth = 1): string[] => lines.map((line) => `${'  '.repeat(depth)}${line}`);

/** Ids for a sentence. */
export const list = (ids: readonly string[]): string => (ids.length === 0 ? 'nothing' : ids.join(', '));
