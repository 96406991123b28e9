import { type Diagnoser, shippedDiagnoser } from '../diagnose';
import type { CaseResult } from './case-result';
import { checkFixture, type FixtureDiagnoser, type FixtureOptions } from './check-fixture';
import { FixtureInvalidError } from './fixture-invalid-error';

/** What became of one fixture. */
export interface FixtureResult {
  readonly name: string;
  /** True where every case holds; a fixture that cannot be read never does. */
  readonly pass: boolean;
  readonly cases: readonly CaseResult[];
  /** Why the fixture cannot be used; empty where it can. */
  readonly faults: FixtureInvalidError['faults'];
}

/** How fixtures are checked, and with what. */
export interface CheckFixturesOptions extends FixtureOptions {
  /** A diagnoser with rules of your own; the shipped one unless given. */
  readonly diagnoser?: FixtureDiagnoser & Pick<Diagnoser, 'pack'>;
}

/**
 * Checks fixtures, given as parsed JSON under the names that the results shall bear. Nothing is thrown for a fixture that
 * cannot be used: that is a failure like any other.
 *
 * @example
 * checkFixtures({ 'card-limit': { description: 'A card over its limit', snapshot: aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61').build(), expect: { primary: 'bank_limit' } } })
 * //=> [{ name: 'card-limit', pass: true, cases: [{ name: 'A card over its limit', problems: [], … }], faults: [] }]
 */
export function checkFixtures(fixtures: Readonly<Record<string, unknown>>, { diagnoser, ...options }: CheckFixturesOptions = {}): FixtureResult[] {
  const judge = diagnoser ?? shippedDiagnoser();
  return Object.entries(fixtures).map(([name, fixture]) => checkNamed(name, fixture, judge, { pack: judge.pack, ...options }));
}

function checkNamed(name: string, fixture: unknown, diagnoser: FixtureDiagnoser, options: FixtureOptions): FixtureResult {
  try {
    const cases = checkFixture(fixture, diagnoser, options);
    return { name, pass: cases.every(({ problems }) => problems.length === 0), cases, faults: [] };
  } catch (error) {
    if (error instanceof FixtureInvalidError) return { name, pass: false, cases: [], faults: error.faults };
    throw error;
  }
}
