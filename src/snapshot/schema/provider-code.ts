import * as z from 'zod';
import { freeText, maybe, plainText, text } from './fields';

export const providerCodeSchema = z.strictObject({
  system: plainText.describe('The code space, such as unionpay.online: the same digits mean other things elsewhere.'),
  code: plainText.describe('The code as the provider returned it.'),
  subCode: text.describe('The second, finer code of providers that return two.'),
  message: freeText.describe('What the provider wrote beside the code; numbers and secrets in it are masked.'),
});

export const providerCode = maybe(providerCodeSchema);

export type ProviderCode = z.output<typeof providerCodeSchema>;
