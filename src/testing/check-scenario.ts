import type { Expectation } from '../knowledge/fixture-schema';
import { brokenExpectations, type BrokenExpectation } from './broken-expectations';
import { attempt } from './attempt';
import type { Diagnose } from './case-result';

/** What a scenario expects of its diagnosis and does not get. */
export const checkScenario = (snapshot: unknown, expect: Expectation, diagnose: Diagnose): string[] =>
  attempt(() => brokenExpectations(diagnose(snapshot), expect).map(describeBroken));

export const describeBroken = ({ path, expected, found }: BrokenExpectation): string =>
  `${path}: expected ${show(expected)}, found ${show(found)}`;

const show = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.length > 0 ? value.join(', ') : JSON.stringify(value);
};
