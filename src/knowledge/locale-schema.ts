import * as z from 'zod';
import { LOCALES, STAGES } from '../model/vocabulary';

const words = z.string().min(1);
const table = z.record(z.string(), words);

/** Words of a cause. `customer` is absent for a discreet cause: the neutral wording of its stage is used. */
export const causeWordsSchema = z.strictObject({
  title: words.describe('Short label without a full stop.'),
  what: words.describe('For the agent: what happened, with the offending value.'),
  why: words.describe('For the agent: the mechanism or consequence.'),
  customer: words.optional().describe('For the customer: what happened, in plain words.'),
  technical: words.describe('For technical staff: where to look.'),
});

/** Words of an action, per reader; `customer` is absent where the customer never reads it. */
export const actionWordsSchema = z.strictObject({
  agent: words,
  customer: words.optional(),
});

/** `rules/locales/<locale>.json`: every word the library can say. Placeholders are `{name}`. */
export const localeSchema = z.strictObject({
  $schema: z.string().optional(),
  locale: z.enum(LOCALES),
  causes: z.record(z.string(), causeWordsSchema),
  neutral: z.record(z.enum(STAGES), words).describe('What a customer reads in place of a discreet cause of the stage.'),
  actions: z.record(z.string(), actionWordsSchema),
  prohibitions: z.record(z.string(), actionWordsSchema),
  selfChecks: table,
  prevention: table,
  evidenceItems: table,
  messages: table,
  events: table,
  warnings: table,
  facts: table.describe('Label of each fact, for the agent.'),
  terms: z.record(z.string(), table).describe('Words of closed vocabularies: outcome, confidence, reason, method …'),
  labels: table.describe('Headings and fixed phrases of a rendering.'),
});

/** Words of your own: any of the tables, beside ours. */
export const ownWordsSchema = localeSchema.partial().required({ locale: true });

export type LocaleFile = z.infer<typeof localeSchema>;
