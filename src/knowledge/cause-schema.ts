import * as z from 'zod';
import { EVIDENCE_ITEMS, URGENCIES } from '../model/snapshot-vocabulary';
import {
  BASES, CAUSE_KINDS, CONFIDENCES, CONTACT_TOPICS, DISCLOSURES, HANDLING_CLASSES, LIFE_CYCLES, RESPONSIBLES, SEVERITIES, STAGES,
} from '../model/vocabulary';
import { conditionSchema } from './condition-schema';

const id = z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'a lower_snake id');
const patternId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a kebab-case id');
const sentence = z.string().min(8);

/** An argument of a sentence: a constant, a list of them, or the value of a fact (`unit` comes from the fact dictionary). */
export const argSourceSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()).min(1),
  z.strictObject({ fact: z.string() }),
]);

/** One named way to recognise the cause. */
export const evidenceSchema = z.strictObject({
  id: patternId.describe('Name of the pattern, unique in the cause.'),
  basis: z.enum(BASES).describe('What the pattern rests on; decides the rank among findings of equal confidence.'),
  confidence: z.enum(CONFIDENCES).describe('`confirmed` only where an authority says so.'),
  kind: z.enum(CAUSE_KINDS).optional().describe('Where the pattern says something else of the case than the cause: a dropped network with an unclear result is `pending`.'),
  conditions: conditionSchema,
});

/** One step of the remedy: an action of `actions.json` with its arguments. */
export const remediationSchema = z.strictObject({
  action: id.describe('Id of an action in actions.json.'),
  when: conditionSchema.optional().describe('The step applies only where this holds; while it is unknown the step stays and names the facts.'),
  args: z.record(z.string(), argSourceSchema).optional(),
  after: id.optional().describe('The action that has to be finished first.'),
  dueInSec: z.int().positive().optional().describe('Seconds after observedAt by which the step is due.'),
});

/** A file of `rules/causes/<stage>/`. */
export const causeSchema = z.strictObject({
  $schema: z.string().optional(),
  id: id.describe('Public, stable id; equals the file name and is never reused.'),
  stage: z.enum(STAGES).describe('Equals the folder name.'),
  kind: z.enum(CAUSE_KINDS).describe('`failure`: something failed. `pending`: nothing failed yet, wait or query. `request`: the customer wants something else.'),
  responsible: z.enum(RESPONSIBLES),
  severity: z.enum(SEVERITIES),
  urgency: z.enum(URGENCIES),
  disclosure: z.enum(DISCLOSURES),
  status: z.enum(LIFE_CYCLES),
  since: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 0.1.0'),
  replacedBy: id.optional(),
  evidence: z.array(evidenceSchema).min(1),
  supersedes: z.array(id).describe('Causes that this one explains: they move to `superseded` when both are found.'),
  args: z.record(z.string(), argSourceSchema).optional().describe('Arguments of the cause\'s sentences.'),
  handling: z.enum(HANDLING_CLASSES).describe('How the desk handles the case; chooses the contact channel.'),
  topics: z.array(z.enum(CONTACT_TOPICS)).min(1),
  contact: z.enum(['needed', 'not_needed']).describe('`not_needed`: the customer settles it without a person.'),
  waitUntil: z.strictObject({ fact: z.string() }).optional().describe('For `pending`: the fact that holds the seconds until the wait is over.'),
  remediation: z.array(remediationSchema).min(1),
  prohibitions: z.array(z.union([id, z.strictObject({ prohibition: id, when: conditionSchema })])),
  bring: z.array(z.enum(EVIDENCE_ITEMS)).describe('What the customer brings when contacting support.'),
  selfChecks: z.array(id).describe('Self-checks that fit this cause, shown before any contact.'),
  prevention: z.array(id).describe('Advice that keeps it from happening again, shown after the steps.'),
  falsePositives: z.array(sentence).min(1).describe('Cases that look alike and are not: what to check before believing it.'),
  references: z.array(sentence),
});

export type CauseFile = z.infer<typeof causeSchema>;
export type EvidencePattern = z.infer<typeof evidenceSchema>;
export type RemediationStep = z.infer<typeof remediationSchema>;
export type ArgSource = z.infer<typeof argSourceSchema>;
