import * as z from 'zod';
import type { Arg } from '../model/diagnosis';
import {
  AUDIENCES, BASES, CAUSE_KINDS, CONFIDENCES, CONTACT_KINDS, DISCLOSURES, EFFORTS, HANDLING_CLASSES, OBTAIN_FROM, OUTCOMES, RESPONSIBLES,
  SAFETIES, SEVERITIES, SLA_STATUSES, STAGES, URGENCY_LEVELS,
} from '../model/vocabulary';

const id = z.string().min(1);
const ids = z.array(id);
const instant = z.iso.datetime({ offset: true });

const factValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const money = z.strictObject({ amount: z.int(), currency: z.string().length(3) });

const arg: z.ZodType<Arg> = z.lazy(() => z.union([
  z.string(), z.number(), z.boolean(), money,
  z.strictObject({ seconds: z.number() }),
  z.strictObject({ at: instant }),
  z.strictObject({ term: z.string(), of: z.string() }),
  z.array(arg),
])).meta({ id: 'argument', description: 'An argument of a sentence: words and formats are chosen when it is rendered.' });

const args = z.record(z.string(), arg);

const because = z.strictObject({
  fact: id,
  observed: factValue,
  operator: z.string(),
  expected: z.unknown(),
  negated: z.literal(true).exactOptional().describe('The condition holds in its negated form.'),
});

const finding = z.strictObject({
  cause: id,
  evidence: id.describe('The evidence pattern that matched with the most certainty.'),
  alsoEvidence: ids.describe('Further patterns of the same cause that matched.'),
  confidence: z.enum(CONFIDENCES),
  basis: z.enum(BASES),
  kind: z.enum(CAUSE_KINDS),
  stage: z.enum(STAGES),
  responsible: z.enum(RESPONSIBLES),
  severity: z.enum(SEVERITIES),
  urgency: z.enum(URGENCY_LEVELS),
  disclosure: z.enum(DISCLOSURES).describe('`discreet`: the customer never learns that this cause was found.'),
  args,
  because: z.array(because),
});

const undecided = z.strictObject({ cause: id, evidence: id, confidence: z.enum(CONFIDENCES), missing: ids });

const nextEvidence = z.strictObject({
  fact: id,
  paths: z.array(z.string()).describe('The fields of the snapshot that would supply the fact.'),
  obtainFrom: z.enum(OBTAIN_FROM),
  effort: z.enum(EFFORTS),
  decides: z.array(z.strictObject({ if: z.string(), thenConfirms: ids, thenRulesOut: ids })),
});

const planStep = z.strictObject({
  action: id,
  audience: z.enum(AUDIENCES),
  safety: z.enum(SAFETIES),
  needsConfirmation: z.boolean().describe('A money step is a proposal: a person confirms it before it is carried out.'),
  args,
  cause: id.describe('The cause that asks for the step; `causes` lists all.'),
  causes: ids,
  after: id.exactOptional().describe('The step that has to be finished before this one.'),
  dueBy: instant.exactOptional(),
  dependsOn: ids.exactOptional().describe('Facts that decide whether the step applies; present while they are unknown.'),
  guidance: z.literal('voice_and_picture').exactOptional(),
});

const contact = z.strictObject({
  id,
  kind: z.enum(CONTACT_KINDS),
  openNow: z.boolean(),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  why: id,
});

const support = z.strictObject({
  profile: id,
  handling: z.enum(HANDLING_CLASSES),
  urgency: z.enum(URGENCY_LEVELS),
  contactNeeded: z.boolean(),
  channel: contact.nullable(),
  alternatives: z.array(contact),
  longerWait: z.boolean(),
  longerWaitBecause: ids,
  betterAt: instant.nullable(),
  firstResponseDueAt: instant.nullable(),
  resolutionDueAt: instant.nullable(),
  slaStatus: z.enum(SLA_STATUSES),
  followUpAt: instant.nullable(),
  escalation: z.array(z.strictObject({ to: id, at: instant, due: z.boolean() })),
  evidence: z.strictObject({ bring: ids, attached: ids, lacking: ids }),
  selfChecks: ids,
  message: z.strictObject({ id, args }),
});

/** The answer of `diagnose`, for who stores it or hands it on. */
export const diagnosisSchema = z.strictObject({
  schemaVersion: z.literal(1),
  rulesVersion: z.string().min(1),
  observedAt: instant,
  timeZone: z.string().exactOptional().describe('Time zone of the desk that handles the case, in which times are shown.'),
  currency: z.string().length(3).exactOptional().describe('Currency in which the amounts among the facts are counted.'),
  outcome: z.enum(OUTCOMES),
  pendingUntil: instant.nullable().describe('For `pending`: the instant until which waiting is right, where the snapshot gives one.'),
  primary: id.nullable().describe('The first finding\'s cause.'),
  findings: z.array(finding),
  superseded: z.array(finding.extend({ by: id.describe('The finding that explains this one.') })),
  undecided: z.array(undecided),
  nextEvidence: z.array(nextEvidence),
  plan: z.array(planStep),
  prohibitions: z.array(z.strictObject({ id, cause: id, causes: ids })),
  support,
  prevention: ids,
  timeline: z.array(z.strictObject({ at: instant, event: id, source: z.string(), args })),
  warnings: z.array(z.strictObject({ code: id, path: z.string(), args })),
});
