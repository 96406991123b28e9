import type { Diagnoser } from '../diagnose';
import type { PayloadFixture } from '../knowledge/fixture-schema';
import type { KnowledgePack } from '../knowledge/pack';
import type { CaseResult, Problem } from './case-result';
import { checkCauseFixture, type SelectCase } from './check-cause-fixture';
import { checkMalformed } from './check-malformed';
import { type AdaptPayload, checkPayload } from './check-payload';
import { checkScenario } from './check-scenario';
import { idCheckerOf } from './known-ids';
import { type Fixture, readFixture } from './read-fixture';

/** What fixtures are checked with: the shipped rules, or your own. */
export type FixtureDiagnoser = Pick<Diagnoser, 'diagnose' | 'verdicts'>;

/** How a fixture is checked. */
export interface FixtureOptions {
  /** Unknown keys of a snapshot are a problem of its case; on unless switched off. */
  readonly strict?: boolean;
  /** The knowledge of the diagnoser; with it, an id that nothing has is a problem of its case. */
  readonly pack?: KnowledgePack;
  /** The adapter of a provider's payloads; left out, payload fixtures cannot be checked. */
  readonly adapterOf?: (provider: string | undefined) => AdaptPayload | undefined;
  /** Which cases are checked, by their names; all unless it says otherwise. */
  readonly select?: SelectCase;
}

/**
 * Checks every case of one fixture, given as parsed JSON.
 *
 * @throws {FixtureInvalidError} where the value is no fixture
 * @example
 * checkFixture({ description: 'A card over its limit', snapshot: aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61').build(), expect: { primary: 'bank_limit' } }, createDiagnoser())
 * //=> [{ name: 'A card over its limit', problems: [], … }]
 */
export const checkFixture = (value: unknown, diagnoser: FixtureDiagnoser, options: FixtureOptions = {}): CaseResult[] =>
  checkRead(readFixture(value), diagnoser, options);

/** The same for a fixture that has been read. */
export function checkRead({ kind, fixture }: Fixture, { diagnose, verdicts }: FixtureDiagnoser, options: FixtureOptions = {}): CaseResult[] {
  const { strict = true, pack, adapterOf, select = () => true } = options;
  const ids = pack === undefined ? undefined : idCheckerOf(pack);
  const oneCase = (problems: () => Problem[]): CaseResult[] =>
    (kind !== 'cause' && select(fixture.description) ? [{ name: fixture.description, problems: problems() }] : []);
  switch (kind) {
    case 'cause':
      return withUnknownIds(ids?.inCauseFixture(fixture), checkCauseFixture(fixture, (snapshot) => verdicts(snapshot, { strict }), select));
    case 'scenario':
      return withUnknownIds(ids?.inExpectation(fixture.expect, ['expect']), oneCase(() =>
        checkScenario(fixture.snapshot, fixture.expect, (one) => diagnose(one, { strict }))));
    case 'payload':
      return withUnknownIds(ids?.inExpectation(fixture.expect, ['expect']), oneCase(() => {
        const adapt = adapterOf?.(fixture.provider);
        return adapt === undefined ? [unknownProvider(fixture, adapterOf !== undefined)] : checkPayload(fixture, adapt, (one) => diagnose(one, { strict }));
      }));
    case 'malformed':
      return withUnknownIds(ids?.inExpectation(fixture.expect, ['expect']), oneCase(() => checkMalformed(fixture, (one) => diagnose(one, {}))));
  }
}

const unknownProvider = ({ provider }: PayloadFixture, hasAdapters: boolean): Problem =>
  ({ kind: 'unknown_provider', path: ['provider'], message: `provider: ${whyUnknown(provider, hasAdapters)}` });

const whyUnknown = (provider: string | undefined, hasAdapters: boolean): string => {
  if (!hasAdapters) return 'payloads are checked only where the option adapterOf names the adapters';
  return provider === undefined
    ? 'is not said, and the folder is not named after one; name it as in "provider": "stripe"'
    : `there is no provider "${provider}"; "paytriage diagnose --help" lists them`;
};

/** What is misspelt stands with the first case: there it explains what fails. */
const withUnknownIds = (problems: readonly Problem[] = [], [first, ...others]: readonly CaseResult[]): CaseResult[] =>
  (first === undefined ? [] : [{ ...first, problems: [...problems, ...first.problems] }, ...others]);
