import * as z from 'zod';
import { tzOffset } from '@date-fns/tz';
import {
  CUSTOMER_TYPES, EVIDENCE_ITEMS, PAYMENT_METHODS, PRODUCT_KINDS, SPEED_CLASSES, URGENCIES,
} from '../model/snapshot-vocabulary';
import { CONTACT_KINDS, CONTACT_TOPICS, ESCALATION_TARGETS, HANDLING_CLASSES, PAYMENT_NEEDS } from '../model/vocabulary';
import { holidaySchema } from './calendar-schema';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day such as 09:00');
const span = z.strictObject({ from: timeOfDay, to: timeOfDay })
  .describe('A span whose end is not after its start runs on into the next day.');
const timeZone = z.string().refine((name) => !Number.isNaN(tzOffset(name, new Date(0))), 'an IANA time zone such as Asia/Shanghai');
const weekly = z.strictObject({
  monday: z.array(span), tuesday: z.array(span), wednesday: z.array(span), thursday: z.array(span),
  friday: z.array(span), saturday: z.array(span), sunday: z.array(span),
});

const openingHours = z.union([z.literal('always'), weekly]).describe('Opening hours in the time zone of the profile.');
const holidayHours = z.union([z.literal('as_usual'), z.literal('closed'), z.array(span)]);

/** A way to reach the desk. */
export const contactSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  kind: z.enum(CONTACT_KINDS),
  hours: openingHours,
  holidayHours,
  handles: z.array(z.enum(HANDLING_CLASSES)).describe('Classes of case it may handle, best suited first.'),
  never: z.array(z.enum(CONTACT_TOPICS)).describe('Topics it never handles, whatever the class.'),
  answersWithinSec: z.int().positive().describe('How long an answer usually takes.'),
  keepsRecord: z.boolean().describe('Whether it leaves a traceable record.'),
});

/** A file of `rules/profiles/`: one platform's support desk. */
export const profileSchema = z.strictObject({
  $schema: z.string().optional(),
  platform: z.string(),
  description: z.string().min(10),
  timeZone: timeZone.describe('IANA name.'),
  currency: z.string().length(3).describe('Home currency, ISO 4217.'),
  contacts: z.array(contactSchema).min(1),
  preferred: z.partialRecord(z.enum(HANDLING_CLASSES), z.array(z.string())).describe('Contact ids by class of case, first choice first.'),
  peakHours: z.array(span).describe('Hours in which an answer takes longer.'),
  quietHours: z.array(span).describe('Hours in which an answer comes soonest; where given, all others count as busy.'),
  holidays: z.union([z.string(), z.array(holidaySchema)]).describe('Id of a calendar, or the days themselves.'),
  firstResponseSec: z.record(z.enum(URGENCIES), z.int().positive()),
  resolutionSec: z.record(z.enum(URGENCIES), z.int().positive()),
  resolutionOverrides: z.record(z.string(), z.int().positive()).describe('Seconds to a solution by cause id, where the desk promises its own.'),
  targetsRun: z.enum(['always', 'opening_hours']).describe('Whether the clock of a target stops while the desk is closed.'),
  desk: z.strictObject({ hours: openingHours, holidayHours }).describe('When people work; decides where targets run in opening hours.'),
  followUpSec: z.int().positive(),
  escalation: z.array(z.strictObject({ to: z.enum(ESCALATION_TARGETS), afterSec: z.int().positive() })).describe('Soonest first.'),
  bring: z.array(z.enum(EVIDENCE_ITEMS)).describe('What every request to this desk needs.'),
  expectedWithinSec: z.record(z.enum(SPEED_CLASSES), z.int().positive()).describe('The promise per speed class where a product states none.'),
  refundWindowSec: z.int().positive(),
  refundReviewSec: z.int().positive(),
  refundNeedsProof: z.boolean(),
  methodCaps: z.array(z.strictObject({
    method: z.enum(PAYMENT_METHODS), customerType: z.enum(CUSTOMER_TYPES).optional(), single: z.int().positive(), currency: z.string().length(3),
  })),
  recommendedMethods: z.array(z.strictObject({
    customerType: z.enum(CUSTOMER_TYPES).optional(),
    upTo: z.int().positive().optional().describe('Minor units of the home currency.'),
    methods: z.array(z.enum(PAYMENT_METHODS)).min(1),
  })),
  methodsByNeed: z.partialRecord(z.enum(PAYMENT_NEEDS), z.array(z.enum(PAYMENT_METHODS)).min(1)),
  codeSending: z.strictObject({ gapSec: z.int().positive(), perHour: z.int().positive() }).optional()
    .describe('How soon after a verification code the next one is sent to a number, and how many within an hour.'),
  cardBinding: z.strictObject({ attempts: z.int().positive(), withinSec: z.int().positive() }).optional()
    .describe('How often a bank card may be tried to be bound within how many seconds.'),
  bankClearing: z.strictObject({ from: timeOfDay, until: timeOfDay }).optional()
    .describe('When the banks clear transfers, Monday to Friday; one that is made later waits for the next working day.'),
  perishableKinds: z.array(z.enum(PRODUCT_KINDS)).describe('Goods that lose their use by waiting: late, they are one level more urgent.'),
  largeAmount: z.int().positive().describe('Minor units of the home currency from which a payment counts as large.'),
});

export type Profile = z.infer<typeof profileSchema>;
export type Contact = z.infer<typeof contactSchema>;
