import * as z from 'zod';
import { AUDIENCES, SAFETIES } from '../../model/vocabulary';
import { deferred } from '../deferred';
import { args, id, ids, instant } from './argument';

export const planStep = deferred(() => z.strictObject({
  action: id.describe('Id of the action.'),
  audience: z.enum(AUDIENCES).describe('Who carries it out.'),
  safety: z.enum(SAFETIES).describe('Whether it only looks, can be undone, or moves money.'),
  needsConfirmation: z.boolean().describe('A money step is a proposal: a person confirms it before it is carried out.'),
  args: args.describe('Arguments of the action\'s sentence.'),
  cause: id.describe('The cause that asks for the step; `causes` lists all.'),
  causes: ids.describe('Every cause that asks for the step.'),
  after: id.exactOptional().describe('The step that has to be finished before this one.'),
  dueBy: instant.exactOptional().describe('When it has to be done.'),
  dependsOn: ids.exactOptional().describe('Facts that decide whether the step applies; present while they are unknown.'),
  guidance: z.literal('voice_and_picture').exactOptional().describe('How the customer is guided through the step.'),
}));

export const prohibition = deferred(() => z.strictObject({
  id: id.describe('Id of what nobody may do.'),
  cause: id.nullable().describe('The cause that forbids it first; null where the state of the case does.'),
  causes: ids.describe('Every cause that forbids it.'),
}));
