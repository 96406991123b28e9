import { describe, expect, it } from 'vitest';
import { PayloadInvalidError } from '../../src/errors';
import { fromUnionPay } from '../../src/gateways';

const query = (origRespCode: string | number, more = {}) => fromUnionPay({ respCode: '00', respMsg: 'ok', txnType: '01', origRespCode, origRespMsg: 'x', ...more });

describe('a query\'s origRespCode tells of the trade', () => {
  it.each([
    ['00', 'captured'], ['A6', 'captured'], ['03', 'unknown'], ['04', 'unknown'], ['05', 'unknown'], ['06', 'unknown'], ['99', 'unknown'],
    ['01', undefined], ['60', undefined], ['64', undefined], ['Z9', undefined], [0, 'captured'], [5, 'unknown'],
  ])('%s is %s', (code, status) => {
    expect(query(code).payment?.status).toBe(status);
  });

  it.each([
    ['01', 'captured'], ['02', 'authorized'], ['03', 'captured'], ['12', 'captured'], ['31', 'canceled'], ['32', 'canceled'], ['33', 'authorized'], ['55', undefined],
  ])('a success of a trade of kind %s is %s', (txnType, status) => {
    expect(query('00', { txnType }).payment?.status).toBe(status);
  });

  it.each(['01', '02', '03', '39', '99'])('a query that failed with %s leaves the payment unknown, whatever is beside it', (respCode) => {
    expect(fromUnionPay({ respCode, respMsg: 'x', txnType: '00' }).payment?.status).toBe('unknown');
    expect(query('00', { respCode }).payment?.status).toBe('unknown');
    expect(query('64', { respCode }).payment?.status).toBe('unknown');
  });

  it('carries the codes of the trade and of the query, the trade\'s first', () => {
    expect(query('64').payment?.codes).toEqual([
      { system: 'unionpay.online', code: '64', message: 'x' }, { system: 'unionpay.online', code: '00', message: 'ok' },
    ]);
  });
});

describe('without a query respCode tells of the trade', () => {
  const trade = { respMsg: 'x', txnType: '01', orderId: 'A1', queryId: '1' };

  it.each([
    ['a notification', { ...trade, respCode: '00', traceNo: '1', settleDate: '0302' }, 'captured'],
    ['a request that was taken', { ...trade, respCode: '00' }, 'processing'],
    ['a request of unclear result', { ...trade, respCode: '03' }, 'unknown'],
    ['a refusal', { ...trade, respCode: '64' }, undefined],
    ['a reversal that was taken', { ...trade, txnType: '31', respCode: '00' }, undefined],
  ])('%s leaves the payment %s', (_, payload, status) => {
    expect(fromUnionPay(payload).payment?.status).toBe(status);
  });

  it.each([['0100', 'unionpay.qr'], ['00', 'unionpay.online'], ['61', 'unionpay.online']])('%s is a code of %s', (respCode, system) => {
    expect(fromUnionPay({ ...trade, respCode }).payment?.codes?.[0]?.system).toBe(system);
  });
});

describe('a refund is not the payment', () => {
  const refund = { respMsg: 'x', txnType: '04', orderId: 'R1', origQryId: 'P1', txnAmt: '100', currencyCode: '156' };

  it.each([
    ['taken', { ...refund, respCode: '00' }, 'pending'],
    ['made', { ...refund, respCode: '00', traceNo: '1' }, 'succeeded'],
    ['of unclear result', { ...refund, respCode: '05' }, undefined],
    ['refused', { ...refund, respCode: '36' }, undefined],
  ])('a refund that was %s is %s', (_, payload, status) => {
    const parts = fromUnionPay(payload);
    expect(parts.order?.refund?.status).toBe(status);
    expect(parts.payment).toEqual({ id: 'P1', provider: 'unionpay', method: 'card' });
  });
});

describe('cards', () => {
  it.each([
    ['79', '00', undefined, 'bound'], ['79', '66', undefined, 'failed'], ['79', '05', undefined, undefined], ['78', '00', '1', 'bound'], ['78', '00', '0', 'unbound'],
  ])('a binding of kind %s answered with %s, activated %s, is %s', (txnType, respCode, activateStatus, bindStatus) => {
    expect(fromUnionPay({ txnType, respCode, respMsg: 'x', ...(activateStatus === undefined ? {} : { activateStatus }) }).account?.bankCards?.[0]?.bindStatus).toBe(bindStatus);
  });

  it.each([['00', 'sent'], ['05', undefined], ['37', 'failed']])('a text message answered with %s is %s', (respCode, status) => {
    expect(fromUnionPay({ txnType: '77', respCode, respMsg: 'x' }).account?.otp?.status).toBe(status);
  });

  it('no card or phone number is copied', () => {
    const parts = query('00', { accNo: '6216260000000018', phoneNo: '13812345678', customerInfo: 'e30=' });
    expect(JSON.stringify(parts)).not.toMatch(/6216|138/);
    expect(parts.unread).toEqual([]);
  });
});

describe('what is no payload of UnionPay is refused', () => {
  it.each([['a list', []], ['a text', 'respCode=00'], ['null', null], ['an empty object', {}], ['strange fields', { hello: 1 }]])('%s', (_, payload) => {
    expect(() => fromUnionPay(payload)).toThrow(PayloadInvalidError);
  });

  it('the payload of another provider', () => {
    expect(() => fromUnionPay({ return_code: 'SUCCESS', trade_state: 'NOTPAY' })).toThrow('use fromWechatPay for this one');
  });
});
