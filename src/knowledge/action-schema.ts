import * as z from 'zod';
import { AUDIENCES, SAFETIES } from '../model/vocabulary';
import { conditionSchema } from './condition-schema';
import { deferred } from './deferred';
import { actionId, preventionId, prohibitionId, schemaPath } from './named-ids';

/** One remediation action: who acts, how dangerous it is, what it needs. */
export const actionSchema = deferred(() => z.strictObject({
  audience: z.enum(AUDIENCES).describe('Who carries the step out.'),
  safety: z.enum(SAFETIES).describe('`money` moves money and waits for a person\'s confirmation.'),
  phase: z.enum(['protect', 'observe', 'repair', 'inform', 'record']).describe('Order of steps in a merged plan: protect first, record last.'),
  when: conditionSchema.optional().describe('The action is planned only where this holds, whichever cause asks for it; while it is unknown the step stays and names the facts.'),
  args: z.array(z.string()).describe('Names of the arguments its sentence uses.'),
  ends: z.string().optional().describe('The argument that says when the step is over: past, the step is left out; not known, `lookAgain` says when to look at the case again.'),
  after: z.array(actionId).describe('Actions that come first where both are in the plan.'),
  conflictsWith: z.array(actionId).describe('Actions that contradict this one: of two causes, the higher ranked keeps its step.'),
}));

const prohibitionSchema = deferred(() => z.strictObject({
  customer: z.boolean().describe('Whether the customer is told.'),
  forbids: z.array(actionId).describe('Actions that other causes may not propose while the prohibition is in force; the cause that forbids gates its own by `after` or `when`.'),
}));

/** `rules/actions.json`. */
export const actionsFileSchema = deferred(() => z.strictObject({
  $schema: schemaPath,
  actions: z.record(actionId, actionSchema).describe('Remediation actions by id; an id of ours takes the place of our action.'),
  prohibitions: z.record(prohibitionId, prohibitionSchema).describe('What nobody may do, by id.'),
  staffPrevention: z.array(preventionId).optional().describe('Prevention advice for those who run the platform; a customer never reads it.'),
}));

/** Actions and prohibitions of your own: any of the tables. */
export const ownActionsSchema = deferred(() => actionsFileSchema.unwrap().partial());

/** One remediation action: who acts, how dangerous it is, what it needs. */
export type Action = z.infer<typeof actionSchema>;
/** The content of `rules/actions.json`. */
export type ActionsFile = z.infer<typeof actionsFileSchema>;
/** Actions and prohibitions of your own, by id. */
export type OwnActions = z.infer<typeof ownActionsSchema>;
