import * as z from 'zod';
import { STAGES } from '../model/vocabulary';
import { deferred } from './deferred';
import { schemaPath } from './named-ids';

const words = deferred(() => z.string().min(1));
const table = deferred(() => z.record(z.string(), words));

/** Words of a cause. `customer` is absent for a discreet cause: the neutral wording of its stage is used. */
export const causeWordsSchema = deferred(() => z.strictObject({
  title: words.describe('Short label without a full stop.'),
  what: words.describe('For the agent: what happened, with the offending value.'),
  why: words.describe('For the agent: the mechanism or consequence.'),
  customer: words.optional().describe('For the customer: what happened, in plain words.'),
  technical: words.describe('For technical staff: where to look.'),
}));

/** Words of an action, per reader; `customer` is absent where the customer never reads it. */
export const actionWordsSchema = deferred(() => z.strictObject({
  agent: words.describe('For staff: the step as an instruction.'),
  customer: words.optional().describe('For the customer; absent where the customer never reads it.'),
}));

/** `rules/locales/<locale>.json`: every word the library can say. Placeholders are `{name}`. */
export const localeSchema = deferred(() => z.strictObject({
  $schema: schemaPath,
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or zh-CN').describe('The language, as en or zh-CN; equals the file name.'),
  causes: z.record(z.string(), causeWordsSchema).describe('Words of each cause, by its id.'),
  neutral: z.record(z.enum(STAGES), words).describe('What a customer reads in place of a discreet cause of the stage.'),
  actions: z.record(z.string(), actionWordsSchema).describe('Words of each action, by its id.'),
  prohibitions: z.record(z.string(), actionWordsSchema).describe('Words of each prohibition, by its id.'),
  selfChecks: table.describe('Self-checks as questions, by their ids.'),
  prevention: table.describe('Prevention advice, by its id.'),
  evidenceItems: table.describe('What a customer brings or attaches, such as a screenshot.'),
  messages: table.describe('Ready messages to the desk, by their ids.'),
  events: table.describe('Events of the timeline, by their ids.'),
  warnings: table.describe('Warnings, by their codes.'),
  facts: table.describe('Label of each fact, for the agent.'),
  terms: z.record(z.string(), table).describe('Words of closed vocabularies: outcome, confidence, reason and so on.'),
  labels: table.describe('Headings and fixed phrases of a rendering.'),
}));

/** Words of your own: any of the tables, beside ours or for a language of your own. */
export const ownWordsSchema = deferred(() => localeSchema.unwrap().partial().required({ locale: true }));

/** The content of a file of `rules/locales/`: every word of one language, table by table. */
export type LocaleFile = z.infer<typeof localeSchema>;
/** Words of your own: any of the tables of a locale file. */
export type OwnWords = z.infer<typeof ownWordsSchema>;
