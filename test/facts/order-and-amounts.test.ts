import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of';

const cny = (amount: number) => ({ amount, currency: 'CNY' });

describe('time against the promise (observed at 10:15)', () => {
  const paidAt = '2026-03-02T10:00:00+08:00';
  it.each([
    ['within the promise', { paidAt, fulfilledAt: null, product: { expectedWithinSec: 1800 } }, -900],
    ['past the promise', { paidAt, fulfilledAt: null, product: { expectedWithinSec: 600 } }, 300],
    ['a slow top-up at minute 15 of 48 hours', { paidAt, status: 'paid', product: { expectedWithinSec: 172_800 } }, -171_900],
    ['nothing is outstanding once delivered', { paidAt, fulfilledAt: '2026-03-02T10:05:00+08:00', product: { expectedWithinSec: 60 } }, null],
    ['no promise is known', { paidAt, fulfilledAt: null }, undefined],
    ['not known whether it was delivered', { paidAt, product: { expectedWithinSec: 60 } }, undefined],
    ['no time of payment is known', { fulfilledAt: null, product: { expectedWithinSec: 60 } }, undefined],
    ['paid in the future', { paidAt: '2026-03-02T12:00:00+08:00', fulfilledAt: null, product: { expectedWithinSec: 60 } }, undefined],
  ])('%s', (_label, order, seconds) => {
    expect(factsOf({ order })('order.secondsPastExpected')).toBe(seconds);
  });

  it('takes the promise of the speed class from the desk where the product states none', () => {
    expect(factsOf({ order: { product: { speedClass: 'slow' } } }, 'kameng-820')('order.expectedWithinSec')).toBeGreaterThan(80_000);
  });
});

describe('limits', () => {
  const account = (...limits: object[]) => ({ payment: { requested: cny(300_000) }, account: { limits } });
  it.each([
    ['a daily limit of which too little is left', account({ scope: 'day', limit: 500_000, used: 250_000 }), 50_000, 250_000],
    ['a single limit below the amount', account({ scope: 'single', limit: 200_000 }), 100_000, 200_000],
    ['a limit that covers it', account({ scope: 'day', limit: 1_000_000, used: 0 }), -700_000, 1_000_000],
    ['the tightest of several', account({ scope: 'single', limit: 1_000_000 }, { scope: 'month', limit: 900_000, used: 800_000 }), 200_000, 100_000],
    ['a daily limit of unknown use that covers the amount settles nothing', account({ scope: 'day', limit: 500_000 }), undefined, undefined],
    ['a limit in another currency settles nothing', account({ scope: 'day', limit: 5_000, used: 0, currency: 'USD' }), undefined, undefined],
    ['no limits known', { payment: { requested: cny(1) } }, undefined, undefined],
  ])('%s', (_label, parts, exceededBy, remaining) => {
    const fact = factsOf(parts);
    expect(fact('account.limitExceededBy')).toBe(exceededBy);
    expect(fact('account.limitRemaining')).toBe(remaining);
  });
});

describe('paid against due', () => {
  it.each([
    ['too little', { payment: { requested: cny(5000), paid: cny(4000) } }, -1000],
    ['too much', { payment: { requested: cny(5000), paid: cny(6000) } }, 1000],
    ['the order says what was due', { order: { total: cny(5000) }, payment: { paid: cny(5000) } }, 0],
    ['another currency cannot be compared', { payment: { requested: cny(5000), paid: { amount: 5000, currency: 'USD' } } }, undefined],
    ['nothing paid that is known', { payment: { requested: cny(5000) } }, undefined],
  ])('%s', (_label, parts, difference) => {
    expect(factsOf(parts)('payment.amountDifference')).toBe(difference);
  });
});

describe('captures of one order', () => {
  it.each([
    ['attempts left out: a second one cannot be excluded', { status: 'captured' }, undefined],
    ['no earlier attempt', { status: 'captured', attempts: null }, 1],
    ['an earlier attempt that was captured too', { id: 'b', status: 'captured', attempts: [{ id: 'a', status: 'captured' }] }, 2],
    ['the same payment listed again counts once', { id: 'a', status: 'captured', attempts: [{ id: 'a', status: 'captured' }] }, 1],
    ['an earlier attempt that failed', { id: 'b', status: 'captured', attempts: [{ id: 'a', status: 'failed' }] }, 1],
  ])('%s', (_label, payment, captures) => {
    expect(factsOf({ payment })('payment.captures')).toBe(captures);
  });
});

describe('channels', () => {
  const channel = { id: 'c', role: 'payment', status: 'down' };
  it.each([
    ['an incident that is going on', [{ ...channel, begin: '2026-03-02T09:00:00+08:00', end: null }], 'down'],
    ['an incident that is over says nothing', [{ ...channel, end: '2026-03-02T10:00:00+08:00' }], undefined],
    ['maintenance that is still to come says nothing', [{ ...channel, status: 'maintenance', begin: '2026-03-02T12:00:00+08:00' }], undefined],
    ['an incident of another provider says nothing', [{ ...channel, provider: 'otherpay' }], undefined],
    ['the worst of several speaks for the role', [{ ...channel, status: 'degraded' }, channel], 'down'],
    ['none is known', undefined, undefined],
  ])('%s', (_label, channels, status) => {
    expect(factsOf({ payment: { provider: 'ourpay' }, ...(channels && { channels }) })('channels.payment.status')).toBe(status);
  });

  it.each([
    ['far below the baseline', { successRate: 0.6, baselineSuccessRate: 0.95, sampleSize: 50 }, 'degraded'],
    ['hardly any success', { successRate: 0.05, baselineSuccessRate: 0.95, sampleSize: 50 }, 'down'],
    ['as usual', { successRate: 0.93, baselineSuccessRate: 0.95, sampleSize: 50 }, 'normal'],
    ['a sample that is too small', { successRate: 0, baselineSuccessRate: 0.95, sampleSize: 10 }, undefined],
    ['no baseline', { successRate: 0.6, sampleSize: 50 }, undefined],
  ])('health: %s', (_label, measures, health) => {
    expect(factsOf({ channels: [{ id: 'c', role: 'payment', ...measures }] })('channels.payment.health')).toBe(health);
  });
});

