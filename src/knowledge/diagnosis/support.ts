import * as z from 'zod';
import { CONTACT_KINDS, HANDLING_CLASSES, SLA_STATUSES, URGENCY_LEVELS } from '../../model/vocabulary';
import { deferred } from '../deferred';
import { args, id, ids, instant } from './argument';

const contact = deferred(() => z.strictObject({
  id: id.describe('Id of the contact in the profile.'),
  kind: z.enum(CONTACT_KINDS).describe('What kind of contact it is.'),
  openNow: z.boolean().describe('Whether it is open at observedAt.'),
  opensAt: instant.nullable().describe('When it opens, or opens again; null: it never closes.'),
  closesAt: instant.nullable().describe('When it closes; null: it is closed or never closes.'),
  why: id.describe('Id of the sentence that gives the reason for the choice.'),
}));

const escalation = deferred(() => z.strictObject({
  to: id.describe('Who the case is handed on to.'),
  at: instant.describe('When it is handed on if it is still unsolved.'),
  due: z.boolean().describe('Whether that time has come.'),
}));

const evidence = deferred(() => z.strictObject({
  bring: ids.describe('What the desk needs.'),
  attached: ids.describe('What of it is attached to the request.'),
  lacking: ids.describe('What of it is not attached yet.'),
}));

export const support = deferred(() => z.strictObject({
  profile: id.describe('Platform whose desk handles the case.'),
  handling: z.enum(HANDLING_CLASSES).describe('How the desk handles it; chose the channel.'),
  urgency: z.enum(URGENCY_LEVELS).describe('How urgent the case is for the desk.'),
  contactNeeded: z.boolean().describe('False where the customer can settle it without a person.'),
  channel: contact.nullable().describe('Whom to contact; null: nobody has to be.'),
  alternatives: z.array(contact).describe('Other contacts that would do, best first.'),
  longerWait: z.boolean().describe('Whether an answer takes longer than usual now.'),
  longerWaitBecause: ids.describe('Ids of the reasons for a longer wait.'),
  betterAt: instant.nullable().describe('For what is not urgent: when waiting is short again; null where it is now.'),
  firstResponseDueAt: instant.nullable().describe('When a person has to have answered; null: the desk has no hours ahead.'),
  resolutionDueAt: instant.nullable().describe('When it has to be solved; null: the desk has no hours ahead.'),
  slaStatus: z.enum(SLA_STATUSES).describe('Whether the targets run, are met, missed or paused.'),
  followUpAt: instant.nullable().describe('When the case is looked at again; null: no contact is needed.'),
  escalation: z.array(escalation).describe('Who the case is handed on to while it stays unsolved, soonest first.'),
  evidence: evidence.describe('What is to be brought to the desk.'),
  selfChecks: ids.describe('What the customer checks before any contact.'),
  message: z.strictObject({ id: id.describe('Id of the ready message.'), args: args.describe('What the message tells: when, what was done, what happened.') })
    .describe('The ready message to the desk.'),
}));
