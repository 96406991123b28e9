import * as z from 'zod';
import { currency, maybe, minorUnits } from './fields';

export const moneySchema = z.strictObject({
  amount: minorUnits.describe('Integer minor units: 3000 is 30.00 CNY.'),
  currency: currency.describe('Code of the currency by ISO 4217, such as CNY.'),
});

export const money = maybe(moneySchema);
