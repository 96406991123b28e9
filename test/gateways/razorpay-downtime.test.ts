import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose';
import { PayloadInvalidError } from '../../src/errors';
import { fromRazorpay, fromRazorpayDowntime } from '../../src/gateways';

const BEGIN = 1_772_417_700;
const downtime = (change: object = {}) => ({
  id: 'down_ExA1b2C3d4E5f6', entity: 'payment.downtime', method: 'netbanking', begin: BEGIN, end: null, status: 'started', scheduled: false, severity: 'high',
  instrument: { bank: 'EXBK' }, instrument_schema: ['bank'], created_at: BEGIN, updated_at: BEGIN, ...change,
});
const event = (change: object = {}) => ({
  entity: 'event', account_id: 'acc_ExA1b2C3d4E5f6', event: 'payment.downtime.started', contains: ['payment.downtime'],
  payload: { 'payment.downtime': { entity: downtime(change) } }, created_at: BEGIN,
});
const AT_THE_BANK = { id: 'down_ExA1b2C3d4E5f6', role: 'issuer', provider: 'EXBK', status: 'down', severity: 'high', scheduled: false, begin: '2026-03-02T02:15:00Z', end: null };

describe('fromRazorpayDowntime', () => {
  it.each([
    ['an entity', downtime(), [AT_THE_BANK]],
    ['a webhook event', event(), [AT_THE_BANK]],
    ['a list', { entity: 'collection', count: 2, items: [downtime(), downtime({ id: 'down_Ex2' })] }, [AT_THE_BANK, { ...AT_THE_BANK, id: 'down_Ex2' }]],
  ])('reads %s', (_, payload, channels) => {
    expect(fromRazorpayDowntime(payload)).toEqual({ channels, unread: [] });
  });

  it.each([
    ['a high severity is down', { severity: 'high' }, { status: 'down', severity: 'high' }],
    ['a medium severity is degraded', { severity: 'medium' }, { status: 'degraded', severity: 'medium' }],
    ['a low severity is degraded', { severity: 'low' }, { status: 'degraded', severity: 'low' }],
    ['an update is still on', { status: 'updated' }, { status: 'down' }],
    ['an announced one is maintenance', { status: 'scheduled', scheduled: true, end: BEGIN + 3600 }, { status: 'maintenance', end: '2026-03-02T03:15:00Z' }],
    ['a resolved one is up again', { status: 'resolved', end: BEGIN + 60 }, { status: 'up', end: '2026-03-02T02:16:00Z' }],
    ['a cancelled one is up', { status: 'cancelled' }, { status: 'up' }],
    ['a state that is not documented is unknown', { status: 'paused' }, { status: 'unknown' }],
    ['a card issuer is the issuer', { method: 'card', instrument: { issuer: 'EXBK', card_type: 'credit' } }, { role: 'issuer', provider: 'EXBK' }],
    ['a network is on Razorpay\'s side', { method: 'card', instrument: { network: 'MC', type: 'credit' } }, { role: 'payment', provider: 'razorpay' }],
    ['an app is on Razorpay\'s side', { method: 'upi', instrument: { psp: 'example', flow: 'collect' } }, { role: 'payment', provider: 'razorpay' }],
    ['all banks are on Razorpay\'s side', { instrument: { bank: 'ALL' } }, { role: 'payment', provider: 'razorpay' }],
  ])('%s', (_, change, expected) => {
    expect(fromRazorpayDowntime(event(change)).channels?.[0]).toMatchObject(expected);
  });

  it('names what it did not understand', () => {
    expect(fromRazorpayDowntime(downtime({ status: 'paused', begin: 'soon', extra: 1 })).unread)
      .toEqual(['begin: seconds since 1970 was expected', 'extra', 'status: a known word was expected']);
  });

  it('explains a refused payment that it is joined with', () => {
    const payment = fromRazorpay({
      id: 'pay_ExA1b2C3d4E5f6', entity: 'payment', amount: 49_900, currency: 'INR', status: 'failed', method: 'netbanking', created_at: BEGIN + 60,
      error_code: 'GATEWAY_ERROR', error_source: 'bank', error_step: 'payment_authorization', error_reason: 'bank_technical_error',
    });
    const snapshot = { schemaVersion: 1, observedAt: '2026-03-02T10:30:00+08:00', payment: payment.payment, channels: fromRazorpayDowntime(event()).channels };
    expect(diagnose(snapshot).primary).toBe('issuer_unavailable');
  });

  it.each([
    ['no object', 'down'], ['a list', []], ['nothing known', { hello: 1 }], ['an event of a payment', { entity: 'event', event: 'payment.failed', payload: { payment: { entity: {} } } }],
    ['another provider\'s payload', { object: 'payment_intent' }],
  ])('refuses %s', (_, payload) => {
    expect(() => fromRazorpayDowntime(payload)).toThrow(PayloadInvalidError);
  });
});
