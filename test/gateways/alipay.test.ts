import { describe, expect, it } from 'vitest';
import { PayloadInvalidError } from '../../src/errors';
import { fromAlipay } from '../../src/gateways';

const query = (fields: object) => fromAlipay({ alipay_trade_query_response: { code: '10000', msg: 'Success', ...fields } });
const pay = (fields: object) => fromAlipay({ alipay_trade_pay_response: fields });
const refused = (sub_code: string, code = '40004') => ({ code, msg: 'Business Failed', sub_code });

describe('the state of a trade becomes the state of the payment', () => {
  it.each([
    ['WAIT_BUYER_PAY', 'created'], ['TRADE_SUCCESS', 'captured'], ['TRADE_FINISHED', 'captured'], ['TRADE_PENDING', 'captured'], ['TRADE_CLOSED', 'canceled'],
    ['TRADE_NEW', undefined], ['trade_success', undefined], ['constructor', undefined],
  ])('%s is %s', (trade_status, status) => {
    expect(query({ trade_status }).payment?.status).toBe(status);
  });

  it('a closed trade that was paid once was refunded', () => {
    expect(query({ trade_status: 'TRADE_CLOSED', send_pay_date: '2026-03-02 10:15:00' }).payment?.status).toBe('refunded');
  });

  it.each([
    ['10.00', 'partially_refunded'], ['30.00', 'refunded'], ['0.00', 'captured'],
  ])('of a trade of 30.00 with %s refunded the payment is %s', (refund_fee, status) => {
    expect(query({ trade_status: 'TRADE_SUCCESS', total_amount: '30.00', refund_fee }).payment?.status).toBe(status);
  });
});

describe('a call\'s result is not the trade\'s', () => {
  it.each([
    ['a fault at the provider', refused('ACQ.SYSTEM_ERROR')],
    ['a missing permission', refused('isv.insufficient-isv-permissions', '40006')],
    ['wrong arguments', refused('isv.invalid-app-id', '40002')],
    ['a gateway that is not available', refused('isp.unknow-error', '20000')],
  ])('a query that failed for %s leaves the payment unknown, whatever state is beside it', (_, fields) => {
    expect(fromAlipay({ alipay_trade_query_response: fields }).payment?.status).toBe('unknown');
    expect(fromAlipay({ alipay_trade_query_response: { ...fields, trade_status: 'TRADE_SUCCESS' } }).payment?.status).toBe('unknown');
  });

  it.each([
    ['10000', undefined, 'captured'], ['10003', undefined, 'requires_action'], ['20000', 'isp.unknow-error', 'unknown'], ['20000', 'ACQ.SYSTEM_ERROR', 'unknown'],
    ['40002', 'isv.invalid-signature', 'failed'], ['40004', 'ACQ.SYSTEM_ERROR', 'unknown'], ['40004', 'AQC.SYSTEM_ERROR', 'unknown'],
    ['40004', 'ACQ.BUYER_BALANCE_NOT_ENOUGH', undefined], ['40004', 'ACQ.TRADE_HAS_SUCCESS', undefined], ['40004', 'ACQ.NEVER_SEEN', undefined], ['99999', undefined, undefined],
  ])('a payment answered with %s %s is %s', (code, sub_code, status) => {
    expect(pay({ code, msg: 'x', sub_code }).payment?.status).toBe(status);
  });

  it('carries the gateway\'s code and the sub code apart', () => {
    expect(pay({ ...refused('ACQ.PAYMENT_FAIL'), sub_msg: '支付失败 13812345678' }).payment?.codes).toEqual([
      { system: 'alipay.gateway_code', code: '40004', message: 'Business Failed' },
      { system: 'alipay.sub_code', code: 'ACQ.PAYMENT_FAIL', message: '支付失败 138****5678' },
    ]);
  });
});

describe('the phone proves no payment', () => {
  it.each([
    ['9000', 'unknown'], ['8000', 'processing'], ['6004', 'unknown'], ['6002', 'unknown'], ['5000', 'unknown'], ['6001', 'canceled'], ['99', 'canceled'],
    ['4000', 'failed'], ['1234', undefined],
  ])('%s is %s', (resultStatus, status) => {
    expect(fromAlipay({ resultStatus, memo: '', result: '' }).payment?.status).toBe(status);
  });
});

describe('transfers', () => {
  it.each([
    ['INIT', 'created'], ['WAIT_PAY', 'created'], ['DEALING', 'processing'], ['SUCCESS', 'captured'], ['FAIL', 'failed'], ['CLOSED', 'expired'],
    ['REFUND', 'refunded'], ['UNKNOWN', 'unknown'], ['OTHER', undefined],
  ])('%s is %s', (status, expected) => {
    expect(fromAlipay({ alipay_fund_trans_common_query_response: { code: '10000', msg: 'Success', status } }).payment?.status).toBe(expected);
  });
});

describe('refunds', () => {
  it.each([
    ['fund_change Y', { code: '10000', msg: 'Success', fund_change: 'Y' }, 'succeeded'],
    ['fund_change N', { code: '10000', msg: 'Success', fund_change: 'N' }, undefined],
    ['a refusal', refused('ACQ.SELLER_BALANCE_NOT_ENOUGH'), 'failed'],
    ['a fault', refused('ACQ.SYSTEM_ERROR'), undefined],
    ['a call that was not taken', refused('isv.invalid-app-id', '40002'), undefined],
  ])('%s leaves the refund %s', (_, fields, status) => {
    expect(fromAlipay({ alipay_trade_refund_response: fields }).order?.refund?.status).toBe(status);
  });
});

describe('the fields of a client library in camel case', () => {
  it('are read like the provider\'s own', () => {
    const parts = fromAlipay({ code: '10000', msg: 'Success', tradeStatus: 'WAIT_BUYER_PAY', outTradeNo: 'A1', totalAmount: '30.00', buyerLogonId: 'x', traceId: 't' });
    expect(parts).toMatchObject({ payment: { status: 'created', requested: { amount: 3000 } }, order: { merchantOrderNo: 'A1' }, unread: [] });
  });
});

describe('personal data stay behind', () => {
  it('nothing of the payer is copied', () => {
    const person = { buyer_logon_id: 'somebody@example.test', buyer_user_id: '2088123412341234', buyer_user_name: 'Somebody', buyer_open_id: 'open-somebody' };
    const parts = query({ trade_status: 'TRADE_SUCCESS', ...person });
    expect(JSON.stringify(parts)).not.toMatch(/omebody|2088123412341234/);
    expect(parts.unread).toEqual([]);
  });
});

describe('what is no payload of Alipay is refused', () => {
  it.each([
    ['a list', []], ['a text', '{}'], ['null', null], ['an empty object', {}], ['strange fields', { hello: 1 }], ['an envelope that is a text', { alipay_trade_query_response: 'x' }],
  ])('%s', (_, payload) => {
    expect(() => fromAlipay(payload)).toThrow(PayloadInvalidError);
  });

  it.each([
    ['fromWechatPay', { return_code: 'SUCCESS', result_code: 'SUCCESS', trade_state: 'SUCCESS' }],
    ['fromUnionPay', { respCode: '00', respMsg: 'ok', txnType: '01' }],
    ['fromStripe', { id: 'pi_1', object: 'payment_intent', status: 'succeeded' }],
  ])('the payload for %s', (name, payload) => {
    expect(() => fromAlipay(payload)).toThrow(`use ${name} for this one`);
  });
});
