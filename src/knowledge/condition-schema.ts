import * as z from 'zod';

/**
 * The part of json-rules-engine's condition language that rule files may use: `all`, `any`, `not`, named conditions and
 * flat leaves. No `path`, `params`, `priority` or fact-to-fact value: what would need them is a derived fact.
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

const leafValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const leafSchema: z.ZodType<Leaf> = z.strictObject({
  fact: z.string().describe('Id of a fact in the dictionary.'),
  operator: z.string().describe('A json-rules-engine operator that suits the type of the fact.'),
  value: z.union([leafValue, z.array(leafValue)]),
});

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ condition: z.string() }),
    leafSchema,
  ]),
).meta({ id: 'condition', description: 'A json-rules-engine condition: all, any, not, a named condition or a leaf.' });
