import { describe, expect, it } from 'vitest';
import { detectProvider } from '../../src/gateways/detect';
import { openPayload } from '../../src/gateways/open-payload';
import { readerOf } from '../../src/gateways/reader';
import { PayloadInvalidError } from '../../src/errors';

describe('a reader remembers what was read', () => {
  it('lists every leaf that nobody read, items of a list once', () => {
    const reader = readerOf({ id: 'A', amount: { total: 1, currency: 'CNY' }, refunds: [{ id: 'r1', note: 'x' }, { id: 'r2', note: 'y' }] });
    reader.text('id');
    reader.number('amount.total');
    reader.list('refunds').forEach((refund) => refund.text('id'));
    expect(reader.unread()).toEqual(['amount.currency', 'refunds[*].note']);
  });

  it('lists a field of the wrong type as not understood and does not use it', () => {
    const reader = readerOf({ code: { nested: true }, total: 'many', items: 'none' });
    expect([reader.text('code'), reader.number('total'), reader.list('items')]).toEqual([undefined, undefined, []]);
    expect(reader.unread()).toEqual(['code: a text was expected', 'items: a list was expected', 'total: a number was expected']);
  });

  it('lists a word outside its table', () => {
    const reader = readerOf({ state: 'NEW_STATE', other: 'toString' });
    expect(reader.word('state', { PAID: 'captured' })).toBeUndefined();
    expect(reader.word('other', { PAID: 'captured' })).toBeUndefined();
    expect(reader.unread()).toEqual(['other: a known word was expected', 'state: a known word was expected']);
  });

  it('says nothing of fields left out on purpose, of null and of what is empty', () => {
    const reader = readerOf({ payer: { name: 'N', phone: 'P' }, gone: null, empty: '', list: [], object: {} });
    reader.leaveOut('payer');
    expect(reader.unread()).toEqual([]);
  });

  it('reads names that contain dots and hides long digits in names', () => {
    const reader = readerOf({ data: { 'a.b': 'x', 13812345678: 'y' } });
    expect(reader.text(['data', 'a.b'])).toBe('x');
    expect(reader.unread()).toEqual(['data.****']);
  });

  it('comes to an end on a payload that contains itself', () => {
    const circle: unknown[] = [];
    circle.push(circle, circle, { circle });
    expect(readerOf({ circle }).unread().length).toBeLessThan(50_000);
  });

  it('runs no getter and sees nothing inherited', () => {
    const trap = Object.defineProperty({}, 'code', { enumerable: true, get: () => { throw new Error('ran'); } });
    const reader = readerOf({ trap, own: JSON.parse('{"__proto__": {"code": "10000"}}') as object });
    expect([reader.text('trap.code'), reader.text('own.code'), reader.text('toString'), reader.text('constructor.name')]).toEqual(Array(4).fill(undefined));
    expect(reader.unread()).toEqual(['own.__proto__.code']);
  });
});

describe('a payload is opened for its own provider', () => {
  it.each([
    ['a text', 'x'], ['a list', []], ['null', null], ['a number', 1], ['nothing', undefined], ['a truth value', true],
  ])('refuses %s', (_, payload) => {
    expect(() => openPayload(payload, 'alipay')).toThrow(PayloadInvalidError);
  });

  it('names the function for a payload of another provider', () => {
    expect(() => openPayload({ object: 'charge', id: 'ch_1' }, 'alipay')).toThrow('use fromStripe for this one');
  });

  it.each([
    ['alipay', { alipay_trade_query_response: { code: '10000' } }],
    ['wechatpay', { return_code: 'SUCCESS' }],
    ['unionpay', { respCode: '00', respMsg: 'ok' }],
    ['stripe', { error: { type: 'card_error' } }],
    ['adyen', { pspReference: 'X', resultCode: 'Refused' }],
    ['paypal', { name: 'INVALID_REQUEST', debug_id: 'x' }],
    ['braintree', { processorResponseCode: '2001' }],
    ['razorpay', { error: { code: 'BAD_REQUEST_ERROR' } }],
    ['square', { errors: [{ category: 'PAYMENT_METHOD_ERROR', code: 'X' }] }],
    [undefined, { hello: 'world' }],
    [undefined, { object: 'charge', pspReference: 'both' }],
  ])('takes a payload to be of %s', (provider, payload) => {
    expect(detectProvider(payload)).toBe(provider);
  });
});
