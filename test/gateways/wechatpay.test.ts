import { describe, expect, it } from 'vitest';
import { PayloadInvalidError } from '../../src/errors';
import { fromWechatPay } from '../../src/gateways';

const v2 = { return_code: 'SUCCESS', return_msg: 'OK', result_code: 'SUCCESS' };
const failed = (err_code: string, err_code_des = '') => ({ ...v2, result_code: 'FAIL', err_code, err_code_des });

const STATES = [
  ['NOTPAY', 'created'], ['USERPAYING', 'requires_action'], ['ACCEPT', 'processing'], ['SUCCESS', 'captured'], ['REFUND', 'refunded'], ['CLOSED', 'canceled'],
  ['REVOKED', 'canceled'], ['PAYERROR', 'failed'], ['PAY_FAIL', 'failed'], ['SOMETHING_NEW', undefined], ['__proto__', undefined],
] as const;

describe('the state of a trade becomes the state of the payment', () => {
  it.each(STATES)('v2 %s is %s', (trade_state, status) => {
    expect(fromWechatPay({ ...v2, trade_state }).payment?.status).toBe(status);
  });

  it.each(STATES)('v3 %s is %s', (trade_state, status) => {
    expect(fromWechatPay({ mchid: '1', trade_state, amount: { total: 1 } }).payment?.status).toBe(status);
  });

  it.each(STATES)('a call that failed beside %s leaves the payment unknown, never %s', (trade_state) => {
    expect(fromWechatPay({ ...v2, result_code: 'FAIL', trade_state }).payment?.status).toBe('unknown');
    expect(fromWechatPay({ ...v2, return_code: 'FAIL', trade_state }).payment?.status).toBe('unknown');
  });
});

describe('errors say of which code space they are', () => {
  it.each([
    [failed('NOTENOUGH', '余额不足'), 'wechatpay.v2'],
    [failed('USERPAYING'), 'wechatpay.v2'],
    [failed('SYSTEMERROR'), 'wechatpay.v2'],
    [{ code: 'NOT_ENOUGH', message: '余额不足' }, 'wechatpay.v3'],
    [{ code: 'PARAM_ERROR', message: '参数错误' }, 'wechatpay.v3'],
  ])('%j is of a payment in %s', (payload, system) => {
    expect(fromWechatPay(payload).payment?.codes?.map((code) => code.system)).toEqual([system]);
  });

  it.each([
    [failed('NOTENOUGH', '基本账户余额不足，请充值后重新发起'), 'wechatpay.v2_refund'],
    [failed('TRADE_OVERDUE'), 'wechatpay.v2_refund'],
    [failed('USER_ACCOUNT_ABNORMAL'), 'wechatpay.v2_refund'],
    [{ code: 'NOT_ENOUGH', message: '商户可用退款余额不足' }, 'wechatpay.v3_refund'],
    [{ ...failed('SYSTEMERROR'), out_refund_no: 'R1' }, 'wechatpay.v2_refund'],
  ])('%j is of a refund in %s', (payload, system) => {
    const parts = fromWechatPay(payload);
    expect(parts.order?.refund?.code?.system).toBe(system);
    expect(parts.payment?.codes).toBeUndefined();
  });

  it('a failed refund call says nothing of the payment', () => {
    expect(fromWechatPay(failed('TRADE_OVERDUE')).payment).toEqual({ provider: 'wechatpay' });
  });
});

describe('XML as its parsers leave it', () => {
  it.each([
    ['plain', { return_code: 'SUCCESS', result_code: 'SUCCESS', trade_state: 'NOTPAY', total_fee: '100' }],
    ['with its root', { xml: { return_code: 'SUCCESS', result_code: 'SUCCESS', trade_state: 'NOTPAY', total_fee: 100 } }],
    ['each field in a list', { xml: { return_code: ['SUCCESS'], result_code: ['SUCCESS'], trade_state: ['NOTPAY'], total_fee: ['100'] } }],
  ])('%s', (_, payload) => {
    expect(fromWechatPay(payload)).toMatchObject({ payment: { status: 'created', requested: { amount: 100, currency: 'CNY' } }, unread: [] });
  });
});

