import type { z } from 'zod';
import {
  causeFixtureSchema, evidenceCaseSchema, expectationSchema, malformedSchema, nearMissSchema, payloadFixtureSchema, scenarioSchema, unknownCaseSchema,
} from '../knowledge/fixture-schema';
import { describeIssue } from '../snapshot/describe-issue';
import { nearest } from '../snapshot/nearest';
import type { FixtureFault } from './fixture-invalid-error';

const KEYS: readonly string[] = [
  causeFixtureSchema, evidenceCaseSchema, nearMissSchema, unknownCaseSchema, scenarioSchema, payloadFixtureSchema, malformedSchema,
  expectationSchema,
  expectationSchema.shape.support.unwrap(),
].flatMap((schema) => Object.keys(schema.shape));

/** The only place of a fixture that has several forms. */
const MALFORMED_EXPECTS = '{ "error": "not_json" }, { "error": "snapshot_invalid", "paths": […] } or { "outcome": …, "warnings": […] }';

/** The faults of a fixture as sentences: what was found, what is accepted, and what a misspelt key may stand for. */
export const fixtureFaults = (error: z.ZodError, value: unknown): FixtureFault[] => error.issues.flatMap((issue) => {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...issue.path, key].join('.'), key));
  if (issue.code === 'invalid_union') return [{ path: issue.path.join('.'), message: `accepted is ${MALFORMED_EXPECTS}` }];
  const { path, found, accepted, suggestion } = describeIssue(issue, value);
  return [{ path, message: `found ${found}, accepted is ${accepted}${suggestion === undefined ? '' : `; did you mean ${suggestion}?`}` }];
});

const unknownKey = (path: string, key: string): FixtureFault => {
  const near = nearest(key, KEYS);
  return { path, message: `found an unknown key${near === undefined ? '' : `; did you mean "${near}"?`}` };
};
