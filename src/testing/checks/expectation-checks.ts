import type { KnownIds } from '../../diagnose';
import { FACT_SLOTS } from '../../facts/dictionary';
import { expectationSchema, type Expectation } from '../../knowledge/fixture-schema';
import { brokenExpectations } from '../broken-expectations';
import { describeBroken } from '../check-scenario';
import { FixtureInvalidError } from '../fixture-invalid-error';
import { requireKnown } from '../unknown-name-error';
import { foundLines, whyNot } from './case-report';
import { type Check, indent, text } from './check';
import type { Judged } from './judged';

/** All that a fixture may expect of a case. */
export const meets: Check<[expectation: Expectation]> = (judged, expectation) => {
  const wanted = read(expectation);
  requireKnownIds(wanted, judged.ids);
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

/** A misspelt id among what is excluded would hold for ever. */
function requireKnownIds({ primary, includes = [], excludes = [], superseded = [], undecided = [], ...more }: Expectation, ids: KnownIds): void {
  const { plan = [], planExcludes = [], prohibitions = [], nextEvidence = [] } = more;
  const causes = [...(primary == null ? [] : [primary]), ...includes, ...excludes, ...superseded, ...undecided];
  for (const cause of causes) requireKnown('cause', cause, ids.causes);
  for (const action of [...plan, ...planExcludes]) requireKnown('action', action, ids.actions);
  for (const prohibition of prohibitions) requireKnown('prohibition', prohibition, ids.prohibitions);
  for (const fact of nextEvidence) requireKnown('fact', fact, [...FACT_SLOTS.keys()]);
}

/** Why expected causes are not there. */
function lacking(judged: Judged, { primary, includes = [] }: Expectation): string[] {
  const found = new Set([...judged.diagnosis.findings, ...judged.diagnosis.superseded].map(({ cause }) => cause));
  const wanted = new Set([...(primary == null ? [] : [primary]), ...includes]);
  return [...wanted].filter((cause) => !found.has(cause) && judged.ids.causes.includes(cause)).flatMap((cause) => whyNot(judged, cause));
}

const read = (expectation: Expectation): Expectation => {
  const result = expectationSchema.safeParse(expectation);
  if (result.success) return result.data;
  throw new FixtureInvalidError(result.error.issues.map(({ path, message }) => ({ path: ['expect', ...path].join('.'), message })));
};