describe('refunds', () => {
  it.each([
    ['SUCCESS', 'succeeded'], ['PROCESSING', 'pending'], ['NOTSURE', 'pending'], ['REFUNDCLOSE', 'failed'], ['CLOSED', 'failed'], ['CHANGE', 'failed'], ['ABNORMAL', 'failed'],
    ['OTHER', undefined],
  ])('%s is %s, in a v2 query and a v3 refund', (state, status) => {
    expect(fromWechatPay({ ...v2, refund_count: '1', refund_status_0: state }).order?.refund?.status).toBe(status);
    expect(fromWechatPay({ refund_id: '1', out_refund_no: 'R1', status: state }).order?.refund?.status).toBe(status);
  });

  it('a query about several refunds tells of the newest', () => {
    const { order } = fromWechatPay({ ...v2, refund_count: '2', refund_status_0: 'SUCCESS', refund_fee_0: '1', refund_status_1: 'PROCESSING', refund_fee_1: '2' });
    expect(order?.refund).toEqual({ status: 'pending', amount: { amount: 2, currency: 'CNY' } });
  });
});

describe('the phone proves no payment', () => {
  it.each([
    [{ errMsg: 'requestPayment:ok' }, 'unknown'], [{ errMsg: 'requestPayment:fail cancel' }, 'canceled'], [{ errMsg: 'requestPayment:fail (no permission)' }, undefined],
    [{ err_msg: 'get_brand_wcpay_request:ok' }, 'unknown'], [{ err_msg: 'get_brand_wcpay_request:cancel' }, 'canceled'],
    [{ err_msg: 'get_brand_wcpay_request:fail' }, undefined], [{ errCode: 0, errStr: '' }, 'unknown'], [{ errCode: -2, errStr: '' }, 'canceled'], [{ errCode: -1, errStr: '' }, undefined],
  ])('%j is %s', (payload, status) => {
    expect(fromWechatPay(payload).payment?.status).toBe(status);
  });
});

describe('an encrypted notification', () => {
  it.each([['TRANSACTION.SUCCESS', 'captured'], ['TRANSACTION.OTHER', undefined]])('%s tells by its event alone: %s', (event_type, status) => {
    const parts = fromWechatPay({ event_type, resource: { ciphertext: 'x', algorithm: 'AEAD_AES_256_GCM' } });
    expect(parts.payment?.status).toBe(status);
    expect(parts.unread).toContain('resource.ciphertext: the decrypted resource was expected');
  });

  it('of a refund says nothing of the payment\'s state', () => {
    const parts = fromWechatPay({ event_type: 'REFUND.SUCCESS', resource: { ciphertext: 'x' } });
    expect([parts.payment, parts.order]).toEqual([{ provider: 'wechatpay' }, { refund: { status: 'succeeded' } }]);
  });
});

describe('what is no payload of WeChat Pay is refused', () => {
  it.each([['a list', []], ['a text', '<xml/>'], ['null', null], ['an empty object', {}], ['strange fields', { hello: 1 }]])('%s', (_, payload) => {
    expect(() => fromWechatPay(payload)).toThrow(PayloadInvalidError);
  });

  it('the payload of another provider', () => {
    expect(() => fromWechatPay({ alipay_trade_pay_response: { code: '10000' } })).toThrow('use fromAlipay for this one');
  });

  it('nothing of the payer is copied', () => {
    const parts = fromWechatPay({ ...v2, trade_state: 'SUCCESS', openid: 'o-somebody', sub_openid: 'o-somebody', attach: 'somebody', bank_type: 'ICBC_DEBIT' });
    expect(JSON.stringify(parts)).not.toContain('somebody');
  });
});
