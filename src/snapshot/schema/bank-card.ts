import * as z from 'zod';
import { BIND_STATUSES } from '../../model/snapshot-vocabulary';
import { count, oneOf } from './fields';
import { providerCode } from './provider-code';

export const bankCardSchema = z.strictObject({
  bindStatus: oneOf(BIND_STATUSES).describe('Whether the bank card is bound.'),
  code: providerCode.describe('What the provider answered to the binding or unbinding.'),
  attempts24h: count.describe('Binding attempts with the card within 24 hours.'),
  openTrades: count.describe('Trades of the card that are still open: they keep it from being unbound.'),
  activeAgreements: count.describe('Payment agreements that are active over the card: they keep it from being unbound.'),
});
