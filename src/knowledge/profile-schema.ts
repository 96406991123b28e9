import * as z from 'zod';
import {
  CUSTOMER_TYPES, EVIDENCE_ITEMS, PAYMENT_METHODS, PRODUCT_KINDS, SPEED_CLASSES, URGENCIES,
} from '../model/snapshot-vocabulary';
import { CONTACT_KINDS, CONTACT_TOPICS, ESCALATION_TARGETS, HANDLING_CLASSES, PAYMENT_NEEDS } from '../model/vocabulary';
import { holidaySchema } from './calendar-schema';
import { deferred } from './deferred';
import { schemaPath } from './named-ids';
import { zoneOffset } from './zone-offset';

const timeOfDay = deferred(() => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day such as 09:00'));
const span = deferred(() => z.strictObject({ from: timeOfDay.describe('When it begins, as 09:00.'), to: timeOfDay.describe('When it ends, as 18:00.') })
  .describe('A span whose end is not after its start runs on into the next day.'));
const timeZone = deferred(() => z.string().refine((name) => !Number.isNaN(zoneOffset(name, 0)), 'an IANA time zone such as Asia/Shanghai'));
const day = deferred(() => z.array(span).describe('Spans of that day; an empty list: closed.'));
const weekly = deferred(() => z.strictObject({ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day }));

const openingHours = deferred(() => z.union([z.literal('always'), weekly]).describe('Opening hours in the time zone of the profile.'));
const holidayHours = deferred(() => z.union([z.literal('as_usual'), z.literal('closed'), z.array(span)]).describe('Opening hours on public holidays.'));

/** A way to reach the desk. */
export const contactSchema = deferred(() => z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a kebab-case id').describe('Id of the contact, unique in the profile.'),
  kind: z.enum(CONTACT_KINDS).describe('What kind of contact it is.'),
  hours: openingHours,
  holidayHours,
  handles: z.array(z.enum(HANDLING_CLASSES)).describe('Classes of case it may handle, best suited first.'),
  never: z.array(z.enum(CONTACT_TOPICS)).describe('Topics it never handles, whatever the class.'),
  answersWithinSec: z.int().positive().describe('How long an answer usually takes.'),
  keepsRecord: z.boolean().describe('Whether it leaves a traceable record.'),
}));

const escalationStep = deferred(() => z.strictObject({
  to: z.enum(ESCALATION_TARGETS).describe('Who the case is handed on to.'),
  afterSec: z.int().positive().describe('Seconds after the request was opened, or after observedAt.'),
}));

const methodCap = deferred(() => z.strictObject({
  method: z.enum(PAYMENT_METHODS).describe('The method that is capped.'),
  customerType: z.enum(CUSTOMER_TYPES).optional().describe('For whom the cap holds; left out: for everybody.'),
  single: z.int().positive().describe('Highest amount of one payment, in minor units.'),
  currency: z.string().length(3).describe('Currency of the cap, ISO 4217.'),
}));

const recommendation = deferred(() => z.strictObject({
  customerType: z.enum(CUSTOMER_TYPES).optional().describe('For whom it holds; left out: for everybody.'),
  upTo: z.int().positive().optional().describe('Up to which amount it holds, in minor units of the home currency; left out: any.'),
  methods: z.array(z.enum(PAYMENT_METHODS)).min(1).describe('The methods, best suited first.'),
}));

const codeSending = deferred(() => z.strictObject({
  gapSec: z.int().positive().describe('Seconds between two codes to one number.'),
  perHour: z.int().positive().describe('Codes to one number within an hour.'),
}));

const cardBinding = deferred(() => z.strictObject({
  attempts: z.int().positive().describe('Attempts within the time.'),
  withinSec: z.int().positive().describe('The time, in seconds.'),
}));

const moneyWithin = deferred(() => z.strictObject({
  topUp: z.int().positive().describe('A top-up of the balance, in seconds after payment.'),
  transfer: z.int().positive().describe('A transfer that no bank clears, in seconds after it was started.'),
}));

const bankClearing = deferred(() => z.strictObject({
  from: timeOfDay.describe('When clearing begins, as 08:30.'),
  until: timeOfDay.describe('The cut-off, as 17:00.'),
}));

