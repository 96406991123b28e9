import { AVAILABILITIES, DELIVERY_METHODS, PRODUCT_KINDS, RECIPIENT_STATES, SPEED_CLASSES } from '../model/snapshot-vocabulary';
import type { FactContext } from './context';
import { maskCode } from '../snapshot/mask';
import { isAccountOf, isDeviceOf, isSameOperator } from './compare-accounts';
import { isGoodIn } from './compare-region';
import { from } from './context';
import { factFamily } from './fact-family';

const fact = factFamily({ obtainFrom: 'order_system', effort: 'low' });
const product = ({ snapshot }: FactContext) => from(snapshot.order, (order) => order.product);
const recipient = ({ snapshot }: FactContext) => from(snapshot.order, (order) => order.recipient);

/** Whether two texts mean the same; not known while one of them is missing. */
function same(a: string | null | undefined, b: string | null | undefined): boolean | undefined {
  return a == null || b == null ? undefined : a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Codes are compared as they are, and masked where they may be quoted: two numbers may differ where the mask hides it. */
const quoted = (code: string | null | undefined): string | null | undefined => (code == null ? code : maskCode(code));

const PHONE_KINDS = new Set<string | null | undefined>(['airtime', 'data']);

/** The account to be credited speaks for itself; without its kind the device in use may tell. */
function platformMatches(context: FactContext): boolean | undefined {
  const { kind, redemptionPlatform } = product(context) ?? {};
  if (PHONE_KINDS.has(kind)) return undefined;
  const accountType = recipient(context)?.accountType;
  return accountType == null ? isDeviceOf(redemptionPlatform, context.snapshot.session?.platform) : isAccountOf(redemptionPlatform, accountType);
}

export const PRODUCT_FACTS = [
  fact.oneOf(PRODUCT_KINDS, {
    id: 'order.product.kind', description: 'What kind of goods was ordered.', reads: ['order.product.kind'],
  }, (context) => from(product(context), ({ kind }) => kind)),
  fact.oneOf(AVAILABILITIES, {
    id: 'order.product.availability', description: 'Whether the product is on sale now.', reads: ['order.product.availability'],
  }, (context) => from(product(context), ({ availability }) => availability)),
  fact.number('count', {
    id: 'order.product.stock', description: 'Pieces left in stock.', reads: ['order.product.stock'],
  }, (context) => from(product(context), ({ stock }) => stock)),
  fact.oneOf(SPEED_CLASSES, {
    id: 'order.product.speedClass', description: 'How fast the product is sold to arrive.', reads: ['order.product.speedClass'],
  }, (context) => from(product(context), ({ speedClass }) => speedClass)),
  fact.oneOf(DELIVERY_METHODS, {
    id: 'order.product.deliveryMethod', description: 'Direct top-up, a code, or by hand.', reads: ['order.product.deliveryMethod'],
  }, (context) => from(product(context), ({ deliveryMethod }) => deliveryMethod)),
  fact.text({
    id: 'order.product.sku', description: 'Code of the product that was ordered.', reads: ['order.product.sku'],
  }, (context) => quoted(from(product(context), ({ sku }) => sku))),
  fact.text({
    id: 'order.product.enteredText', description: 'Product code as the customer entered it.', reads: ['order.product.enteredCode'],
    obtainFrom: 'customer', effort: 'medium',
  }, (context) => quoted(from(product(context), ({ enteredCode }) => enteredCode))),
  fact.oneOf(['same_as_ordered', 'differs_from_order'], {
    id: 'order.product.enteredCode', description: 'How the product code that the customer entered compares with the product ordered.',
    reads: ['order.product.enteredCode', 'order.product.sku'], obtainFrom: 'customer', effort: 'medium',
  }, (context) => from(product(context), ({ enteredCode, sku }) => {
    const match = same(enteredCode, sku);
    return match === undefined ? (enteredCode === null ? null : undefined) : match ? 'same_as_ordered' : 'differs_from_order';
  })),
  fact.text({
    id: 'order.product.redemptionPlatform', description: 'Platform on which the goods can be redeemed.', reads: ['order.product.redemptionPlatform'],
  }, (context) => from(product(context), ({ redemptionPlatform }) => redemptionPlatform)),
  fact.flag({
    id: 'order.product.faceValueAllowed', description: 'Whether the face value is one that the product comes in.',
    reads: ['order.product.faceValue', 'order.product.allowedFaceValues'],
  }, (context) => from(product(context), ({ faceValue, allowedFaceValues }) => faceValue == null || allowedFaceValues == null
    ? undefined
    : allowedFaceValues.some(({ amount, currency }) => amount === faceValue.amount && currency === faceValue.currency))),
  fact.flag({
    id: 'order.product.regionMatchesRecipient', description: 'Whether the product is made for the recipient\'s region.',
    reads: ['order.product.region', 'order.recipient.region'],
  }, (context) => isGoodIn(product(context)?.region, recipient(context)?.region)),
  fact.flag({
    id: 'order.product.platformMatchesRecipient',
    description: 'Whether the goods can be redeemed on the platform of the recipient\'s account, or else of the device in use.',
    reads: ['order.product.redemptionPlatform', 'order.recipient.accountType', 'session.platform'],
  }, platformMatches),
  fact.flag({
    id: 'order.recipient.accountTypeFits', description: 'Whether the recipient is the kind of account that the product needs: a phone number for airtime and data.',
    reads: ['order.recipient.accountType', 'order.product.kind'],
  }, (context) => {
    const type = recipient(context)?.accountType;
    const kind = product(context)?.kind;
    if (type == null || kind == null || kind === 'other') return undefined;
    const isPhone = /^(phone|mobile|msisdn)/i.test(type);
    if (PHONE_KINDS.has(kind)) return isPhone;
    return kind === 'game_top_up' ? !isPhone : undefined;
  }),
  fact.oneOf(RECIPIENT_STATES, {
    id: 'order.recipient.state', description: 'State of the receiving account or number.', reads: ['order.recipient.state'],
    obtainFrom: 'carrier', effort: 'medium',
  }, (context) => from(recipient(context), ({ state }) => state)),
  fact.flag({
    id: 'order.recipient.operatorMatches', description: 'Whether the operator of the order is the one the number belongs to.',
    reads: ['order.recipient.operator', 'order.recipient.detectedOperator'], obtainFrom: 'carrier', effort: 'medium',
  }, (context) => isSameOperator(recipient(context)?.operator, recipient(context)?.detectedOperator)),
  fact.flag({
    id: 'order.recipient.ported', description: 'Whether the number was ported to another operator.', reads: ['order.recipient.ported'],
    obtainFrom: 'carrier', effort: 'medium',
  }, (context) => from(recipient(context), ({ ported }) => ported)),
];
