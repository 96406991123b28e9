import * as z from 'zod';
import { CONTACT_KINDS, HANDLING_CLASSES, OUTCOMES, SLA_STATUSES } from '../model/vocabulary';

const sentence = z.string().min(8);
const ids = z.array(z.string());
const schemaPath = z.string().optional();
const snapshot = z.record(z.string(), z.unknown()).meta({ id: 'snapshot' });
const path = z.string().regex(/^[a-zA-Z]+(\.[a-zA-Z0-9]+)*$/, 'a dotted path such as order.product.enteredCode');

/** The hit with one change: what looks alike and is not the cause. */
export const nearMissSchema = z.strictObject({
  because: sentence.describe('Why it is not the cause.'),
  change: z.record(path, z.unknown()).describe('Dotted path of the snapshot → its value instead.'),
  without: z.array(path).optional().describe('What has to be left out along with the change.'),
});

/** The hit without one thing: the pattern is undecided, and the missing fact is asked for. */
export const unknownCaseSchema = z.strictObject({
  without: z.array(path).min(1).describe('Dotted paths that are left out.'),
  asksFor: z.string().describe('The fact that would decide.'),
});

/** All cases of one evidence pattern. */
export const evidenceCaseSchema = z.strictObject({
  evidence: z.string().describe('Id of an evidence pattern of the cause.'),
  hit: snapshot,
  nearMiss: z.array(nearMissSchema).min(1),
  unknown: z.array(unknownCaseSchema).min(1),
});

/** A file of `fixtures/causes/`. */
export const causeFixtureSchema = z.strictObject({
  $schema: schemaPath,
  cause: z.string(),
  cases: z.array(evidenceCaseSchema).min(1),
});

const supportSchema = z.strictObject({
  profile: z.string(),
  handling: z.enum(HANDLING_CLASSES),
  contactNeeded: z.boolean(),
  channelId: z.string().nullable(),
  channelKind: z.enum(CONTACT_KINDS).nullable(),
  openNow: z.boolean(),
  opensAt: z.string().nullable(),
  longerWait: z.boolean(),
  betterAt: z.string().nullable(),
  firstResponseDueAt: z.string().nullable(),
  resolutionDueAt: z.string().nullable(),
  slaStatus: z.enum(SLA_STATUSES),
  followUpAt: z.string().nullable(),
  alternatives: ids.describe('Ids of other channels that would do.'),
  escalationDue: ids.describe('Whom the case has to be handed on to by now.'),
  lacking: ids,
  selfChecks: ids,
}).partial();

/** What a diagnosis must say; what is not named is not looked at. */
export const expectationSchema = z.strictObject({
  outcome: z.enum(OUTCOMES),
  pendingUntil: z.string().nullable(),
  primary: z.string().nullable(),
  includes: ids.describe('Causes that are found, whatever their rank.'),
  excludes: ids.describe('Causes that are not found.'),
  superseded: ids.describe('Causes that another one explains.'),
  undecided: ids.describe('Causes that stay undecided.'),
  plan: ids.describe('Actions that are planned in this order; others may stand between them.'),
  planExcludes: ids.describe('Actions that are not planned.'),
  prohibitions: ids,
  prevention: ids,
  support: supportSchema,
  nextEvidence: ids.describe('Facts that are asked for, in this order; others may stand between them.'),
  warnings: ids.describe('Codes of warnings.'),
}).partial();

/** A file of `fixtures/scenarios/` or `fixtures/healthy/`. */
export const scenarioSchema = z.strictObject({
  $schema: schemaPath,
  scenario: z.array(z.string()).optional().describe('Ids of the support cases it covers.'),
  description: sentence,
  snapshot,
  expect: expectationSchema,
});

/** A file of `fixtures/malformed/`: an input, as text or as JSON, and what becomes of it. */
export const malformedSchema = z.strictObject({
  $schema: schemaPath,
  description: sentence,
  text: z.string().optional().describe('The input letter for letter, where it is no JSON or where a JSON file could not hold it.'),
  input: z.unknown().optional().describe('The input, where it is JSON.'),
  expect: z.union([
    z.strictObject({ error: z.literal('not_json') }),
    z.strictObject({ error: z.literal('snapshot_invalid'), paths: ids.min(1).describe('Paths of the faults, all of them.') }),
    z.strictObject({ outcome: z.enum(OUTCOMES), warnings: ids.describe('Codes of warnings.') }),
  ]),
});

/** As of when a payload is diagnosed whose fixture does not say. */
export const PAYLOAD_OBSERVED_AT = '2026-03-02T12:00:00+08:00';

/** A file of `fixtures/payloads/<provider>/`: a provider's payload, the parts of a snapshot it becomes, and what they are diagnosed to be. */
export const payloadFixtureSchema = z.strictObject({
  $schema: schemaPath,
  description: sentence,
  provider: z.string().optional().describe('Name of the provider; left out: the folder the file stands in.'),
  payload: z.record(z.string(), z.unknown()),
  parts: z.record(z.string(), z.unknown()).optional().describe('The parts of the snapshot; left out: they are not looked at.'),
  unread: ids.optional().describe('Paths that were not understood. Left out beside `parts`: everything was understood.'),
  observedAt: z.string().optional().describe(`Left out: ${PAYLOAD_OBSERVED_AT}.`),
  expect: expectationSchema,
});

export type CauseFixture = z.infer<typeof causeFixtureSchema>;
export type EvidenceCase = z.infer<typeof evidenceCaseSchema>;
export type Expectation = z.infer<typeof expectationSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
export type PayloadFixture = z.infer<typeof payloadFixtureSchema>;
export type MalformedCase = z.infer<typeof malformedSchema>;
