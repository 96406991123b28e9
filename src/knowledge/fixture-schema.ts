import * as z from 'zod';
import { CONTACT_KINDS, HANDLING_CLASSES, OUTCOMES, SLA_STATUSES } from '../model/vocabulary';
import { factId, schemaPath } from './named-ids';

const sentence = z.string().min(8);
const ids = z.array(z.string());
// Any text is let through here: whether an id exists is told with a suggestion when the fixture is checked.
const expected = (id: string, description: string) => z.string().meta({ id: `expected-${id}`, description });
const cause = expected('cause', 'Id of a cause.');
const causes = z.array(cause);
const actions = z.array(expected('action', 'Id of an action.'));
const snapshot = z.record(z.string(), z.unknown()).meta({ id: 'snapshot', description: 'A snapshot of an order, its payment and the account.' });
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
  asksFor: factId.describe('The fact that would decide.'),
});

/** All cases of one evidence pattern. */
export const evidenceCaseSchema = z.strictObject({
  evidence: z.string().describe('Id of an evidence pattern of the cause.'),
  hit: snapshot,
  nearMiss: z.array(nearMissSchema).min(1).describe('What looks alike and is not: each one detail away from the hit.'),
  unknown: z.array(unknownCaseSchema).min(1).describe('What is not known enough: each the hit without one thing.'),
});

/** A file of `fixtures/causes/`. */
export const causeFixtureSchema = z.strictObject({
  $schema: schemaPath,
  cause,
  cases: z.array(evidenceCaseSchema).min(1).describe('The cases, for each evidence pattern of the cause.'),
});

const supportSchema = z.strictObject({
  profile: z.string().describe('Platform whose desk handles the case.'),
  handling: z.enum(HANDLING_CLASSES).describe('How the desk handles the case.'),
  contactNeeded: z.boolean().describe('Whether a person is needed.'),
  channelId: z.string().nullable().describe('Id of the contact; null: nobody has to be contacted.'),
  channelKind: z.enum(CONTACT_KINDS).nullable().describe('Kind of the contact; null: nobody has to be contacted.'),
  openNow: z.boolean().describe('Whether the contact is open at observedAt.'),
  opensAt: z.string().nullable().describe('When the contact opens, or opens again.'),
  longerWait: z.boolean().describe('Whether an answer takes longer than usual.'),
  betterAt: z.string().nullable().describe('When waiting is short again.'),
  firstResponseDueAt: z.string().nullable().describe('When a person has to have answered.'),
  resolutionDueAt: z.string().nullable().describe('When it has to be solved.'),
  slaStatus: z.enum(SLA_STATUSES).describe('Whether the targets run, are met, missed or paused.'),
  followUpAt: z.string().nullable().describe('When the case is looked at again.'),
  alternatives: ids.describe('Ids of other channels that would do.'),
  escalationDue: ids.describe('Whom the case has to be handed on to by now.'),
  lacking: ids.describe('What the desk needs and is not attached yet.'),
  selfChecks: ids.describe('Self-checks that are shown before any contact.'),
}).partial();

/** What a diagnosis must say; what is not named is not looked at. */
export const expectationSchema = z.strictObject({
  outcome: z.enum(OUTCOMES).describe('What the case comes to.'),
  pendingUntil: z.string().nullable().describe('The instant until which waiting is right.'),
  primary: cause.nullable().describe('The cause that comes first; null: none is found.'),
  includes: causes.describe('Causes that are found, whatever their rank.'),
  excludes: causes.describe('Causes that are not found.'),
  superseded: causes.describe('Causes that another one explains.'),
  undecided: causes.describe('Causes that stay undecided.'),
  plan: actions.describe('Actions that are planned in this order; others may stand between them.'),
  planExcludes: actions.describe('Actions that are not planned.'),
  prohibitions: z.array(expected('prohibition', 'Id of a prohibition.')).describe('What is forbidden; other things may be as well.'),
  prevention: ids.describe('Advice that is given; other advice may be as well.'),
  support: supportSchema.describe('Whom to contact, by when, with what; what is not named is not looked at.'),
  nextEvidence: z.array(factId).describe('Facts that are asked for, in this order; others may stand between them.'),
  warnings: ids.describe('Codes of warnings.'),
}).partial();

/** A file of `fixtures/scenarios/` or `fixtures/healthy/`. */
export const scenarioSchema = z.strictObject({
  $schema: schemaPath,
  scenario: z.array(z.string()).optional().describe('Ids of the support cases it covers.'),
  description: sentence.describe('The case in one sentence.'),
  snapshot,
  expect: expectationSchema.describe('What its diagnosis must say; what is not named is not looked at.'),
});

/** A file of `fixtures/malformed/`: an input, as text or as JSON, and what becomes of it. */
export const malformedSchema = z.strictObject({
  $schema: schemaPath,
  description: sentence.describe('What is wrong with the input, in one sentence.'),
  text: z.string().optional().describe('The input letter for letter, where it is no JSON or where a JSON file could not hold it.'),
  input: z.unknown().optional().describe('The input, where it is JSON.'),
  expect: z.union([
    z.strictObject({ error: z.literal('not_json').describe('The input is no JSON.') }),
    z.strictObject({
      error: z.literal('snapshot_invalid').describe('The input is no snapshot.'),
      paths: ids.min(1).describe('Paths of the faults, all of them.'),
    }),
    z.strictObject({ outcome: z.enum(OUTCOMES).describe('What the case comes to.'), warnings: ids.describe('Codes of warnings.') }),
  ]).describe('What becomes of the input: an error, or a diagnosis with warnings.'),
});

/** As of when a payload is diagnosed whose fixture does not say. */
export const PAYLOAD_OBSERVED_AT = '2026-03-02T12:00:00+08:00';

/** A file of `fixtures/payloads/<provider>/`: a provider's payload, the parts of a snapshot it becomes, and what they are diagnosed to be. */
export const payloadFixtureSchema = z.strictObject({
  $schema: schemaPath,
  description: sentence.describe('What the provider says, in one sentence.'),
  provider: z.string().optional().describe('Name of the provider; left out: the folder the file stands in.'),
  payload: z.record(z.string(), z.unknown()).describe('What the provider returned, as it came; nothing of a real person.'),
  parts: z.record(z.string(), z.unknown()).optional().describe('The parts of the snapshot; left out: they are not looked at.'),
  unread: ids.optional().describe('Paths that were not understood. Left out beside `parts`: everything was understood.'),
  observedAt: z.string().optional().describe(`As of when it is diagnosed; left out: ${PAYLOAD_OBSERVED_AT}.`),
  expect: expectationSchema.describe('What its diagnosis must say; what is not named is not looked at.'),
});

/** The content of a cause fixture: for each pattern a hit, near misses and unknowns. */
export type CauseFixture = z.infer<typeof causeFixtureSchema>;
export type EvidenceCase = z.infer<typeof evidenceCaseSchema>;
/** What a fixture expects of a diagnosis; what it does not name is not looked at. */
export type Expectation = z.infer<typeof expectationSchema>;
/** The content of a scenario fixture: a snapshot and what its diagnosis must say. */
export type Scenario = z.infer<typeof scenarioSchema>;
/** The content of a payload fixture: what a provider returned, and what becomes of it. */
export type PayloadFixture = z.infer<typeof payloadFixtureSchema>;
/** The content of a malformed fixture: an input that is no snapshot, and what becomes of it. */
export type MalformedCase = z.infer<typeof malformedSchema>;
