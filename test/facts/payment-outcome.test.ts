import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of';

const DECLINED = { system: 'iso8583.field39', code: '51' };
const UNCLEAR = { system: 'unionpay.online', code: '03' };
const PENDING = { system: 'wechatpay.v2', code: 'USERPAYING' };
const ALREADY_PAID = { system: 'wechatpay.v2', code: 'ORDERPAID' };
const CALL_WAS_FINE = { system: 'alipay.gateway_code', code: '10000' };
const NOBODY_KNOWS = { system: 'iso8583.field39', code: 'X9' };

const outcome = (payment: object | null) => factsOf({ payment })('payment.outcome');

describe('payment.outcome', () => {
  it.each([
    ['no payment', null, null],
    ['a payment of which nothing is known', {}, undefined],
    ['captured', { status: 'captured' }, 'paid'],
    ['captured with an old decline among the codes', { status: 'captured', codes: [DECLINED] }, 'paid'],
    ['disputed money was captured before', { status: 'disputed' }, 'paid'],
    ['failed with a definite code', { status: 'failed', codes: [DECLINED] }, 'failed'],
    ['failed without a code', { status: 'failed' }, 'failed'],
    ['failed with a code nobody knows', { status: 'failed', codes: [NOBODY_KNOWS] }, 'failed'],
    ['failed, but the code says the result is not known', { status: 'failed', codes: [UNCLEAR] }, 'unclear'],
    ['failed, but the code says paid already', { status: 'failed', codes: [ALREADY_PAID] }, 'unclear'],
    ['failed, but there is a time of capture', { status: 'failed', capturedAt: '2026-03-02T10:00:00+08:00' }, 'unclear'],
    ['unknown with a definite code stays unclear', { status: 'unknown', codes: [DECLINED] }, 'unclear'],
    ['processing', { status: 'processing' }, 'processing'],
    ['processing with a decline contradicts itself', { status: 'processing', codes: [DECLINED] }, 'unclear'],
    ['waiting for the payer', { status: 'requires_action' }, 'awaiting_payer'],
    ['the payer is typing the password', { status: 'created', codes: [PENDING] }, 'awaiting_payer'],
    ['created and declined', { status: 'created', codes: [DECLINED] }, 'failed'],
    ['a definite code alone', { codes: [DECLINED] }, 'failed'],
    ['an unclear code alone', { codes: [UNCLEAR] }, 'unclear'],
    ['a code nobody knows alone has to be asked about', { codes: [NOBODY_KNOWS] }, 'unclear'],
    ['a successful call alone settles nothing', { codes: [CALL_WAS_FINE] }, undefined],
    ['an unclear code beside a definite one stays unclear', { codes: [DECLINED, UNCLEAR] }, 'unclear'],
    ['a time of capture alone', { capturedAt: '2026-03-02T10:00:00+08:00' }, 'paid'],
    ['canceled', { status: 'canceled' }, 'canceled'],
    ['refunded', { status: 'refunded' }, 'refunded'],
  ])('%s', (_label, payment, expected) => {
    expect(outcome(payment)).toBe(expected);
  });
});

describe('payment.reason', () => {
  it.each([
    ['codes left out are not known', {}, undefined],
    ['codes known to be absent', { codes: null }, null],
    ['an empty list', { codes: [] }, null],
    ['the same digits online', { codes: [{ system: 'unionpay.online', code: '61' }] }, 'wrong_card_number'],
    ['the same digits at the till', { codes: [{ system: 'unionpay.pos', code: '61' }] }, 'limit_unspecified'],
    ['the sub code says more than the code', { codes: [{ system: 'alipay.gateway_code', code: '40004', subCode: 'ACQ.BUYER_BALANCE_NOT_ENOUGH' }] }, 'insufficient_funds'],
    ['the definite beside the generic', { codes: [{ system: 'stripe.decline_code', code: 'generic_decline' }, DECLINED] }, 'insufficient_funds'],
    ['a code nobody knows', { codes: [NOBODY_KNOWS] }, undefined],
  ])('%s', (_label, payment, expected) => {
    expect(factsOf({ payment })('payment.reason')).toBe(expected);
  });
});
