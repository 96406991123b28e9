import type { Expectation } from '../knowledge/fixture-schema';
import type { Diagnosis } from '../model/diagnosis';
import { brokenExpectations, type BrokenExpectation } from './broken-expectations';
import { attempt } from './attempt';
import type { Diagnose, Problem } from './case-result';

/** What a scenario expects of its diagnosis and does not get; one that expects nothing would hold whatever the answer. */
export const checkScenario = (snapshot: unknown, expect: Expectation, diagnose: Diagnose): Problem[] => attempt(['snapshot'], () => {
  const diagnosis = diagnose(snapshot);
  if (Object.keys(expect).length === 0) return [expectsNothing(diagnosis)];
  return brokenExpectations(diagnosis, expect).map((broken) => problemOf(broken, expect));
});

const expectsNothing = ({ outcome, primary, findings, plan, prohibitions }: Diagnosis): Problem => ({
  kind: 'expects_nothing',
  path: ['expect'],
  message: 'expect: names nothing, so the case would hold whatever the answer; name at least "outcome"',
  holds: {
    outcome, primary,
    includes: findings.map(({ cause }) => cause),
    plan: plan.map(({ action }) => action),
    prohibitions: prohibitions.map(({ id }) => id),
  },
});

const problemOf = (broken: BrokenExpectation, expect: Expectation): Problem => {
  const steps = broken.path.split('.');
  return { kind: steps[0] as keyof Expectation, path: ['expect', ...steps], message: describeBroken(broken), holds: whatHolds(broken, expect) };
};

/** The expectation as it would have to be: of what is unwanted or merely listed, what still holds; of all else, the answer. */
const whatHolds = ({ path, found }: BrokenExpectation, expect: Expectation): unknown => {
  const answer = Array.isArray(found) ? found as readonly string[] : [];
  switch (path) {
    case 'excludes':
    case 'planExcludes':
      return expect[path]?.filter((id) => !answer.includes(id));
    case 'undecided':
      return expect.undecided?.filter((id) => answer.includes(id));
    case 'nextEvidence':
      return answer.slice(0, expect.nextEvidence?.length);
    default:
      return found;
  }
};

/** A broken expectation in a sentence. */
export const describeBroken = ({ path, expected, found }: BrokenExpectation): string => `${path}: expected ${show(expected)}, found ${show(found)}`;

const show = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.length > 0 ? value.join(', ') : JSON.stringify(value);
};
