import { expectationSchema, type Expectation } from '../../knowledge/fixture-schema';
import type { KnowledgePack } from '../../knowledge/pack';
import { brokenExpectations } from '../broken-expectations';
import { describeBroken } from '../check-scenario';
import { fixtureFaults } from '../fixture-faults';
import { FixtureInvalidError } from '../fixture-invalid-error';
import { idCheckerOf } from '../known-ids';
import { foundLines, whyNot } from './case-report';
import { type Check, indent, text } from './check';
import type { Judged } from './judged';

/** All that a fixture may expect of a case. */
export const meets: Check<[expectation: Expectation]> = (judged, expectation) => {
  const wanted = read(expectation, judged.pack);
  const broken = brokenExpectations(judged.diagnosis, wanted);
  const pass = broken.length === 0;
  return {
    pass,
    expected: Object.fromEntries(broken.map(({ path, expected }) => [path, expected])),
    actual: Object.fromEntries(broken.map(({ path, found }) => [path, found])),
    message: () => pass
      ? text('expected the case not to meet the expectation, but it does in all points', foundLines(judged.diagnosis))
      : text('expected the case to meet the expectation, but', indent(broken.map(describeBroken)), foundLines(judged.diagnosis), lacking(judged, wanted)),
  };
};

/** Why expected causes are not there. */
function lacking(judged: Judged, { primary, includes = [] }: Expectation): string[] {
  const found = new Set([...judged.diagnosis.findings, ...judged.diagnosis.superseded].map(({ cause }) => cause));
  const wanted = new Set([...(primary == null ? [] : [primary]), ...includes]);
  return [...wanted].filter((cause) => !found.has(cause)).flatMap((cause) => whyNot(judged, cause));
}

/** Refuses what no expectation has: a misspelt id among what is excluded would hold for ever. */
function read(expectation: Expectation, pack: KnowledgePack): Expectation {
  const result = expectationSchema.safeParse(expectation);
  if (!result.success) throw new FixtureInvalidError(fixtureFaults(result.error, expectation, expectationSchema).map(({ path, message }) => ({ path: below('expect', path), message })));
  const unknown = idCheckerOf(pack).inExpectation(result.data, ['expect']);
  if (unknown.length > 0) throw new FixtureInvalidError(unknown.map(({ message }) => ({ path: 'expect', message })));
  return result.data;
}

const below = (parent: string, path: string): string => (path === '' ? parent : `${parent}.${path}`);
