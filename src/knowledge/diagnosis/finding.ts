import * as z from 'zod';
import { BASES, CAUSE_KINDS, CONFIDENCES, DISCLOSURES, EFFORTS, OBTAIN_FROM, RESPONSIBLES, SEVERITIES, STAGES, URGENCY_LEVELS } from '../../model/vocabulary';
import { deferred } from '../deferred';
import { args, id, ids } from './argument';

const factValue = deferred(() => z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));

const because = deferred(() => z.strictObject({
  fact: id.describe('Id of the fact.'),
  observed: factValue.describe('The value that the snapshot gave it.'),
  operator: z.string().describe('The operator of the condition.'),
  expected: z.unknown().describe('What the condition compares with.'),
  negated: z.literal(true).exactOptional().describe('The condition holds in its negated form.'),
}));

export const finding = deferred(() => z.strictObject({
  cause: id.describe('Id of the cause that was found.'),
  evidence: id.describe('The evidence pattern that matched with the most certainty.'),
  alsoEvidence: ids.describe('Further patterns of the same cause that matched.'),
  confidence: z.enum(CONFIDENCES).describe('How sure it is.'),
  basis: z.enum(BASES).describe('What the pattern rests on.'),
  kind: z.enum(CAUSE_KINDS).describe('Whether something failed, is still under way, or is merely asked for.'),
  stage: z.enum(STAGES).describe('Where in the life of the order it lies.'),
  responsible: z.enum(RESPONSIBLES).describe('Who it lies with: whose system or action has to change.'),
  severity: z.enum(SEVERITIES).describe('How bad it is.'),
  urgency: z.enum(URGENCY_LEVELS).describe('How soon somebody has to act.'),
  disclosure: z.enum(DISCLOSURES).describe('`discreet`: the customer never learns that this cause was found.'),
  args: args.describe('Arguments of the cause\'s sentences.'),
  because: z.array(because).describe('The conditions that support it, with what was seen and what was expected.'),
}));

export const supersededFinding = deferred(() => finding.unwrap().extend({ by: id.describe('The finding that stands for this one: what explains it, or what explains that in its turn.') }));

export const undecided = deferred(() => z.strictObject({
  cause: id.describe('Id of a cause that is neither supported nor ruled out.'),
  evidence: id.describe('The pattern that stays open.'),
  confidence: z.enum(CONFIDENCES).describe('How sure it would be if the pattern held.'),
  missing: ids.describe('The facts that would settle it.'),
}));

const decision = deferred(() => z.strictObject({
  if: z.string().describe('A value of the fact.'),
  thenConfirms: ids.describe('Causes that are found then.'),
  thenRulesOut: ids.describe('Causes that are ruled out then.'),
}));

export const nextEvidence = deferred(() => z.strictObject({
  fact: id.describe('Id of the missing fact.'),
  paths: z.array(z.string()).describe('The fields of the snapshot that would supply the fact.'),
  obtainFrom: z.enum(OBTAIN_FROM).describe('Who knows it.'),
  effort: z.enum(EFFORTS).describe('How much it takes: a look-up, a question, an investigation.'),
  decides: z.array(decision).describe('What its answers would settle.'),
}));
