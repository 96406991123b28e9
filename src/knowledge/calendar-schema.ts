import * as z from 'zod';

const localDate = z.iso.date();

/** A stretch of days on which the desk works differently. */
export const holidaySchema = z.strictObject({
  id: z.string(),
  from: localDate,
  to: localDate.describe('Last day, included.'),
  longerWait: z.boolean().describe('Whether an answer takes longer on these days.'),
});

/** A file of `rules/calendars/`: public holidays that several profiles share. */
export const calendarSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  description: z.string().min(10),
  holidays: z.array(holidaySchema).min(1),
});

export type Holiday = z.infer<typeof holidaySchema>;
export type Calendar = z.infer<typeof calendarSchema>;
