import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of';

describe('the schedule of a notification (observed on Monday at 10:15)', () => {
  const paid = { provider: 'alipay', status: 'captured', capturedAt: '2026-03-02T09:00:00+08:00' };
  const lastAttemptAt = '2026-03-02T10:00:00+08:00';
  it.each([
    ['after the fourth try the next comes within the hour', { attempts: 4, lastAttemptAt }, paid, 2700, false],
    ['after the eighth try none comes', { attempts: 8, lastAttemptAt }, paid, null, true],
    ['a silence longer than any gap', { attempts: 4, lastAttemptAt: '2026-03-01T10:00:00+08:00' }, paid, null, true],
    ['the next try is overdue', { attempts: 2, lastAttemptAt: '2026-03-02T09:10:00+08:00' }, paid, -3300, false],
    ['no try is known, and the payment is fresh', { status: 'retrying' }, paid, undefined, false],
    ['no try is known, and the payment is older than the schedule', { status: 'retrying' }, { ...paid, capturedAt: '2026-02-28T09:00:00+08:00' }, null, true],
    ['another provider sends more often', { attempts: 8, lastAttemptAt }, { ...paid, provider: 'WeChatPay' }, 900, false],
    ['nobody knows the provider\'s schedule', { attempts: 8, lastAttemptAt }, { ...paid, provider: 'acme' }, undefined, undefined],
  ])('%s', (_label, notification, payment, nextIn, exhausted) => {
    const fact = factsOf({ order: { notification }, payment });
    expect(fact('order.notification.nextAttemptInSec')).toBe(nextIn);
    expect(fact('order.notification.scheduleExhausted')).toBe(exhausted);
  });
});

describe('when missed money arrives (observed on Monday at 10:15)', () => {
  const friday = { status: 'captured', method: 'bank_transfer', createdAt: '2026-02-27T10:00:00+08:00', capturedAt: '2026-02-27T10:00:00+08:00' };
  it.each([
    ['a top-up of yesterday: within a day', 'balance_wrong', { status: 'captured', method: 'card', capturedAt: '2026-03-01T11:15:00+08:00' }, -3600],
    ['a top-up of the day before: past it', 'balance_wrong', { status: 'captured', method: 'card', capturedAt: '2026-02-28T10:15:00+08:00' }, 86_400],
    ['a top-up that is still being paid counts from its start', 'balance_wrong', { status: 'processing', method: 'card', createdAt: '2026-03-01T10:05:00+08:00' }, 600],
    ['a bank transfer of Friday: by the cut-off of Monday', 'transfer_late', friday, -24_300],
    ['a bank transfer of Thursday: by the cut-off of Friday', 'transfer_late',
      { ...friday, createdAt: '2026-02-26T10:00:00+08:00', capturedAt: '2026-02-26T10:00:00+08:00' }, 234_900],
    ['a transfer between wallets: within a day', 'transfer_late', { ...friday, method: 'balance' }, 173_700],
    ['goods have no such custom', 'not_received', friday, undefined],
    ['nothing is known of the times', 'balance_wrong', { status: 'captured' }, undefined],
  ])('%s', (_label, symptom, payment, past) => {
    expect(factsOf({ order: { status: 'paid' }, payment, request: { symptom } }, 'ewallet')('order.secondsPastExpected')).toBe(past);
  });

  it('what the order promises goes before what is customary', () => {
    const order = { status: 'paid', product: { kind: 'other', expectedWithinSec: 60 } };
    const payment = { status: 'captured', capturedAt: '2026-03-02T10:13:00+08:00' };
    expect(factsOf({ order, payment, request: { symptom: 'balance_wrong' } })('order.secondsPastExpected')).toBe(60);
  });
});

describe('what cannot arrive any more', () => {
  it.each([
    ['the order failed', { order: { status: 'failed' } }, true],
    ['the order is sent back', { order: { status: 'refunding' } }, true],
    ['the supplier\'s code refuses it', { order: { fulfilment: { code: { system: 'wechatpay.v2_transfer', code: 'NAME_MISMATCH' } } } }, true],
    ['the recipient is closed', { order: { recipient: { state: 'closed' } } }, true],
    ['it arrived before', { order: { status: 'refunded', fulfilledAt: '2026-03-02T10:00:00+08:00' } }, false],
    ['no record says so', { payment: { status: 'captured' } }, false],
    ['nothing is known', { account: { status: 'active' } }, undefined],
  ])('%s', (_label, parts, expected) => {
    expect(factsOf(parts)('order.cannotArrive')).toBe(expected);
  });
});