/** A file of `rules/profiles/`: one platform's support desk. */
export const profileSchema = deferred(() => z.strictObject({
  $schema: schemaPath,
  platform: z.string().describe('Id of the platform, as in `platform` of a snapshot; equals the file name.'),
  description: z.string().min(10).describe('Whose desk this is.'),
  timeZone: timeZone.describe('Time zone of the desk: an IANA name such as Asia/Shanghai.'),
  currency: z.string().length(3).describe('Home currency, ISO 4217.'),
  takesAnyCurrency: z.literal(true).optional().describe('No currency is foreign to this desk as such: only one other than the order\'s.'),
  contacts: z.array(contactSchema).min(1).describe('The ways to reach the desk.'),
  preferred: z.partialRecord(z.enum(HANDLING_CLASSES), z.array(z.string())).describe('Contact ids by class of case, first choice first.'),
  peakHours: z.array(span).describe('Hours in which an answer takes longer.'),
  quietHours: z.array(span).describe('Hours in which an answer comes soonest; where given, all others count as busy.'),
  holidays: z.union([z.string(), z.array(holidaySchema)]).describe('Id of a calendar, or the days themselves.'),
  firstResponseSec: z.record(z.enum(URGENCIES), z.int().positive()).describe('Seconds to the first answer, by urgency.'),
  resolutionSec: z.record(z.enum(URGENCIES), z.int().positive()).describe('Seconds to a solution, by urgency.'),
  resolutionOverrides: z.record(z.string(), z.int().positive()).describe('Seconds to a solution by cause id, where the desk promises its own.'),
  targetsRun: z.enum(['always', 'opening_hours']).describe('Whether the clock of a target stops while the desk is closed.'),
  desk: z.strictObject({ hours: openingHours, holidayHours }).describe('When people work; decides where targets run in opening hours.'),
  followUpSec: z.int().positive().describe('Seconds after which the case is looked at again.'),
  escalation: z.array(escalationStep).describe('Soonest first.'),
  bring: z.array(z.enum(EVIDENCE_ITEMS)).describe('What every request to this desk needs.'),
  expectedWithinSec: z.record(z.enum(SPEED_CLASSES), z.int().positive()).describe('The promise per speed class where a product states none.'),
  refundWindowSec: z.int().positive().describe('Seconds after payment within which a refund may be asked for.'),
  refundReviewSec: z.int().positive().describe('Seconds that the review of a refund takes.'),
  refundNeedsProof: z.boolean().describe('Whether a refund needs proof of purchase.'),
  methodCaps: z.array(methodCap).describe('Highest amount of a single payment by method.'),
  recommendedMethods: z.array(recommendation).describe('Methods that the desk recommends; the first entry that fits the customer and the amount holds.'),
  methodsByNeed: z.partialRecord(z.enum(PAYMENT_NEEDS), z.array(z.enum(PAYMENT_METHODS)).min(1))
    .describe('Methods that the desk recommends where safety, speed or low fees come first.'),
  codeSending: codeSending.optional()
    .describe('How soon after a verification code the next one is sent to a number, and how many within an hour.'),
  cardBinding: cardBinding.optional()
    .describe('How often a bank card may be tried to be bound within how many seconds.'),
  moneyWithinSec: moneyWithin.optional()
    .describe('When money has arrived where neither the order nor a speed class promises anything else; a bank transfer by the next clearing day.'),
  bankClearing: bankClearing.optional()
    .describe('When the banks clear transfers, Monday to Friday; one that is made later waits for the next working day.'),
  perishableKinds: z.array(z.enum(PRODUCT_KINDS)).describe('Goods that lose their use by waiting: late, they are one level more urgent.'),
  largeAmount: z.int().positive().describe('Minor units of the home currency from which a payment counts as large.'),
}));

/** The content of a file of `rules/profiles/`: one platform's support desk, in its time zone and with its holidays. Durations are in seconds, amounts in minor units. */
export type Profile = z.infer<typeof profileSchema>;
export type Contact = z.infer<typeof contactSchema>;
