import * as z from 'zod';
import { deferred } from './deferred';
import { conditionName, factId } from './named-ids';

/**
 * The part of json-rules-engine's condition language that rule files may use: `all`, `any`, `not`, named conditions and
 * flat leaves. No `path`, `params`, `priority` or fact-to-fact value: what would need them is a derived fact.
 *
 * @example
 * const condition: Condition = { all: [
 *   { fact: 'payment.outcome', operator: 'equal', value: 'failed' },
 *   { not: { condition: 'delivery_in_trouble' } },
 * ] };
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { condition: string }
  | Leaf;

export interface Leaf {
  fact: string;
  operator: string;
  value: LeafValue;
}

export type LeafValue = string | number | boolean | null | (string | number | boolean | null)[];

const leafValue = deferred(() => z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const leafSchema: z.ZodType<Leaf> = deferred(() => z.strictObject({
  fact: factId,
  operator: z.string().describe('A json-rules-engine operator that suits the type of the fact.'),
  value: z.union([leafValue, z.array(leafValue)]).describe('What the fact is compared with; null is "known to be absent".'),
})).meta({ id: 'leaf', description: 'Compares one fact with a constant.' });

export const conditionSchema: z.ZodType<Condition> = deferred(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1).describe('Holds where each of these holds.') }),
    z.strictObject({ any: z.array(conditionSchema).min(1).describe('Holds where one of these holds.') }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ condition: conditionName }),
    leafSchema,
  ]),
).meta({ id: 'condition', description: 'A json-rules-engine condition: all, any, not, a named condition or a leaf.' });
