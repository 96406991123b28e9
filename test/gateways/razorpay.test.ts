import { describe, expect, it } from 'vitest';
import { PayloadInvalidError } from '../../src/errors';
import { fromRazorpay } from '../../src/gateways';

const payment = (fields: object) => fromRazorpay({ id: 'pay_Ex1', entity: 'payment', amount: 100, currency: 'INR', ...fields }).payment;
const error = (fields: object) => fromRazorpay({ error: { code: 'BAD_REQUEST_ERROR', ...fields } }).payment;

describe('the state of a payment', () => {
  it.each([
    ['created', 'created'], ['authorized', 'authorized'], ['captured', 'captured'], ['refunded', 'refunded'], ['failed', 'failed'],
    ['on_hold', undefined], ['CAPTURED', undefined], ['constructor', undefined], [1, undefined], [null, undefined],
  ])('%s is %s', (status, expected) => {
    expect(payment({ status })?.status).toBe(expected);
  });

  it.each([['partial', 'partially_refunded'], ['full', 'refunded'], [null, 'captured']])('captured with refund_status %s is %s', (refund_status, expected) => {
    expect(payment({ status: 'captured', refund_status })?.status).toBe(expected);
  });

  it.each([['created', 'created'], ['attempted', 'unknown'], ['paid', 'captured']])('of an order that is %s is %s, and the shop\'s order is left alone', (status, expected) => {
    const parts = fromRazorpay({ id: 'order_Ex1', entity: 'order', status, amount: 100, currency: 'INR' });
    expect(parts.payment?.status).toBe(expected);
    expect(parts.order).not.toHaveProperty('status');
  });

  it.each([['open', 'disputed'], ['under_review', 'disputed'], ['lost', 'disputed'], ['won', 'captured'], ['closed', undefined]])('of a dispute that is %s is %s', (status, expected) => {
    expect(fromRazorpay({ id: 'disp_Ex1', entity: 'dispute', payment_id: 'pay_Ex1', status }).payment?.status).toBe(expected);
  });
});

describe('an error of the API', () => {
  const metadata = { payment_id: 'pay_Ex1' };

  it.each([
    ['about a payment on its way is about the payment', { step: 'payment_authorization', metadata }, 'failed'],
    ['about a capture is about the call', { step: 'payment_capture', metadata }, undefined],
    ['about a refund is about the call', { step: 'refund_request', metadata }, undefined],
    ['without a step is about the call', { metadata }, undefined],
    ['without a payment is about the call', { step: 'payment_initiation', metadata: {} }, undefined],
  ])('%s', (_, fields, status) => {
    expect(error({ reason: 'payment_failed', ...fields })?.status).toBe(status);
  });

  it.each([['bank', 'issuer'], ['issuer_bank', 'issuer'], ['business', 'merchant'], ['internal', 'gateway'], ['customer', 'customer'], ['NA', undefined]])(
    'puts the blame of %s on %s', (source, expected) => expect(error({ source })?.source).toBe(expected));

  it('masks what its description quotes', () => {
    expect(JSON.stringify(error({ reason: 'card_declined', description: 'Card 4111 1111 1111 1111 of payer@example.com' }))).not.toMatch(/1111 1111|payer@/);
  });
});

describe('several payments of one order', () => {
  const at = (id: string, created_at: number, status: string) => ({ id, entity: 'payment', order_id: 'order_Ex1', status, created_at, amount: 100, currency: 'INR' });
  const of = (...items: object[]) => fromRazorpay({ entity: 'collection', count: items.length, items });

  it('the one that took the money speaks', () => {
    const { payment: main } = of(at('pay_1', 1, 'failed'), at('pay_2', 2, 'captured'), at('pay_3', 3, 'failed'));
    expect([main?.id, main?.attempts?.map(({ id }) => id)]).toEqual(['pay_2', ['pay_3', 'pay_1']]);
  });

  it('without one, the latest speaks', () => {
    expect(of(at('pay_2', 2, 'failed'), at('pay_1', 1, 'failed')).payment?.id).toBe('pay_2');
  });

  it('of two orders they are two cases', () => {
    expect(() => of(at('pay_1', 1, 'failed'), { ...at('pay_2', 2, 'captured'), order_id: 'order_Ex2' })).toThrow(PayloadInvalidError);
  });
});

it('an event of a downtime becomes a channel', () => {
  const entity = { id: 'down_Ex1', status: 'started', severity: 'high', begin: 1_772_417_700, end: null, instrument: { bank: 'EXBK' } };
  expect(fromRazorpay({ entity: 'event', event: 'payment.downtime.started', payload: { 'payment.downtime': { entity } } }).channels).toHaveLength(1);
});

it.each([
  ['null', null], ['a text', 'pay_1'], ['a list', []], ['an empty object', {}], ['an event without entities', { entity: 'event', payload: {} }],
  ['an entity of another kind', { entity: 'settlement', id: 'setl_1' }], ['a payload of Stripe', { object: 'charge', id: 'ch_1' }],
])('refuses %s', (_, payload) => {
  expect(() => fromRazorpay(payload)).toThrow(PayloadInvalidError);
});
