import * as z from 'zod';
import { conditionSchema } from './condition-schema';
import { deferred } from './deferred';
import { prohibitionId, schemaPath } from './named-ids';

const standingProhibition = deferred(() => z.strictObject({
  prohibition: prohibitionId,
  when: conditionSchema.describe('It is in force only where this is known to hold.'),
}));

/** `rules/outcomes.json`: when a case without a finding is healthy, what nobody may do whatever is found, and named conditions that cause files share. */
export const outcomesFileSchema = deferred(() => z.strictObject({
  $schema: schemaPath,
  healthy: conditionSchema.describe('Holds where everything the snapshot shows has succeeded.'),
  pending: conditionSchema.describe('Holds where nothing failed and something is still under way.'),
  complaint: conditionSchema.describe('Holds where the customer reports that something went wrong, or paid goods are outstanding: advice alone does not answer it.'),
  prohibitions: z.array(standingProhibition).describe('What nobody may do whatever is found, unless the case is healthy.'),
  conditions: z.record(z.string(), conditionSchema).describe('Named conditions for use as { "condition": name } in cause files.'),
}));

/** Outcomes and named conditions of your own: any of them. */
export const ownOutcomesSchema = deferred(() => outcomesFileSchema.unwrap().partial());

/** The content of `rules/outcomes.json`. */
export type OutcomesFile = z.infer<typeof outcomesFileSchema>;
/** Outcomes and named conditions of your own. */
export type OwnOutcomes = z.infer<typeof ownOutcomesSchema>;
