import type { z } from 'zod';
import { type CauseFixture, causeFixtureSchema, type MalformedCase, malformedSchema, type Scenario, scenarioSchema } from '../knowledge/fixture-schema';
import { FixtureInvalidError } from './fixture-invalid-error';

/** A fixture that has been checked; which kind it is shows in its keys. */
export type Fixture =
  | { readonly kind: 'cause'; readonly fixture: CauseFixture }
  | { readonly kind: 'scenario'; readonly fixture: Scenario }
  | { readonly kind: 'malformed'; readonly fixture: MalformedCase };

const NO_FIXTURE = 'is no fixture: none of "snapshot" (a scenario), "cases" (of a cause), "text" or "input" (malformed input) is there';

/**
 * Checks that a parsed JSON file is a fixture: a scenario, the cases of a cause, or malformed input.
 *
 * @throws {FixtureInvalidError} with every fault
 * @example
 * readFixture({ description: 'Nothing is known', snapshot: { … }, expect: { outcome: 'inconclusive' } }).kind //=> 'scenario'
 */
export function readFixture(value: unknown): Fixture {
  if (has(value, 'cases')) return { kind: 'cause', fixture: read(causeFixtureSchema, value) };
  if (has(value, 'snapshot')) return { kind: 'scenario', fixture: read(scenarioSchema, value) };
  if (has(value, 'text') || has(value, 'input')) return { kind: 'malformed', fixture: read(malformedSchema, value) };
  throw new FixtureInvalidError([{ path: '', message: NO_FIXTURE }]);
}

const has = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, key);

const read = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new FixtureInvalidError(result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
};
