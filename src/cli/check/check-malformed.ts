import { SnapshotInvalidError } from '../../errors';
import type { MalformedCase } from '../../knowledge/fixture-schema';
import { problemsOf } from './expectation';
import { quoted, type Diagnose } from './result';

/** A malformed input ends in the error, or in the cautious answer, that the fixture names. */
export const checkMalformed = ({ text, input, expect }: MalformedCase, diagnose: Diagnose): string[] => {
  const parsed = text === undefined ? { value: input } : parse(text);
  if (parsed === undefined) return 'error' in expect && expect.error === 'not_json' ? [] : ['the input is not JSON'];
  if ('outcome' in expect) return answer(parsed.value, (value) => problemsOf(expect, diagnose(value)));
  if (expect.error === 'not_json') return ['expected input that is not JSON, but it is'];
  return answer(parsed.value, (value) => [`expected to be refused, found the outcome ${diagnose(value).outcome}`], expect.paths);
};

const answer = (value: unknown, problemsFor: (value: unknown) => string[], paths: readonly string[] = []): string[] => {
  try {
    return problemsFor(value);
  } catch (error) {
    if (!(error instanceof SnapshotInvalidError)) throw error;
    const found = [...new Set(error.faults.map(({ path }) => path))].sort();
    const expected = [...new Set(paths)].sort();
    return quoted(found) === quoted(expected) ? [] : [`refused at ${quoted(found)}, expected at ${quoted(expected)}`];
  }
};

const parse = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};
