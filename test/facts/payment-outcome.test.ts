import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledCodes } from '../../src/knowledge/bundled-codes';
import { PAYMENT_STATUSES } from '../../src/model/snapshot-vocabulary';
import { factsOf } from './facts-of';

const DECLINED = { system: 'iso8583.field39', code: '51' };
const UNCLEAR = { system: 'unionpay.online', code: '03' };
const PENDING = { system: 'wechatpay.v2', code: 'USERPAYING' };
const ALREADY_PAID = { system: 'wechatpay.v2', code: 'ORDERPAID' };
const CALL_WAS_FINE = { system: 'alipay.gateway_code', code: '10000' };
const APPROVED = { system: 'iso8583.field39', code: '00' };
const TRADE_PAID = { system: 'wechatpay.trade_state', code: 'SUCCESS' };
const IN_PROGRESS = { system: 'iso8583.field39', code: '09' };
const STOLEN = { system: 'stripe.decline_code', code: 'stolen_card' };
const CLOSED = { system: 'iso8583.field39', code: '46' };
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
    ['failed, but the code approves it', { status: 'failed', codes: [APPROVED] }, 'unclear'],
    ['failed, but the trade is paid', { status: 'failed', codes: [DECLINED, TRADE_PAID] }, 'unclear'],
    ['failed, declined, and a query that was answered', { status: 'failed', codes: [APPROVED, DECLINED] }, 'failed'],
    ['failed, declined, and the trade is still open', { status: 'failed', codes: [DECLINED, PENDING] }, 'failed'],
    ['failed, declined, and still in progress', { status: 'failed', codes: [DECLINED, IN_PROGRESS] }, 'unclear'],
    ['failed, but money is on record', { status: 'failed', paid: { amount: 100, currency: 'CNY' } }, 'unclear'],
    ['failed with nothing paid', { status: 'failed', paid: { amount: 0, currency: 'CNY' } }, 'failed'],
    ['canceled, but captured', { status: 'canceled', capturedAt: '2026-03-02T10:00:00+08:00' }, 'unclear'],
    ['an authorization that was given back', { status: 'canceled', codes: [APPROVED] }, 'canceled'],
    ['canceled, but the trade is paid', { status: 'canceled', codes: [TRADE_PAID] }, 'unclear'],
    ['the answer to a query beside the decline it found', { codes: [DECLINED, APPROVED] }, 'failed'],
    ['a fault of the gateway beside the decline that explains it', { status: 'failed', codes: [{ system: 'iso8583.field39', code: '96' }, DECLINED] }, 'failed'],
    ['the state of the trade alone', { codes: [TRADE_PAID] }, 'paid'],
    ['a decline beside a payer who is typing', { codes: [DECLINED, PENDING] }, 'unclear'],
    ['a decline beside a payment in progress', { codes: [DECLINED, IN_PROGRESS] }, 'unclear'],
    ['a decline beside a paid trade', { codes: [DECLINED, TRADE_PAID] }, 'unclear'],
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

describe('payment.retry', () => {
  it.each([
    ['the code alone', [DECLINED], 'later'],
    ['never, where any code of several says so', [{ system: 'iso8583.field39', code: '55' }, CLOSED], 'never'],
    ['approvals say nothing of a refusal', [APPROVED, DECLINED], 'later'],
  ])('%s', (_label, codes, expected) => {
    expect(factsOf({ payment: { status: 'failed', codes } })('payment.retry')).toBe(expected);
  });
});

describe('several codes', () => {
  const everyCode = bundledCodes.flatMap(({ system, codes }) => codes.map(({ code }) => ({ system, code })));
  const FACTS = ['payment.outcome', 'payment.reason', 'payment.retry', 'payment.actsNext'];

  it('say the same in whatever order they were returned', () => {
    const some = fc.array(fc.oneof(fc.constantFrom(...everyCode), fc.constantFrom(DECLINED, PENDING, TRADE_PAID, APPROVED, STOLEN, UNCLEAR)), { minLength: 2, maxLength: 4 });
    fc.assert(fc.property(some, fc.constantFrom(undefined, ...PAYMENT_STATUSES), (codes, status) => {
      const [one, other] = [codes, codes.toReversed()].map((each) => factsOf({ payment: { ...(status && { status }), codes: each } }));
      expect(FACTS.map((id) => one!(id))).toEqual(FACTS.map((id) => other!(id)));
    }), { numRuns: 400 });
  });
});

describe('payment.openAttempts', () => {
  it.each([
    ['not known where attempts are left out', undefined, undefined],
    ['none where there were none', null, null],
    ['failed and captured ones are settled', [{ id: 'a', status: 'failed' }, { id: 'b', status: 'captured' }], 0],
    ['without a result, or holding the money', [{ id: 'a', status: 'unknown' }, { id: 'b', status: 'processing' }, { id: 'c', status: 'authorized' }], 3],
    ['of which nothing is known', [{ id: 'a' }], 1],
    ['without a state, known not to be captured', [{ id: 'a', capturedAt: null }], 0],
    ['failed, with money on record', [{ id: 'a', status: 'failed', paid: { amount: 100, currency: 'CNY' } }], 1],
    ['the payment itself is no earlier attempt', [{ id: 'P', status: 'unknown' }], 0],
  ])('%s', (_label, attempts, expected) => {
    expect(factsOf({ payment: { id: 'P', status: 'failed', ...(attempts !== undefined && { attempts }) } })('payment.openAttempts')).toBe(expected);
  });
});
