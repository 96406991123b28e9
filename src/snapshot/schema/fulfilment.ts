import * as z from 'zod';
import * as vocabulary from '../../model/snapshot-vocabulary';
import { count, instant, list, oneOf, text } from './fields';
import { providerCode } from './provider-code';

const itemSchema = z.strictObject({
  status: oneOf(vocabulary.ITEM_STATUSES).describe('State of the piece.'),
  redeemedAt: instant.describe('When the piece was redeemed; null: not redeemed.'),
  expiresAt: instant.describe('When the piece itself runs out; null: never.'),
});

export const fulfilmentSchema = z.strictObject({
  status: oneOf(vocabulary.FULFILMENT_STATUSES).describe('State of the delivery at the supplier.'),
  provider: text.describe('Name of the supplier.'),
  providerOrderNo: text.describe('The supplier\'s number of the order.'),
  code: providerCode.describe('What the supplier answered last.'),
  submittedAt: instant.describe('When the order went to the supplier; null: not yet.'),
  lastQueriedAt: instant.describe('When the supplier was last asked; null: never.'),
  attempts: count.describe('How often the delivery was tried.'),
  deliveredQuantity: count.describe('Pieces delivered so far.'),
  items: list(itemSchema).describe('The delivered pieces, one entry for each.'),
});
