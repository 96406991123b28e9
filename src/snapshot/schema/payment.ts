import * as z from 'zod';
import * as vocabulary from '../../model/snapshot-vocabulary';
import { count, instant, list, maybe, oneOf, text } from './fields';
import { money } from './money';
import { providerCodeSchema } from './provider-code';

const authenticationSchema = z.strictObject({
  type: oneOf(vocabulary.AUTHENTICATION_TYPES).describe('How the payer proves who they are.'),
  status: oneOf(vocabulary.AUTHENTICATION_STATUSES).describe('How far the authentication got.'),
  attempts: count.describe('How often the payer tried.'),
});

const riskSchema = z.strictObject({
  level: oneOf(vocabulary.PAYMENT_RISK_LEVELS).describe('Risk level that was assessed for the payment.'),
  score: maybe(z.number().min(0).max(100)).describe('Risk score of the payment, 0 to 100, higher is riskier.'),
  decision: oneOf(vocabulary.RISK_DECISIONS).describe('What the risk check decided.'),
  by: oneOf(vocabulary.RISK_DECIDERS).describe('Whose risk check it was.'),
  rule: text.describe('Name of the risk rule that decided; for staff only.'),
});

const attemptSchema = z.strictObject({
  id: text.describe('The provider\'s number of the attempt.'),
  status: oneOf(vocabulary.PAYMENT_STATUSES).describe('State of the attempt.'),
  paid: money.describe('What was paid by the attempt.'),
  capturedAt: instant.describe('When the attempt took the money; null: it did not.'),
});

export const paymentSchema = z.strictObject({
  id: text.describe('The provider\'s number of the payment.'),
  provider: text.describe('Name of the payment provider.'),
  method: oneOf(vocabulary.PAYMENT_METHODS).describe('How the customer pays.'),
  status: oneOf(vocabulary.PAYMENT_STATUSES).describe('State of the payment as it was recorded.'),
  requested: money.describe('What was asked for.'),
  paid: money.describe('What was paid; null: nothing.'),
  createdAt: instant.describe('When the payment was started.'),
  authorizedAt: instant.describe('When the issuer authorized it; null: not authorized.'),
  capturedAt: instant.describe('When the money was taken; null: not taken as of observedAt.'),
  expiresAt: instant.describe('Until when it can be paid or captured.'),
  lastQueriedAt: instant.describe('When the provider was last asked about it; null: never.'),
  codes: list(providerCodeSchema).describe('Every provider code that was returned for this payment.'),
  source: oneOf(vocabulary.PAYMENT_SOURCES).describe('Who the provider says the failure lies with.'),
  step: oneOf(vocabulary.PAYMENT_STEPS).describe('The step at which it failed.'),
  advice: oneOf(vocabulary.PAYMENT_ADVICE).describe('The provider\'s advice on trying again.'),
  authentication: maybe(authenticationSchema).describe('How the payer was authenticated.'),
  risk: maybe(riskSchema).describe('The risk check of the payment.'),
  attempts: list(attemptSchema).describe('Earlier attempts of the same order.'),
});
