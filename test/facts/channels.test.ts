import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of';

const at = (time: string): string => `2026-03-02T${time}:00+08:00`;
const channel = (provider: string | undefined, status: string, more: object = {}) => ({ role: 'payment', provider, status, ...more });

describe('the channel that speaks for all that carry payments', () => {
  it.each([
    ['the provider of the payment is down', 'alipay', [channel('alipay', 'down'), channel('wechatpay', 'up')], 'down'],
    ['another provider is down', 'alipay', [channel('alipay', 'up'), channel('wechatpay', 'down')], 'up'],
    ['a channel of nobody in particular is down', 'alipay', [channel(undefined, 'down')], 'down'],
    ['nobody knows the provider, and all are down', undefined, [channel('alipay', 'down'), channel('wechatpay', 'down')], 'down'],
    ['nobody knows the provider, and all are in trouble: what holds for each', undefined, [channel('alipay', 'down'), channel('wechatpay', 'degraded')], 'degraded'],
    ['nobody knows the provider, and one of them works', undefined, [channel('alipay', 'down'), channel('wechatpay', 'up')], undefined],
    ['nobody knows the provider, one works, and one speaks for all', undefined, [channel(undefined, 'up'), channel('alipay', 'down'), channel('wechatpay', 'up')], undefined],
    ['nobody knows the provider, and the channel that speaks for all is down', undefined, [channel(undefined, 'down'), channel('alipay', 'up')], 'down'],
    ['the provider is written in another way', 'wechat_pay', [channel('WeChat Pay', 'down')], 'down'],
    ['nobody knows the provider, and only one is listed', undefined, [channel('alipay', 'down')], 'down'],
    ['two channels of one provider: the worse', undefined, [channel('alipay', 'up'), channel('Alipay', 'down')], 'down'],
    ['the interruption is over', 'alipay', [channel('alipay', 'down', { end: at('10:00') })], undefined],
    ['the interruption is still to come', 'alipay', [channel('alipay', 'maintenance', { begin: at('11:00') })], undefined],
    ['no channels at all', 'alipay', null, null],
  ])('%s', (_label, provider, channels, expected) => {
    expect(factsOf({ payment: { provider }, channels })('channels.payment.status')).toBe(expected);
  });
});

describe('several channels that are equally bad', () => {
  const alipay = channel('alipay', 'down', { end: at('11:00'), severity: 'high' });
  const wechat = channel('wechatpay', 'down', { end: at('18:00'), severity: 'high' });

  it('say together only what each of them says, where nobody knows which is meant', () => {
    const facts = factsOf({ channels: [alipay, wechat] });
    expect(facts('channels.payment.severity')).toBe('high');
    expect(facts('channels.payment.endsInSec')).toBeUndefined();
  });

  it.each([[undefined], ['alipay']])('say the same in whatever order they are listed (provider of the payment: %s)', (provider) => {
    const second = channel('alipay', 'down', { end: at('12:00') });
    const read = (channels: readonly object[]) => {
      const facts = factsOf({ payment: { provider }, channels });
      return ['status', 'severity', 'endsInSec'].map((name) => facts(`channels.payment.${name}`));
    };
    expect(read([alipay, second, wechat])).toEqual(read([wechat, second, alipay]));
  });
});

describe('trouble that began after the payment had failed (observed at 10:15)', () => {
  const payment = { provider: 'alipay', status: 'failed', createdAt: at('09:00') };
  it.each([
    ['before the payment', payment, at('08:55'), {}, 'down'],
    ['while the payment may still have been open', payment, at('09:20'), {}, 'down'],
    ['long after the payment', payment, at('10:00'), {}, undefined],
    ['after the payment was queried as failed', { ...payment, lastQueriedAt: at('09:05') }, at('09:20'), {}, undefined],
    ['after the payment had expired', { ...payment, expiresAt: at('09:10') }, at('09:20'), {}, undefined],
    ['after the payment, which is still open', { ...payment, status: 'processing' }, at('10:00'), {}, 'down'],
    ['long after the payment, and the customer tells of a payment that fails', payment, at('10:00'), { symptom: 'payment_failed' }, 'down'],
    ['after the customer told of it', payment, at('10:00'), { symptom: 'payment_failed', openedAt: at('09:30') }, undefined],
    ['nobody knows when the payment was made', { provider: 'alipay', status: 'failed' }, at('10:00'), {}, 'down'],
    ['nobody knows when it began', payment, undefined, {}, 'down'],
  ])('%s', (_label, made, begin, request, expected) => {
    expect(factsOf({ payment: made, request, channels: [channel('alipay', 'down', { begin })] })('channels.payment.status')).toBe(expected);
  });

  it('does not concern those who deliver', () => {
    const channels = [{ role: 'fulfilment', status: 'down', begin: at('10:00') }];
    expect(factsOf({ payment, channels })('channels.fulfilment.status')).toBe('down');
  });
});

describe('whether every payment provider is down', () => {
  it.each([
    ['both of two', [channel('alipay', 'down'), channel('wechatpay', 'down')], true],
    ['one of two', [channel('alipay', 'down'), channel('wechatpay', 'up')], false],
    ['the other was down until this morning', [channel('alipay', 'down'), channel('wechatpay', 'down', { end: at('08:00') })], false],
    ['the other goes down tonight', [channel('alipay', 'down'), channel('wechatpay', 'down', { begin: at('22:00') })], false],
    ['nothing is known of the other', [channel('alipay', 'down'), channel('wechatpay', 'unknown')], undefined],
    ['the state of the other is left out', [channel('alipay', 'down'), { role: 'payment', provider: 'wechatpay' }], undefined],
    ['one is under maintenance', [channel('alipay', 'down'), channel('wechatpay', 'maintenance')], false],
    ['only one is listed', [channel('alipay', 'down')], null],
    ['the only one that is listed works', [channel('alipay', 'degraded')], false],
    ['two channels of the same one', [channel('alipay', 'down'), channel('Alipay', 'down')], null],
    ['the other is a supplier of goods', [channel('alipay', 'down'), { ...channel('youjie', 'down'), role: 'fulfilment' }], null],
    ['only suppliers of goods are listed', [{ ...channel('youjie', 'down'), role: 'fulfilment' }], undefined],
    ['no channels are watched', null, null],
    ['nobody knows', undefined, undefined],
  ])('%s', (_label, channels, expected) => {
    expect(factsOf({ payment: { provider: 'alipay', status: 'failed' }, channels })('channels.payment.everyProviderDown')).toBe(expected);
  });
});

it.each([['CMCC', 'down'], ['China Mobile', 'down'], ['China Unicom', undefined]])('an outage of the carrier "%s" concerns a number of 中国移动 or does not', (provider, expected) => {
  const facts = factsOf({ order: { recipient: { operator: '中国移动' } }, channels: [{ role: 'carrier', provider, status: 'down' }] });
  expect(facts('channels.carrier.status')).toBe(expected);
});