describe('app versions', () => {
  it.each([
    ['older', '1.9.0', '1.10.0', true], ['the same', '2.0', '2.0.0', false], ['newer', 'v3.1', '3.0.9', false],
    ['incomparable', 'beta', '1.0', undefined],
  ])('%s', (_label, appVersion, minAppVersion, outdated) => {
    expect(factsOf({ session: { appVersion, minAppVersion } })('session.appOutdated')).toBe(outdated);
  });
});

describe('money received for an order', () => {
  it.each([
    ['the payment took it', { status: 'captured' }, true],
    ['an earlier attempt took it, and the last one failed', { id: 'b', status: 'failed', attempts: [{ id: 'a', status: 'captured' }] }, true],
    ['every attempt failed', { id: 'b', status: 'failed', attempts: [{ id: 'a', status: 'failed' }] }, false],
    ['the only attempt failed', { status: 'failed' }, false],
    ['no payment was made', null, false],
    ['the result is unclear', { status: 'unknown' }, undefined],
    ['the money came and went back', { status: 'refunded' }, undefined],
  ])('%s', (_label, payment, received) => {
    expect(factsOf({ payment })('payment.moneyReceived')).toBe(received);
  });
});

describe('what a delivery tells where its state or the shop\'s own record is left out', () => {
  const refused = { system: 'reloadly', code: 'INVALID_RECIPIENT_PHONE' };
  const unclear = { system: 'dingyin', code: '9999' };
  it.each([
    ['a code that refuses', { fulfilment: { code: refused } }, 'failed', false, true],
    ['a code that leaves it open', { fulfilment: { code: unclear } }, 'unknown', false, true],
    ['the recorded state goes before the code', { fulfilment: { status: 'processing', code: refused } }, 'processing', false, true],
    ['a complaint about goods that were handed over', { status: 'completed', fulfilment: { code: refused } }, undefined, true, true],
    ['a code of the publisher about its use', { fulfilment: { code: { system: 'wechat.card', code: '40099' } } }, undefined, undefined, undefined],
    ['a code that nobody knows', { fulfilment: { code: { system: 'reloadly', code: 'OF_TOMORROW' } } }, undefined, undefined, undefined],
    ['an order that waits for its payment', { status: 'pending_payment', fulfilment: { code: refused } }, 'failed', false, false],
  ])('%s', (_label, order, status, delivered, paid) => {
    const fact = factsOf({ order });
    expect([fact('order.fulfilment.status'), fact('order.delivered'), fact('order.paid')]).toEqual([status, delivered, paid]);
  });
});

describe('how far a refund has got', () => {
  it.each([
    ['its own state says so', { order: { status: 'paid', refund: { status: 'rejected' } } }, 'refused'],
    ['none was asked for', { order: { status: 'paid', refund: { status: 'none' } } }, 'not_begun'],
    ['the order is being refunded', { order: { status: 'refunding' } }, 'under_way'],
    ['the payment was refunded, whatever the order says', { order: { status: 'paid', refund: { status: 'none' } }, payment: { status: 'refunded' } }, 'done'],
    ['a state that names no refund', { order: { status: 'paid' } }, 'not_begun'],
    ['a time of payment beside which no refund is named', { order: { paidAt: '2026-03-02T09:00:00+08:00' } }, 'not_begun'],
    ['no record at all', {}, undefined],
  ])('%s', (_label, parts, stage) => {
    expect(factsOf(parts)('order.refund.stage')).toBe(stage);
  });

  it.each([
    ['a part', { amount: 400, currency: 'CNY' }, -600],
    ['all of it', { amount: 1000, currency: 'CNY' }, 0],
    ['another currency', { amount: 1000, currency: 'USD' }, undefined],
  ])('%s against what was paid', (_label, amount, difference) => {
    const parts = { order: { refund: { amount } }, payment: { paid: { amount: 1000, currency: 'CNY' } } };
    expect(factsOf(parts)('order.refund.amountDifference')).toBe(difference);
  });
});

describe('the product code that was entered', () => {
  it.each([
    ['two numbers that look the same masked', '13812345678', '13899995678', 'differs_from_order'],
    ['the same number', '13812345678', '13812345678', 'same_as_ordered'],
  ])('is compared before it is masked: %s', (_label, sku, enteredCode, expected) => {
    const fact = factsOf({ order: { product: { sku, enteredCode } } });
    expect(fact('order.product.enteredCode')).toBe(expected);
    expect([fact('order.product.sku'), fact('order.product.enteredText')]).toEqual(['138****5678', '138****5678']);
  });
});
