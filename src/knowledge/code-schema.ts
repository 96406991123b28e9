import * as z from 'zod';
import { REASONS } from '../model/reasons';
import { CODE_ACTORS, RETRIES } from '../model/vocabulary';
import { deferred } from './deferred';
import { schemaPath } from './named-ids';

const meaningSchema = deferred(() => z.strictObject({
  en: z.string().min(3).describe('The meaning in English.'),
  'zh-CN': z.string().min(2).describe('The meaning in Simplified Chinese.'),
}));

/** What one provider code means. */
export const codeSchema = deferred(() => z.strictObject({
  code: z.string().min(1).describe('As the provider returns it, letter for letter.'),
  through: z.string().optional().describe('The last code of a range that begins with `code`; both of the same length.'),
  reason: z.enum(REASONS).meta({ id: 'reason', description: 'Our reason.' }),
  retry: z.enum(RETRIES).describe('What may be done with the same order and instrument.'),
  actsNext: z.enum(CODE_ACTORS).describe('Who acts next after the code.'),
  meaning: meaningSchema.describe('What it means, in our own words.'),
  source: z.string().min(3).describe('Where the fact was read: a key of `sources`.'),
  waitSec: z.int().positive().optional().describe('Seconds to wait before the next attempt, where the network states them.'),
}));

const notificationsSchema = deferred(() => z.strictObject({
  providers: z.array(z.string().min(1)).min(1).describe('Names of the provider, as in `payment.provider`.'),
  retryAfterSec: z.array(z.int().positive()).min(1).describe('Seconds between one try and the next; after the last no more comes.'),
  source: z.string().min(3).describe('Where the schedule was read: a key of `sources`.'),
}));

/** A file of `rules/codes/`: one code space. */
export const codesFileSchema = deferred(() => z.strictObject({
  $schema: schemaPath,
  system: z.string().regex(/^[a-z][a-z0-9]*(\.[a-z0-9_]+)?$/, 'provider, or provider.space').describe('Id of the code space, provider or provider.space; equals the file name.'),
  description: z.string().min(10).describe('Whose codes these are and in which field they are returned.'),
  subCodeSystem: z.string().optional().describe('The code space that explains the sub codes of this one.'),
  extends: z.string().optional().describe('The code space that explains the codes that are not listed here.'),
  refundSystem: z.string().optional().describe('The code space that is asked first where a refund carries a code of this one.'),
  transferSystem: z.string().optional().describe('The code space that is asked first where a delivery carries a code of this one: a transfer to the recipient.'),
  notifications: notificationsSchema.optional().describe('How the provider repeats a payment notification that is not acknowledged.'),
  sources: z.record(z.string(), z.string()).describe('Where the meanings were read: a key for each document, and its title or address.'),
  codes: z.array(codeSchema).min(1).describe('The codes, each once.'),
}));

/** What a code was returned for, where that gives it a meaning of its own. */
export type CodeUse = 'refund' | 'transfer';

export type CodeEntry = z.infer<typeof codeSchema>;
/** The content of a file of `rules/codes/`: the codes of one code space, each with our reason. */
export type CodesFile = z.infer<typeof codesFileSchema>;
