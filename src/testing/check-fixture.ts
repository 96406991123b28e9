import type { Diagnoser } from '../diagnose';
import type { KnowledgePack } from '../knowledge/pack';
import type { CaseResult, Problem } from './case-result';
import { checkCauseFixture, type SelectCase } from './check-cause-fixture';
import { checkMalformed } from './check-malformed';
import { checkScenario } from './check-scenario';
import { createIdChecker } from './known-ids';
import { type Fixture, readFixture } from './read-fixture';

/** What fixtures are checked with: the shipped rules, or your own. */
export type FixtureDiagnoser = Pick<Diagnoser, 'diagnose' | 'verdicts'>;

export interface FixtureOptions {
  /** Unknown keys of a snapshot are a problem of its case; on unless switched off. */
  readonly strict?: boolean;
  /** The knowledge of the diagnoser; with it, an id that nothing has is a problem of its case. */
  readonly pack?: KnowledgePack;
  /** Which cases are checked, by their names; all unless it says otherwise. */
  readonly select?: SelectCase;
}

/**
 * Checks every case of one fixture, given as parsed JSON.
 *
 * @throws {FixtureInvalidError} where the value is no fixture
 * @example
 * checkFixture(fixture, createDiagnoser()) //=> [{ name: 'provider-says-limit: hit', problems: [] }, …]
 */
export const checkFixture = (value: unknown, diagnoser: FixtureDiagnoser, options: FixtureOptions = {}): CaseResult[] =>
  checkRead(readFixture(value), diagnoser, options);

/** The same for a fixture that has been read. */
export function checkRead({ kind, fixture }: Fixture, { diagnose, verdicts }: FixtureDiagnoser, options: FixtureOptions = {}): CaseResult[] {
  const { strict = true, pack, select = () => true } = options;
  const ids = pack === undefined ? undefined : checkerFor(pack);
  const oneCase = (problems: () => Problem[]): CaseResult[] =>
    (kind !== 'cause' && select(fixture.description) ? [{ name: fixture.description, problems: problems() }] : []);
  switch (kind) {
    case 'cause':
      return withUnknownIds(ids?.inCauseFixture(fixture), checkCauseFixture(fixture, (snapshot) => verdicts(snapshot, { strict }), select));
    case 'scenario':
      return withUnknownIds(ids?.inExpectation(fixture.expect, ['expect']), oneCase(() =>
        checkScenario(fixture.snapshot, fixture.expect, (one) => diagnose(one, { strict }))));
    case 'malformed':
      return withUnknownIds(ids?.inExpectation(fixture.expect, ['expect']), oneCase(() => checkMalformed(fixture, (one) => diagnose(one, {}))));
  }
}

const checkers = new WeakMap<KnowledgePack, ReturnType<typeof createIdChecker>>();

const checkerFor = (pack: KnowledgePack): ReturnType<typeof createIdChecker> => {
  const checker = checkers.get(pack) ?? createIdChecker(pack);
  checkers.set(pack, checker);
  return checker;
};

/** What is misspelt stands with the first case: there it explains what fails. */
const withUnknownIds = (problems: readonly Problem[] = [], [first, ...others]: readonly CaseResult[]): CaseResult[] =>
  (first === undefined ? [] : [{ ...first, problems: [...problems, ...first.problems] }, ...others]);
