import * as z from 'zod';
import * as vocabulary from '../../model/snapshot-vocabulary';
import { count, list, oneOf, seconds, text } from './fields';
import { money, moneySchema } from './money';

export const productSchema = z.strictObject({
  sku: text.describe('Code of the product that was ordered.'),
  enteredCode: text.describe('Product code that the customer entered.'),
  kind: oneOf(vocabulary.PRODUCT_KINDS).describe('What kind of goods it is.'),
  faceValue: money.describe('What one piece is worth to the recipient.'),
  allowedFaceValues: list(moneySchema).describe('The face values that the product comes in.'),
  speedClass: oneOf(vocabulary.SPEED_CLASSES).describe('How fast the product is sold to arrive.'),
  expectedWithinSec: seconds.describe('The product\'s own promise, in seconds after payment.'),
  deliveryMethod: oneOf(vocabulary.DELIVERY_METHODS).describe('How it is delivered: topped up directly, as a code, or by hand.'),
  availability: oneOf(vocabulary.AVAILABILITIES).describe('Whether it is on sale now.'),
  stock: count.describe('Pieces left in stock.'),
  region: text.describe('Region that the product is made for, written as in recipient.region.'),
  redemptionPlatform: text.describe('Platform on which it can be redeemed, such as steam or ios.'),
});
