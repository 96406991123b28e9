import { SnapshotInvalidError } from '../errors';
import type { MalformedCase } from '../knowledge/fixture-schema';
import { quoted, type Diagnose, type Problem } from './case-result';

/** A malformed input ends in the error, or in the cautious answer, that the fixture names. */
export const checkMalformed = ({ text, input, expect }: MalformedCase, diagnose: Diagnose): Problem[] => {
  const holds = outcomeOf(text, input, diagnose);
  const [expected, found] = [describe(expect), describe(holds)];
  return expected === found ? [] : [{ kind: 'malformed', path: ['expect'], message: `expected ${expected}, found ${found}`, holds }];
};

const outcomeOf = (text: string | undefined, input: unknown, diagnose: Diagnose): MalformedCase['expect'] => {
  const parsed = text === undefined ? { value: input } : parse(text);
  if (parsed === undefined) return { error: 'not_json' };
  try {
    const { outcome, warnings } = diagnose(parsed.value);
    return { outcome, warnings: warnings.map(({ code }) => code) };
  } catch (error) {
    if (error instanceof SnapshotInvalidError) return { error: error.code, paths: error.faults.map(({ path }) => path) };
    throw error;
  }
};

const describe = (expect: MalformedCase['expect']): string => {
  if ('outcome' in expect) return `the outcome ${expect.outcome} with the warnings ${quoted(expect.warnings)}`;
  return expect.error === 'not_json' ? 'input that is not JSON' : `a refusal at ${quoted(expect.paths.map((path) => path || 'the whole'))}`;
};

const parse = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};
