import type { Diagnoser } from '../diagnose';
import type { CaseResult } from './case-result';
import { checkCauseFixture } from './check-cause-fixture';
import { checkMalformed } from './check-malformed';
import { checkScenario } from './check-scenario';
import { type Fixture, readFixture } from './read-fixture';

/** What fixtures are checked with: the shipped rules, or your own. */
export type FixtureDiagnoser = Pick<Diagnoser, 'diagnose' | 'verdicts'>;

export interface FixtureOptions {
  /** Unknown keys of a snapshot are a problem of its case; on unless switched off. */
  readonly strict?: boolean;
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
export function checkRead({ kind, fixture }: Fixture, { diagnose, verdicts }: FixtureDiagnoser, { strict = true }: FixtureOptions = {}): CaseResult[] {
  switch (kind) {
    case 'cause':
      return checkCauseFixture(fixture, (snapshot) => verdicts(snapshot, { strict }));
    case 'scenario':
      return [{ name: fixture.description, problems: checkScenario(fixture.snapshot, fixture.expect, (one) => diagnose(one, { strict })) }];
    case 'malformed':
      return [{ name: fixture.description, problems: checkMalformed(fixture, (one) => diagnose(one, {})) }];
  }
}
