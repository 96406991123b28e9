import * as z from 'zod';
import * as vocabulary from '../../model/snapshot-vocabulary';
import { flag, identifier, oneOf, text } from './fields';

export const recipientSchema = z.strictObject({
  account: identifier.describe('Phone number or account that receives the goods; masked.'),
  accountType: text.describe('What kind of account receives the goods, such as phone, qq, steam.'),
  operator: text.describe('Operator given in the order.'),
  detectedOperator: text.describe('Operator that the number really belongs to.'),
  region: text.describe('Region of the receiving account or number.'),
  ported: flag.describe('Whether the number was ported to another operator.'),
  state: oneOf(vocabulary.RECIPIENT_STATES).describe('State of the receiving account or number.'),
});
