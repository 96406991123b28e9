import { describe, expect, it } from 'vitest';
import { PayloadInvalidError } from '../../src/errors';
import { fromSquare } from '../../src/gateways';

const money = (amount: number) => ({ amount, currency: 'USD' });
const payment = (fields: object) => fromSquare({ payment: { id: 'Ex1', location_id: 'L', source_type: 'CARD', total_money: money(2500), ...fields } }).payment;
const invoice = (status: string, type?: string) =>
  fromSquare({ type, merchant_id: 'M', event_id: 'E', data: { type: 'invoice', id: 'I', object: { invoice: { status, invoice_number: 'inv-1' } } } }).payment?.status;

describe('the state of a payment', () => {
  it.each([
    ['APPROVED', 'authorized'], ['PENDING', 'processing'], ['COMPLETED', 'captured'], ['CANCELED', 'canceled'], ['FAILED', 'failed'],
    ['REVIEWING', undefined], ['completed', undefined], [7, undefined], [null, undefined],
  ])('%s is %s', (status, expected) => {
    expect(payment({ status })?.status).toBe(expected);
  });

  it.each([[0, 'captured'], [500, 'partially_refunded'], [2500, 'refunded']])('completed with %d refunded is %s', (amount, expected) => {
    expect(payment({ status: 'COMPLETED', refunded_money: money(amount) })?.status).toBe(expected);
  });

  it.each([
    ['EVIDENCE_REQUIRED', 'disputed'], ['INQUIRY_PROCESSING', 'disputed'], ['LOST', 'disputed'], ['ACCEPTED', 'disputed'], ['WON', 'captured'], ['INQUIRY_CLOSED', undefined],
  ])('of a dispute that is %s is %s', (state, expected) => {
    expect(fromSquare({ dispute: { state, disputed_payment: { payment_id: 'Ex1' } } }).payment?.status).toBe(expected);
  });

  it.each([
    ['UNPAID', 'created'], ['SCHEDULED', 'created'], ['PAYMENT_PENDING', 'processing'], ['PAID', 'captured'], ['PARTIALLY_PAID', undefined], ['FAILED', 'failed'],
    ['REFUNDED', 'refunded'], ['CANCELED', 'canceled'], ['DRAFT', undefined],
  ])('of an invoice that is %s is %s', (status, expected) => {
    expect(invoice(status)).toBe(expected);
  });

  it('of an invoice whose charge failed is failed, but not once it is paid', () => {
    expect(invoice('UNPAID', 'invoice.scheduled_charge_failed')).toBe('failed');
    expect(invoice('PAID', 'invoice.scheduled_charge_failed')).toBe('captured');
  });
});

describe('errors', () => {
  const errors = (category: string, code: string) => fromSquare({ errors: [{ category, code, detail: 'x' }] });

  it.each([
    ['PAYMENT_METHOD_ERROR', 'INSUFFICIENT_FUNDS'], ['API_ERROR', 'INTERNAL_SERVER_ERROR'], ['INVALID_REQUEST_ERROR', 'BAD_REQUEST'], ['AUTHENTICATION_ERROR', 'UNAUTHORIZED'],
  ])('of a call leave the state of the payment open: %s %s', (category, code) => {
    const { payment: said } = errors(category, code);
    expect(said).toEqual({ provider: 'square', codes: [{ system: 'square.error', code, message: 'x' }] });
  });

  it('about a refund belong to the refund', () => {
    const { order, payment: said } = errors('REFUND_ERROR', 'REFUND_DECLINED');
    expect(order?.refund?.code?.code).toBe('REFUND_DECLINED');
    expect(said?.codes).toBeUndefined();
  });
});

it.each([['NORMAL', 'low'], ['MODERATE', 'medium'], ['HIGH', 'high'], ['PENDING', 'unknown']])('a risk level of %s is %s', (risk_level, level) => {
  expect(payment({ risk_evaluation: { risk_level } })?.risk).toEqual({ level, by: 'gateway' });
});

it('only an approved payment runs out', () => {
  const delayed_until = '2026-03-09T02:15:00Z';
  expect(payment({ status: 'APPROVED', delayed_until })?.expiresAt).toBe(delayed_until);
  expect(payment({ status: 'COMPLETED', delayed_until })?.expiresAt).toBeUndefined();
});

it('currencies without decimals stay whole', () => {
  expect(payment({ total_money: { amount: 3000, currency: 'JPY' } })?.requested).toEqual({ amount: 3000, currency: 'JPY' });
});

it.each([
  ['null', null], ['a text', 'x'], ['a list', []], ['an empty object', {}], ['the seller\'s own payout', { merchant_id: 'M', event_id: 'E', type: 'payout.failed', data: { type: 'payout', object: { payout: {} } } }],
  ['a payload of Adyen', { pspReference: 'X', resultCode: 'Refused' }],
])('refuses %s', (_, payload) => {
  expect(() => fromSquare(payload)).toThrow(PayloadInvalidError);
});
