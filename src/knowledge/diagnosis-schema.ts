import * as z from 'zod';
import { OUTCOMES, PAYMENT_OUTCOMES } from '../model/vocabulary';
import { deferred } from './deferred';
import { args, id, ids, instant } from './diagnosis/argument';
import { finding, nextEvidence, supersededFinding, undecided } from './diagnosis/finding';
import { planStep, prohibition } from './diagnosis/plan';
import { support } from './diagnosis/support';

const timelineEvent = deferred(() => z.strictObject({
  at: instant.describe('When it happened or will happen.'),
  event: id.describe('Id of the event\'s neutral wording.'),
  source: z.string().describe('The part of the snapshot that recorded it.'),
  args: args.describe('Arguments of the event\'s sentence.'),
}));

const warning = deferred(() => z.strictObject({
  code: id.describe('Code of the warning.'),
  path: z.string().describe('Path of the field in the snapshot.'),
  args: args.describe('Arguments of the warning\'s sentence.'),
}));

/** The answer of `diagnose`, for who stores it or hands it on. */
export const diagnosisSchema = deferred(() => z.strictObject({
  schemaVersion: z.literal(1).describe('Version of this format.'),
  rulesVersion: z.string().min(1).describe('The exact rules that gave the answer.'),
  observedAt: instant.describe('When the snapshot was taken: the only now.'),
  timeZone: z.string().exactOptional().describe('Time zone of the desk that handles the case, in which times are shown.'),
  currency: z.string().length(3).exactOptional().describe('Currency in which the amounts among the facts are counted.'),
  paymentOutcome: z.enum(PAYMENT_OUTCOMES).exactOptional().describe('What status and codes together say of the payment; left out: there is none, or nothing is known of it.'),
  outcome: z.enum(OUTCOMES).describe('What the case comes to: something failed, waiting is right, all is well, or it cannot be told yet.'),
  pendingUntil: instant.nullable().describe('For `pending`: the instant until which waiting is right, where the snapshot gives one.'),
  primary: id.nullable().describe('The first finding\'s cause.'),
  findings: z.array(finding).describe('What was found, first the one that counts most.'),
  superseded: z.array(supersededFinding).describe('What was found as well and is explained by a finding.'),
  undecided: z.array(undecided).describe('What the snapshot neither supports nor rules out.'),
  nextEvidence: z.array(nextEvidence).describe('The missing facts that would decide most, best first.'),
  plan: z.array(planStep).describe('Who does what next, in this order.'),
  prohibitions: z.array(prohibition).describe('What nobody may do.'),
  support: support.describe('Whom to contact, by when, with what.'),
  prevention: ids.describe('Ids of advice that keeps it from happening again.'),
  timeline: z.array(timelineEvent).describe('Every dated event of the snapshot, in order.'),
  warnings: z.array(warning).describe('What of the snapshot was strange.'),
}));
