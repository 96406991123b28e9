import { describe, expect, it } from 'vitest';
import { PayloadInvalidError } from '../../src/errors';
import { fromBraintree } from '../../src/gateways';

const sale = (fields: object) => fromBraintree({ transaction: { id: 'ex1', amount: '30.00', currencyIsoCode: 'USD', ...fields } });
const graphql = (fields: object, field = 'chargePaymentMethod') => fromBraintree({ data: { [field]: { transaction: { id: 'ex1', ...fields } } } });

const STATES = [
  ['authorizing', 'processing'], ['authorized', 'authorized'], ['authorization_expired', 'expired'], ['submitted_for_settlement', 'captured'], ['settling', 'captured'],
  ['settlement_confirmed', 'captured'], ['settled', 'captured'], ['settlement_pending', 'processing'], ['settlement_declined', 'failed'], ['failed', 'failed'],
  ['gateway_rejected', 'failed'], ['processor_declined', 'failed'], ['voided', 'canceled'], ['unrecognized', 'unknown'], ['parked', undefined], ['constructor', undefined],
] as const;

describe('the state of a transaction', () => {
  it.each(STATES)('%s is %s', (status, expected) => {
    expect(sale({ status }).payment?.status).toBe(expected);
    expect(graphql({ status: status.toUpperCase() }).payment?.status).toBe(expected);
  });

  it('is the end of the history where it was not asked for, whichever way the history runs', () => {
    const [first, last] = [{ status: 'AUTHORIZED', timestamp: '2026-03-02T02:15:01Z' }, { status: 'PROCESSOR_DECLINED', timestamp: '2026-03-02T02:15:02Z' }];
    expect(graphql({ statusHistory: [last, first] }).payment?.status).toBe('failed');
    expect(graphql({ statusHistory: [first, last] }).payment?.status).toBe('failed');
  });

  it('is disputed while the payer disputes it', () => {
    expect(sale({ status: 'settled', disputes: [{ id: 'd', status: 'open' }] }).payment?.status).toBe('disputed');
  });
});

describe('a credit', () => {
  it.each([
    ['submitted_for_settlement', 'pending'], ['settling', 'pending'], ['settled', 'succeeded'], ['processor_declined', 'failed'], ['settlement_declined', 'failed'],
  ])('that is %s is a refund that is %s', (status, expected) => {
    const { payment, order } = sale({ type: 'credit', status, refundedTransactionId: 'ex0' });
    expect([payment?.id, payment?.status, order?.refund?.status]).toEqual(['ex0', undefined, expected]);
  });
});

describe('codes', () => {
  const keys = (parts: ReturnType<typeof fromBraintree>) => parts.payment?.codes?.map(({ system, code }) => `${system}:${code}`);

  it.each([
    ['the processor\'s', { processorResponseCode: '2001' }, ['braintree.processor:2001']],
    ['the answer to the settlement', { processorSettlementResponseCode: '4001', processorResponseCode: '1000' }, ['braintree.settlement:4001', 'braintree.processor:1000']],
    ['the gateway\'s own', { gatewayRejectionReason: 'risk_threshold' }, ['braintree.gateway_rejection:risk_threshold']],
    ['the network\'s and its advice', { networkResponseCode: '51', merchantAdviceCode: '24' }, ['iso8583.field39:51', 'mastercard.advice_code:24']],
    ['no other network\'s number space', { networkResponseCode: '110' }, undefined],
  ])('%s', (_, fields, expected) => {
    expect(keys(sale({ status: 'failed', ...fields }))).toEqual(expected);
  });

  it('of GraphQL are in the events of the history', () => {
    const event = { status: 'SETTLEMENT_DECLINED', timestamp: '2026-03-02T02:15:02Z', processorResponse: { legacyCode: '4001' } };
    expect(keys(graphql({ status: 'SETTLEMENT_DECLINED', statusHistory: [event] }))).toEqual(['braintree.settlement:4001']);
  });

  it('of validation are found however deep they are', () => {
    const deep = (errors: object) => keys(fromBraintree({ success: false, errors }));
    const list = [{ attribute: 'number', code: '81715', message: 'Credit card number is invalid.' }];
    expect(deep({ transaction: { creditCard: { errors: list }, errors: [] } })).toEqual(['braintree.validation:81715']);
    expect(deep({ errorCollections: { transaction: { validationErrors: { number: list } } } })).toEqual(['braintree.validation:81715']);
  });
});

describe('errors of GraphQL', () => {
  it.each(['VALIDATION', 'INTERNAL', 'NOT_FOUND', 'AUTHENTICATION'])('are about the call and leave the state open: %s', (errorClass) => {
    const { payment } = fromBraintree({ data: null, errors: [{ message: 'x', extensions: { errorClass } }] });
    expect(payment).toEqual({ provider: 'braintree', codes: [{ system: 'braintree.error_class', code: errorClass, message: 'x' }] });
  });
});

it.each([['SOFT', 'try_again_later'], ['HARD', 'do_not_try_again']])('a %s decline advises %s', (declineType, advice) => {
  expect(graphql({ status: 'PROCESSOR_DECLINED', statusHistory: [{ status: 'PROCESSOR_DECLINED', declineType }] }).payment?.advice).toBe(advice);
});

it('names of Ruby and Python say the same', () => {
  const { unread, ...camel } = sale({ status: 'processor_declined', orderId: 'M-1', createdAt: '2026-03-02T02:15:00Z', processorResponseCode: '2001', paymentInstrumentType: 'credit_card' });
  const snake = fromBraintree({ transaction: {
    id: 'ex1', amount: '30.00', currency_iso_code: 'USD', status: 'processor_declined', order_id: 'M-1', created_at: '2026-03-02 02:15:00 UTC',
    processor_response_code: '2001', payment_instrument_type: 'credit_card',
  } });
  expect(snake).toEqual({ ...camel, unread });
});

it.each([
  ['null', null], ['a text', 'x'], ['a list', []], ['an empty object', {}], ['an answer without data', { data: {}, extensions: { requestId: 'r' } }],
  ['a payload of Razorpay', { entity: 'payment', id: 'pay_1' }],
])('refuses %s', (_, payload) => {
  expect(() => fromBraintree(payload)).toThrow(PayloadInvalidError);
});
