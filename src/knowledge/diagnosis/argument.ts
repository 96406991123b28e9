import * as z from 'zod';
import type { Arg } from '../../model/diagnosis';
import { deferred } from '../deferred';

export const id = deferred(() => z.string().min(1));
export const ids = deferred(() => z.array(id));
export const instant = deferred(() => z.iso.datetime({ offset: true }));

const money = deferred(() => z.strictObject({
  amount: z.int().describe('Integer minor units: 3000 is 30.00 CNY.'),
  currency: z.string().length(3).describe('Code of the currency by ISO 4217.'),
}));

const arg: z.ZodType<Arg> = deferred(() => z.union([
  z.string(), z.number(), z.boolean(), money,
  z.strictObject({ seconds: z.number().describe('A duration in seconds.') }),
  z.strictObject({ at: instant.describe('An instant.') }),
  z.strictObject({ term: z.string().describe('A word of a closed vocabulary.'), of: z.string().describe('Name of the vocabulary among the terms of a locale.') }),
  z.array(arg),
])).meta({ id: 'argument', description: 'An argument of a sentence: words and formats are chosen when it is rendered.' });

export const args = deferred(() => z.record(z.string(), arg));
