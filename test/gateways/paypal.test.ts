import { describe, expect, it } from 'vitest';
import { PayloadInvalidError } from '../../src/errors';
import type { PaymentStatus } from '../../src/gateways/gateway';
import { fromPayPal } from '../../src/gateways/paypal';

const event = (resource_type: string, resource: object, event_type = 'MADE.UP') => ({ event_type, resource_type, resource });
const statusOf = (payload: object) => fromPayPal(payload).payment?.status;
const codesOf = (payload: object) => fromPayPal(payload).payment?.codes?.map(({ system, code, subCode }) => [system, code, subCode].join(':'));
const linked = (path: string) => [{ rel: 'self', href: `https://api.paypal.com/v2/${path}` }];

describe('the states of an order', () => {
  const unit = (payments: object) => ({ purchase_units: [{ payments }] });

  it.each<[string, object, PaymentStatus | undefined]>([
    ['CREATED', {}, 'created'], ['SAVED', {}, 'created'], ['APPROVED', {}, 'processing'], ['VOIDED', {}, 'canceled'],
    ['PAYER_ACTION_REQUIRED', {}, 'requires_action'], ['COMPLETED', { intent: 'CAPTURE' }, 'captured'], ['COMPLETED', { intent: 'AUTHORIZE' }, 'authorized'],
    ['COMPLETED', { purchase_units: [] }, undefined], ['COMPLETED', unit({ captures: [{ status: 'DECLINED' }] }), 'failed'],
    ['COMPLETED', unit({ captures: [{ status: 'DECLINED' }, { status: 'COMPLETED' }] }), 'captured'],
    ['COMPLETED', unit({ authorizations: [{ status: 'CREATED' }] }), 'authorized'], ['SOMETHING_NEW', {}, undefined],
  ])('%s %j', (status, more, ours) => expect(statusOf(event('checkout-order', { status, ...more }))).toBe(ours));
});

describe('the states of what moves money', () => {
  it.each<[string, string, PaymentStatus | undefined]>([
    ['capture', 'COMPLETED', 'captured'], ['capture', 'DECLINED', 'failed'], ['capture', 'FAILED', 'failed'], ['capture', 'PENDING', 'processing'],
    ['capture', 'REFUNDED', 'refunded'], ['capture', 'PARTIALLY_REFUNDED', 'partially_refunded'], ['capture', 'SOMETHING_NEW', undefined],
    ['authorization', 'CREATED', 'authorized'], ['authorization', 'CAPTURED', 'captured'], ['authorization', 'PARTIALLY_CAPTURED', 'captured'],
    ['authorization', 'DENIED', 'failed'], ['authorization', 'PENDING', 'processing'], ['authorization', 'VOIDED', 'canceled'],
    ['authorization', 'EXPIRED', 'expired'],
  ])('%s %s', (kind, status, ours) => expect(statusOf(event(kind, { status }))).toBe(ours));

  it.each<[string, PaymentStatus]>([
    ['completed', 'captured'], ['partially_refunded', 'partially_refunded'], ['pending', 'processing'], ['refunded', 'refunded'], ['denied', 'failed'],
  ])('sale %s', (state, ours) => expect(statusOf(event('sale', { state }))).toBe(ours));

  it.each([['COMPLETED', 'succeeded'], ['PENDING', 'pending'], ['FAILED', 'failed'], ['CANCELLED', 'failed']])('refund %s', (status, ours) => {
    const { payment, order } = fromPayPal(event('refund', { status }));
    expect([payment?.status, order?.refund?.status]).toEqual([undefined, ours]);
  });
});

describe('a resource without an event is known by its address or by its fields', () => {
  it.each<[string, object, PaymentStatus | undefined]>([
    ['order', { status: 'CREATED', intent: 'CAPTURE' }, 'created'],
    ['capture', { status: 'PENDING', links: linked('payments/captures/X1') }, 'processing'],
    ['authorization', { status: 'CREATED', links: linked('payments/authorizations/X1') }, 'authorized'],
    ['capture by its fields', { status: 'DECLINED', final_capture: true }, 'failed'],
  ])('%s', (_, resource, ours) => expect(statusOf(resource)).toBe(ours));
});

