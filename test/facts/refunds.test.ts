import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of';

const yuan = (amount: number) => ({ amount, currency: 'CNY' });
const taken = (id: string, amount: number, status = 'captured') => ({ id, status, paid: yuan(amount) });
const order = { status: 'paid', total: yuan(3590) };
const twice = { ...taken('b', 3590), attempts: [taken('a', 3590)] };

describe('what the captures took beyond the total of the order', () => {
  it.each<[string, object, number | null | undefined]>([
    ['the same amount twice', { order, payment: twice }, 3590],
    ['three times', { order, payment: { ...taken('c', 3590), attempts: [taken('a', 3590), taken('b', 3590)] } }, 7180],
    ['a small amount before the whole', { order, payment: { ...taken('b', 3590), attempts: [taken('a', 100)] } }, 100],
    ['two parts of the order', { order: { total: yuan(10_000) }, payment: { ...taken('b', 4000), attempts: [taken('a', 6000)] } }, 0],
    ['the excess is being sent back', { order: { ...order, refund: { status: 'pending', amount: yuan(3590) } }, payment: twice }, 0],
    ['the excess has been sent back', { order: { ...order, refund: { status: 'succeeded', amount: yuan(3590) } }, payment: twice }, 0],
    ['a refund without an amount sends the payment back', { order: { ...order, refund: { status: 'pending' } }, payment: twice }, 0],
    ['a refund that failed sends nothing back', { order: { ...order, refund: { status: 'failed', amount: yuan(3590) } }, payment: twice }, 3590],
    ['a disputed capture counts as long as the money is there', { order, payment: { ...taken('b', 3590), attempts: [taken('a', 3590, 'disputed')] } }, 3590],
    ['a payment that was sent back does not count', { order, payment: { ...taken('b', 3590), attempts: [taken('a', 3590, 'refunded')] } }, 0],
    ['it is open whose refund is on record',
      { order: { ...order, refund: { status: 'succeeded', amount: yuan(3590) } }, payment: { ...taken('c', 3590), attempts: [taken('a', 3590, 'refunded'), taken('b', 3590)] } }, null],
    ['the total is not known', { order: { status: 'paid' }, payment: twice }, undefined],
    ['nor is what a refund of it sends back', { order: { status: 'paid', refund: { status: 'pending' } }, payment: twice }, null],
    ['an amount is not known', { order, payment: { ...taken('b', 3590), attempts: [{ id: 'a', status: 'captured' }] } }, undefined],
    ['another currency', { order, payment: { ...taken('b', 3590), attempts: [{ id: 'a', status: 'captured', paid: { amount: 3590, currency: 'USD' } }] } }, undefined],
    ['the attempts are not known', { order, payment: taken('b', 3590) }, undefined],
  ])('%s', (_label, parts, excess) => {
    expect(factsOf(parts)('payment.excessCaptured')).toBe(excess);
  });
});

describe('money of an order that can be sent back', () => {
  it.each<[string, object, boolean | undefined]>([
    ['the payment took it', { order, payment: taken('a', 3590) }, true],
    ['an earlier attempt took it', { order, payment: { id: 'b', status: 'failed', attempts: [taken('a', 3590)] } }, true],
    ['the bank disputes it', { order, payment: taken('a', 3590, 'disputed') }, false],
    ['the bank disputes an earlier attempt', { order, payment: { ...taken('b', 3590), attempts: [taken('a', 3590, 'disputed')] } }, false],
    ['a code says that the bank disputes it',
      { order: { ...order, refund: { status: 'failed', code: { system: 'stripe.error_code', code: 'charge_disputed' } } }, payment: taken('a', 3590) }, false],
    ['it has been sent back', { order, payment: taken('a', 3590, 'refunded') }, false],
    ['it is on its way back', { order: { ...order, refund: { status: 'pending', amount: yuan(3590) } }, payment: taken('a', 3590) }, false],
    ['a part is on its way back', { order: { ...order, refund: { status: 'pending', amount: yuan(1000) } }, payment: taken('a', 3590) }, true],
    ['some part has been sent back', { order, payment: taken('a', 3590, 'partially_refunded') }, undefined],
    ['a refund failed', { order: { ...order, refund: { status: 'failed' } }, payment: taken('a', 3590) }, true],
    ['a refund failed by an answer that is no result',
      { order: { ...order, refund: { status: 'failed', code: { system: 'wechatpay.v3', code: 'SYSTEM_ERROR' } } }, payment: taken('a', 3590) }, false],
    ['the result is unclear', { order, payment: { id: 'a', status: 'unknown' } }, false],
    ['nothing was taken', { order, payment: { id: 'a', status: 'failed' } }, false],
    ['the money is only held', { order, payment: { id: 'a', status: 'authorized' } }, false],
    ['nothing is known of the payment', { order }, undefined],
  ])('%s', (_label, parts, refundable) => {
    expect(factsOf(parts)('payment.refundable')).toBe(refundable);
  });
});

describe('one of several payments of an order', () => {
  const parts = { order: { total: yuan(10_000) }, payment: { ...taken('b', 4000), attempts: [taken('a', 6000)] } };

  it.each(['payment.amountDifference', 'payment.shortfall', 'payment.aboveOrderTotal', 'payment.requestedMatchesOrder'])('%s is not measured by the total', (id) => {
    expect(factsOf(parts)(id)).toBeNull();
  });
});
