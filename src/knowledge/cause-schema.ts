import * as z from 'zod';
import { EVIDENCE_ITEMS, URGENCIES } from '../model/snapshot-vocabulary';
import {
  BASES, CAUSE_KINDS, CONFIDENCES, CONTACT_TOPICS, DISCLOSURES, HANDLING_CLASSES, LIFE_CYCLES, RESPONSIBLES, SEVERITIES, STAGES,
} from '../model/vocabulary';
import { conditionSchema } from './condition-schema';
import { deferred } from './deferred';
import { actionId, causeId, factId, preventionId, prohibitionId, schemaPath, selfCheckId } from './named-ids';

const patternId = deferred(() => z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a kebab-case id'));
const sentence = deferred(() => z.string().min(8));

/** An argument of a sentence: a constant, a list of them, or the value of a fact (`unit` comes from the fact dictionary). */
export const argSourceSchema = deferred(() => z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()).min(1),
  z.strictObject({ fact: factId }),
]));

/** One named way to recognise the cause. */
export const evidenceSchema = deferred(() => z.strictObject({
  id: patternId.describe('Name of the pattern, unique in the cause.'),
  basis: z.enum(BASES).describe('What the pattern rests on; decides the rank among findings of equal confidence.'),
  confidence: z.enum(CONFIDENCES).describe('`confirmed` only where an authority says so.'),
  kind: z.enum(CAUSE_KINDS).optional().describe('Where the pattern says something else of the case than the cause: a dropped network with an unclear result is `pending`.'),
  conditions: conditionSchema,
}));

/** One step of the remedy: an action of `actions.json` with its arguments. */
export const remediationSchema = deferred(() => z.strictObject({
  action: actionId,
  when: conditionSchema.optional().describe('The step applies only where this holds; while it is unknown the step stays and names the facts.'),
  args: z.record(z.string(), argSourceSchema).optional().describe('Arguments of the action\'s sentence: constants, or values of facts.'),
  after: actionId.optional().describe('The action that has to be finished first.'),
  dueInSec: z.int().positive().optional().describe('Seconds after observedAt by which the step is due.'),
}));

const conditionalProhibition = deferred(() => z.strictObject({
  prohibition: prohibitionId,
  when: conditionSchema.describe('It is in force only where this holds.'),
}));

/** A file of `rules/causes/<stage>/`. */
export const causeSchema = deferred(() => z.strictObject({
  $schema: schemaPath,
  id: causeId.describe('Public, stable id; equals the file name and is never reused.'),
  stage: z.enum(STAGES).describe('Where in the life of an order the cause belongs; equals the folder name.'),
  kind: z.enum(CAUSE_KINDS).describe('`failure`: something failed. `pending`: nothing failed yet, wait or query. `request`: the customer wants something else.'),
  responsible: z.enum(RESPONSIBLES).describe('Who the failure lies with: whose system or action has to change.'),
  severity: z.enum(SEVERITIES).describe('How bad it is; a `critical` one is acted on though it be merely possible.'),
  urgency: z.enum(URGENCIES).describe('How soon somebody has to act; decides the targets of the desk.'),
  disclosure: z.enum(DISCLOSURES).describe('`discreet`: the customer never learns that this cause was found.'),
  status: z.enum(LIFE_CYCLES).describe('`experimental` may change in any release, `stable` is promised, `deprecated` goes.'),
  since: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 0.1.0').describe('The version that brought the cause.'),
  replacedBy: causeId.optional().describe('For `deprecated`: the cause that takes its place.'),
  evidence: z.array(evidenceSchema).min(1).describe('The patterns by which it is recognised; one that hits is enough.'),
  supersedes: z.array(causeId).describe('Causes that this one explains: they move to `superseded` when both are found.'),
  args: z.record(z.string(), argSourceSchema).optional().describe('Arguments of the cause\'s sentences.'),
  handling: z.enum(HANDLING_CLASSES).describe('How the desk handles the case; chooses the contact channel.'),
  topics: z.array(z.enum(CONTACT_TOPICS)).min(1).describe('What the case is about; a contact that never handles one of them is not chosen.'),
  contact: z.enum(['needed', 'not_needed']).describe('`not_needed`: the customer settles it without a person.'),
  waitUntil: z.strictObject({ fact: factId, otherwise: factId.optional().describe('The fact that holds them where the first is not known.') }).optional()
    .describe('For `pending`: the fact that holds the seconds until the wait is over.'),
  remediation: z.array(remediationSchema).min(1).describe('The steps, in the order in which they are taken.'),
  prohibitions: z.array(z.union([prohibitionId, conditionalProhibition])).describe('What nobody may do while this cause is found.'),
  bring: z.array(z.enum(EVIDENCE_ITEMS)).describe('What the customer brings when contacting support.'),
  selfChecks: z.array(selfCheckId).describe('Self-checks that fit this cause, shown before any contact.'),
  prevention: z.array(preventionId).describe('Advice that keeps it from happening again, shown after the steps.'),
  falsePositives: z.array(sentence).min(1).describe('Cases that look alike and are not: what to check before believing it.'),
  references: z.array(sentence).describe('Where the knowledge comes from: standards, provider documents.'),
}));

/** The content of a file of `rules/causes/`: what a cause is, how it is recognised, what is done, what nobody may do. */
export type CauseFile = z.infer<typeof causeSchema>;
export type EvidencePattern = z.infer<typeof evidenceSchema>;
export type RemediationStep = z.infer<typeof remediationSchema>;
export type ArgSource = z.infer<typeof argSourceSchema>;
/** Where the arguments of a sentence come from, by name. */
export type ArgSources = Readonly<Record<string, ArgSource>>;
