import * as z from 'zod';
import { AUDIENCES, SAFETIES } from '../model/vocabulary';

const id = z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'a lower_snake id');

/** One remediation action: who acts, how dangerous it is, what it needs. */
export const actionSchema = z.strictObject({
  audience: z.enum(AUDIENCES).describe('Who carries the step out.'),
  safety: z.enum(SAFETIES).describe('`money` moves money and waits for a person\'s confirmation.'),
  phase: z.enum(['protect', 'observe', 'repair', 'inform', 'record']).describe('Order of steps in a merged plan: protect first, record last.'),
  args: z.array(z.string()).describe('Names of the arguments its sentence uses.'),
  after: z.array(id).describe('Actions that come first where both are in the plan.'),
  conflictsWith: z.array(id).describe('Actions that contradict this one: of two causes, the higher ranked keeps its step.'),
});

/** `rules/actions.json`. */
export const actionsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  actions: z.record(id, actionSchema),
  prohibitions: z.record(id, z.strictObject({
    customer: z.boolean().describe('Whether the customer is told.'),
    forbids: z.array(id).describe('Actions that other causes may not propose while the prohibition is in force; the cause that forbids gates its own by `after` or `when`.'),
  })),
  staffPrevention: z.array(id).optional().describe('Prevention advice for those who run the platform; a customer never reads it.'),
});

/** Actions and prohibitions of your own: any of the tables. */
export const ownActionsSchema = actionsFileSchema.partial();

export type Action = z.infer<typeof actionSchema>;
export type ActionsFile = z.infer<typeof actionsFileSchema>;
