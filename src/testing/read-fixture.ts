import type { z } from 'zod';
import {
  type CauseFixture, causeFixtureSchema, type MalformedCase, malformedSchema, type PayloadFixture, payloadFixtureSchema, type Scenario, scenarioSchema,
} from '../knowledge/fixture-schema';
import { fixtureFaults } from './fixture-faults';
import { FixtureInvalidError } from './fixture-invalid-error';

/** A fixture that has been checked; which kind it is shows in its keys. */
export type Fixture =
  | { readonly kind: 'cause'; readonly fixture: CauseFixture }
  | { readonly kind: 'scenario'; readonly fixture: Scenario }
  | { readonly kind: 'payload'; readonly fixture: PayloadFixture }
  | { readonly kind: 'malformed'; readonly fixture: MalformedCase };

const NO_FIXTURE = 'is no fixture: none of "snapshot" (a scenario), "cases" (of a cause), "payload" (of a provider), "text" or "input" (malformed input) is there';

/** What else in this library is written as JSON, by the keys it shows itself by, and where it belongs. */
const STRAYS: readonly (readonly [keys: readonly string[], hint: string])[] = [
  [['schemaVersion', 'observedAt'], 'it looks like a snapshot: put it under "snapshot", beside a "description" and what you "expect"'],
  [['evidence', 'remediation'], 'it looks like a cause file: rules of your own are named with --causes or --rules'],
];

/**
 * Checks that a parsed JSON file is a fixture: a scenario, the cases of a cause, a provider's payload, or malformed input.
 *
 * @throws {FixtureInvalidError} with every fault
 * @example
 * readFixture({ description: 'Nothing is known', snapshot: { … }, expect: { outcome: 'inconclusive' } }).kind //=> 'scenario'
 */
export function readFixture(value: unknown): Fixture {
  if (has(value, 'cases')) return { kind: 'cause', fixture: read(causeFixtureSchema, value) };
  // A scenario without expectations can be read: that it expects nothing is a problem of the case, which can be brought up to date.
  if (has(value, 'snapshot')) return { kind: 'scenario', fixture: read(scenarioSchema, { expect: {}, ...value }) };
  if (has(value, 'payload')) return { kind: 'payload', fixture: read(payloadFixtureSchema, { expect: {}, ...value }) };
  if (has(value, 'text') || has(value, 'input')) return { kind: 'malformed', fixture: read(malformedSchema, value) };
  const hint = STRAYS.find(([keys]) => keys.every((key) => has(value, key)))?.[1];
  throw new FixtureInvalidError([{ path: '', message: hint === undefined ? NO_FIXTURE : `${NO_FIXTURE}; ${hint}` }]);
}

const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key);

const read = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new FixtureInvalidError(fixtureFaults(result.error, value, schema));
};