describe('codes', () => {
  const card = (brand: string, processor_response: object) => event('capture', { status: 'DECLINED', payment_source: { card: { brand } }, processor_response });

  it.each([
    ['Mastercard', 'MASTERCARD', 'mastercard.advice_code'], ['Visa', 'VISA', 'visa.recurring_advice'],
  ])('the same digits of advice are another code at %s', (_, brand, system) => {
    expect(codesOf(card(brand, { response_code: '0500', payment_advice_code: '03' }))).toEqual(['paypal.processor:0500:', `${system}:03:`]);
  });

  it('lists advice of a network that has none', () => {
    expect(fromPayPal(card('AMEX', { payment_advice_code: '03' })).unread).toEqual([
      'resource.processor_response.payment_advice_code: an advice code of a Visa or Mastercard was expected',
    ]);
  });

  it('names every issue of an error, then the error', () => {
    const issues = ['CARD_EXPIRED', 'CURRENCY_NOT_SUPPORTED_FOR_CARD_TYPE'].map((issue) => ({ issue }));
    expect(codesOf({ name: 'UNPROCESSABLE_ENTITY', details: issues })).toEqual([
      'paypal.issue:CARD_EXPIRED:', 'paypal.issue:CURRENCY_NOT_SUPPORTED_FOR_CARD_TYPE:', 'paypal.error:UNPROCESSABLE_ENTITY:',
    ]);
  });

  it.each(['number', 'expire_month', 'expire_year', 'cvv2'])('names the wrong field of a card in the first version: %s', (field) => {
    const details = [{ field: `payer.funding_instruments[0].credit_card.${field}`, issue: 'Value is invalid' }];
    expect(codesOf({ name: 'VALIDATION_ERROR', debug_id: 'x', details })).toEqual([`paypal.error:VALIDATION_ERROR:${field}`]);
  });

  it.each([['REFUND_TIME_LIMIT_EXCEEDED', 'failed'], ['REFUND_FAILED_INSUFFICIENT_FUNDS', 'failed'], ['CAPTURE_FULLY_REFUNDED', undefined]])(
    '%s is of the refund and says nothing against the payment', (issue, status) => {
      const { payment, order } = fromPayPal({ name: 'UNPROCESSABLE_ENTITY', details: [{ issue }] });
      expect([payment, order?.refund?.status, order?.refund?.code?.code]).toEqual([{ provider: 'paypal' }, status, issue]);
    },
  );
});

describe('where a decline happened', () => {
  const up = (href: string) => event('capture', { status: 'DECLINED', links: [{ rel: 'up', href }] });

  it('a capture of a hold fails at the capture', () => {
    expect(fromPayPal(up('https://api.paypal.com/v2/payments/authorizations/MADE1')).payment?.step).toBe('payment_capture');
  });

  it('a payment in one step is declined', () => {
    expect(fromPayPal(up('https://api.paypal.com/v2/checkout/orders/MADE1')).payment?.step).toBe('payment_authorization');
  });
});

describe('money', () => {
  it.each([['EUR', '25.90', 2590], ['EUR', '25.9', 2590], ['JPY', '2590', 2590], ['HUF', '2590', 259000], ['TWD', '12', 1200]])('%s %s', (currency_code, value, amount) => {
    const { payment } = fromPayPal(event('capture', { status: 'COMPLETED', amount: { currency_code, value } }));
    expect(payment?.paid).toEqual({ amount, currency: currency_code });
  });

  it('lists an amount with too many decimals', () => {
    const { payment, unread } = fromPayPal(event('capture', { status: 'COMPLETED', amount: { currency_code: 'JPY', value: '2590.5' } }));
    expect([payment?.paid, unread]).toEqual([undefined, ['resource.amount.value: a decimal amount and its currency was expected']]);
  });
});

it.each<[string, object, PaymentStatus | undefined]>([
  ['open', { status: 'OPEN' }, 'disputed'], ['won', { status: 'RESOLVED', dispute_outcome: { outcome_code: 'RESOLVED_SELLER_FAVOUR' } }, 'captured'],
  ['lost', { status: 'RESOLVED', dispute_outcome: { outcome_code: 'RESOLVED_BUYER_FAVOUR' } }, 'disputed'], ['of unknown state', {}, undefined],
])('a dispute that is %s', (_, dispute, ours) => expect(statusOf(event('dispute', dispute))).toBe(ours));

it.each([
  ['nothing', null, /found null/], ['a number', 7, /type number/], ['an empty object', {}, /without fields/],
  ['an event about something else', event('plan', { status: 'ACTIVE' }), /event_type/],
  ['another provider\'s payload', { object: 'event', type: 'x', data: {} }, /use fromStripe/],
])('refuses %s', (_, payload, message) => {
  expect(() => fromPayPal(payload)).toThrow(PayloadInvalidError);
  expect(() => fromPayPal(payload)).toThrow(message);
});
