import * as z from 'zod';
import * as vocabulary from '../../model/snapshot-vocabulary';
import { count, flag, instant, maybe, oneOf, text } from './fields';
import { fulfilmentSchema } from './fulfilment';
import { money } from './money';
import { productSchema } from './product';
import { providerCode } from './provider-code';
import { recipientSchema } from './recipient';

const notificationSchema = z.strictObject({
  status: oneOf(vocabulary.NOTIFICATION_STATUSES).describe('Whether the payment notification has reached the shop.'),
  attempts: count.describe('How often the notification was sent.'),
  lastAttemptAt: instant.describe('When the notification was last sent.'),
  lastHttpStatus: count.describe('HTTP status that the shop last answered it with.'),
  signatureValid: flag.describe('Whether the shop accepted its signature.'),
});

const refundSchema = z.strictObject({
  status: oneOf(vocabulary.REFUND_STATUSES).describe('State of the refund.'),
  amount: money.describe('What is refunded.'),
  requestedAt: instant.describe('When the refund was asked for.'),
  code: providerCode.describe('What the provider answered to the refund.'),
  proofProvided: flag.describe('Whether proof of purchase was handed in.'),
});

export const orderSchema = z.strictObject({
  id: text.describe('The platform\'s number of the order.'),
  merchantOrderNo: text.describe('The number under which the payment was asked for; by it the payment is queried.'),
  providerOrderNo: text.describe('The payment provider\'s number of the order.'),
  status: oneOf(vocabulary.ORDER_STATUSES).describe('State of the order in the shop.'),
  createdAt: instant.describe('When the order was placed.'),
  paidAt: instant.describe('When the shop recorded it as paid; null: not paid as of observedAt.'),
  expiresAt: instant.describe('Until when it can be paid; null: without end.'),
  fulfilledAt: instant.describe('When the goods arrived; null: not delivered as of observedAt.'),
  total: money.describe('What the order costs in all.'),
  quantity: count.describe('Pieces ordered.'),
  customerType: oneOf(vocabulary.CUSTOMER_TYPES).describe('Whether a person or a business buys.'),
  product: maybe(productSchema).describe('What was ordered.'),
  recipient: maybe(recipientSchema).describe('The account or number that receives the goods.'),
  fulfilment: maybe(fulfilmentSchema).describe('The delivery, as the supplier reports it.'),
  notification: maybe(notificationSchema).describe('The payment notification that the provider sends to the shop.'),
  refund: maybe(refundSchema).describe('The refund of the order; null: none.'),
});
