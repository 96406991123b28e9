import * as z from 'zod';
import { deferred } from './deferred';
import { schemaPath } from './named-ids';

const localDate = deferred(() => z.iso.date({ error: 'a day such as 2026-02-16' }));

/** A stretch of days on which the desk works differently. */
export const holidaySchema = deferred(() => z.strictObject({
  id: z.string().describe('Name of the holiday, such as spring_festival.'),
  from: localDate.describe('First day, as 2026-02-16.'),
  to: localDate.describe('Last day, included.'),
  longerWait: z.boolean().describe('Whether an answer takes longer on these days.'),
}).refine(({ from, to }) => from <= to, { path: ['to'], error: 'a day that is not before the first' }));

/** A file of `rules/calendars/`: public holidays that several profiles share. */
export const calendarSchema = deferred(() => z.strictObject({
  $schema: schemaPath,
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a kebab-case id').describe('Id by which a profile names the calendar; equals the file name.'),
  description: z.string().min(10).describe('Whose holidays these are, and for which years.'),
  holidays: z.array(holidaySchema).min(1).describe('The holidays, each a stretch of days.'),
}));

export type Holiday = z.infer<typeof holidaySchema>;
/** The content of a file of `rules/calendars/`. */
export type Calendar = z.infer<typeof calendarSchema>;
