import * as z from 'zod';
import { REASONS } from '../model/reasons';
import { CODE_ACTORS, RETRIES } from '../model/vocabulary';

/** What one provider code means. */
export const codeSchema = z.strictObject({
  code: z.string().min(1).describe('As the provider returns it, letter for letter.'),
  through: z.string().optional().describe('The last code of a range that begins with `code`; both of the same length.'),
  reason: z.enum(REASONS).describe('Our reason.'),
  retry: z.enum(RETRIES).describe('What may be done with the same order and instrument.'),
  actsNext: z.enum(CODE_ACTORS),
  meaning: z.strictObject({ en: z.string().min(3), 'zh-CN': z.string().min(2) }).describe('In our own words.'),
  source: z.string().min(3).describe('Where the fact was read: a key of `sources`.'),
  waitSec: z.int().positive().optional().describe('Seconds to wait before the next attempt, where the network states them.'),
});

/** A file of `rules/codes/`: one code space. */
export const codesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  system: z.string().regex(/^[a-z][a-z0-9]*(\.[a-z0-9_]+)?$/, 'provider, or provider.space'),
  description: z.string().min(10),
  subCodeSystem: z.string().optional().describe('The code space that explains the sub codes of this one.'),
  sources: z.record(z.string(), z.string()),
  codes: z.array(codeSchema).min(1),
});

export type CodeEntry = z.infer<typeof codeSchema>;
export type CodesFile = z.infer<typeof codesFileSchema>;
