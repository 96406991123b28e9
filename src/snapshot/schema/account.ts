import * as z from 'zod';
import * as vocabulary from '../../model/snapshot-vocabulary';
import { accessSchemas } from './access';
import { bankCardSchema } from './bank-card';
import { currency, flag, freeText, identifier, instant, list, maybe, minorUnits, oneOf, plainText } from './fields';
import { money } from './money';

const kycSchema = z.strictObject({
  level: maybe(z.int().min(0).max(3)).describe('Level of identity verification, 0 to 3.'),
  status: oneOf(vocabulary.KYC_STATUSES).describe('State of the identity verification.'),
});

const riskSchema = z.strictObject({
  level: oneOf(vocabulary.ACCOUNT_RISK_LEVELS).describe('Risk level of the account.'),
  tags: list(plainText).describe('Tags that the risk system has set; for staff only.'),
  listed: flag.describe('Whether the account stands on the platform\'s block list; for staff only.'),
});

const freezeSchema = z.strictObject({
  scope: oneOf(vocabulary.FREEZE_SCOPES).describe('What is frozen.'),
  reason: freeText.describe('Why it was frozen; numbers and secrets in it are masked.'),
  until: instant.describe('When the freeze ends; null: no end is known.'),
});

const limitSchema = z.strictObject({
  scope: oneOf(vocabulary.LIMIT_SCOPES).describe('What the limit counts: one payment, a day, a month, a year, or the number of payments.'),
  limit: maybe(minorUnits).describe('The limit in minor units, or the number of payments; null: none.'),
  used: maybe(minorUnits).describe('What of it is used, in the unit of the limit.'),
  currency: maybe(currency).describe('Currency of the limit, ISO 4217.'),
  resetsAt: instant.describe('When it starts anew; null: never.'),
});

export const accountSchema = z.strictObject({
  id: identifier.describe('The account\'s number or name; masked.'),
  type: oneOf(vocabulary.CUSTOMER_TYPES).describe('Whether it belongs to a person or a business.'),
  status: oneOf(vocabulary.ACCOUNT_STATUSES).describe('State of the account.'),
  kyc: maybe(kycSchema).describe('The identity verification of its holder.'),
  risk: maybe(riskSchema).describe('What the risk system says of the account.'),
  freezes: list(freezeSchema).describe('What of the account is frozen; an empty list: nothing.'),
  limits: list(limitSchema).describe('Payment limits that apply to the account or its card.'),
  balance: money.describe('What is on the wallet or the account.'),
  bankCards: list(bankCardSchema).describe('Bank cards that are bound, or were tried to be bound, to the account.'),
  ...accessSchemas,
  twoFactor: flag.describe('Whether a second factor is switched on.'),
  accessibility: oneOf(vocabulary.ACCESSIBILITY_NEEDS).describe('Whether the customer needs guidance by voice and picture.'),
  recentChanges: list(z.enum(vocabulary.RECENT_CHANGES)).describe('What was changed in the account lately.'),
});
