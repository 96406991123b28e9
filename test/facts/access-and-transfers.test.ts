import { describe, expect, it } from 'vitest';
import { clearedBy, clearingOpensAt } from '../../src/facts/bank-clearing';
import { factsOf } from './facts-of';

const code = (system: string, id: string) => ({ system, code: id });

describe('when the next code can be sent (observed at 10:15; the desk sends one a minute, five an hour)', () => {
  const sentAt = '2026-03-02T10:14:20+08:00';
  it.each([
    ['twenty seconds are left of the gap', { sentAt, sendsLastHour: 1 }, 20, false],
    ['the gap is over', { sentAt: '2026-03-02T10:10:00+08:00', sendsLastHour: 1 }, -240, false],
    ['five within the hour: an hour after the last', { sentAt, sendsLastHour: 5 }, 3560, true],
    ['five within the hour and no time known: an hour at the latest', { sendsLastHour: 5 }, 3600, true],
    ['the sender states thirty seconds', { sentAt: '2026-03-02T10:14:50+08:00', code: code('tencent.sms', '1023') }, 20, undefined],
    ['the phone was off: nothing asks for a wait', { code: code('sms.receipt', 'MK:0010') }, null, undefined],
    ['rate limited, and nothing says for how long', { code: code('sms.receipt', 'BEYONDN') }, undefined, undefined],
    ['rate limited, and the desk\'s own gap is over: the sender\'s limit may hold longer',
      { sentAt: '2026-03-02T10:10:00+08:00', code: code('sms.receipt', 'BEYONDN') }, undefined, undefined],
    ['rate limited within the desk\'s own gap', { sentAt, code: code('sms.receipt', 'BEYONDN') }, 20, undefined],
    ['the sender\'s limit of an hour', { sentAt, code: code('aliyun.sms', 'isv.BUSINESS_LIMIT_CONTROL') }, 3560, undefined],
    ['nothing known', { status: 'sent' }, undefined, undefined],
  ])('%s', (_label, otp, seconds, limit) => {
    const fact = factsOf({ account: { otp } }, 'ewallet');
    expect(fact('account.otp.nextSendInSec')).toBe(seconds);
    expect(fact('account.otp.sendLimitReached')).toBe(limit);
  });
});

describe('whether the login is locked', () => {
  it.each([
    ['until later', { lockedUntil: '2026-03-02T10:40:00+08:00' }, true],
    ['the lock has ended, whatever the last code says', { lockedUntil: '2026-03-02T10:00:00+08:00', lastCode: code('auth0.login', 'limit_wc') }, false],
    ['the code says so and no end is known', { lastCode: code('auth0.login', 'limit_wc') }, true],
    ['the password was wrong', { lastCode: code('auth0.login', 'fp'), failedAttempts: 1 }, false],
    ['nothing is known of the login', { newDevice: true }, undefined],
  ])('%s', (_label, login, locked) => {
    expect(factsOf({ account: { login } })('account.login.locked')).toBe(locked);
  });
});

describe('the bank card that does not bind', () => {
  it.each([
    ['the network states 24 hours', { code: code('easydoc.binding', '1032') }, 86_400, null],
    ['the tries that the desk allows are used up', { code: code('payease.binding', 'RZ000001'), attempts24h: 3 }, 86_400, 'identity_mismatch'],
    ['one try is left', { code: code('payease.binding', 'RZ000004'), attempts24h: 2 }, null, 'wrong_card_number'],
    ['no code, no tries known', {}, undefined, undefined],
  ])('%s', (_label, card, wait, element) => {
    const fact = factsOf({ account: { bankCards: [{ bindStatus: 'failed', ...card }] } }, 'ewallet');
    expect(fact('account.card.nextAttemptInSec')).toBe(wait);
    expect(fact('account.card.wrongElement')).toBe(element);
  });

  it('counts what is open and what is bound over all cards', () => {
    const fact = factsOf({ account: { bankCards: [{ bindStatus: 'bound', openTrades: 1, activeAgreements: 2 }, { bindStatus: 'failed', openTrades: 1 }] } });
    expect([fact('account.card.openTrades'), fact('account.card.activeAgreements'), fact('account.card.boundCards')]).toEqual([2, 2, 1]);
  });
});

describe('transfers and the hours of the banks (08:30 to 17:00, Monday to Friday, Shanghai; observed on Monday at 10:15)', () => {
  const HOUR = 3600;
  it.each([
    ['made within the hours', '2026-03-02T09:00:00+08:00', null],
    ['made early in the morning: cleared from 08:30', '2026-03-02T07:00:00+08:00', -1.75 * HOUR],
    ['made on Friday evening: cleared since Monday 08:30', '2026-02-27T18:00:00+08:00', -1.75 * HOUR],
    ['made on Sunday', '2026-03-01T12:00:00+08:00', -1.75 * HOUR],
    ['exactly at the cut-off: the next morning', '2026-03-02T17:00:00+08:00', 22.25 * HOUR],
    ['given in another zone', '2026-03-02T10:00:00Z', 22.25 * HOUR],
  ])('%s', (_label, createdAt, seconds) => {
    expect(factsOf({ payment: { method: 'bank_transfer', createdAt } }, 'ewallet')('payment.clearingOpensInSec')).toBe(seconds);
  });

  it.each([
    ['another method knows no cut-off', { method: 'wallet', createdAt: '2026-03-01T12:00:00+08:00' }, null],
    ['no time is known', { method: 'bank_transfer' }, undefined],
  ])('%s', (_label, payment, seconds) => {
    expect(factsOf({ payment }, 'ewallet')('payment.clearingOpensInSec')).toBe(seconds);
  });

  it.each([
    ['before a holiday, after the cut-off', '2026-04-30T18:00:00+08:00', '2026-05-06T08:30:00+08:00'],
    ['on a working day of the week that is a holiday', '2026-05-04T10:00:00+08:00', '2026-05-06T08:30:00+08:00'],
    ['on the first day after it', '2026-05-06T09:00:00+08:00', null],
  ])('banks do not clear on a public holiday: %s', (_label, createdAt, opensAt) => {
    const opensIn = factsOf({ payment: { method: 'bank_transfer', createdAt } }, 'ewallet')('payment.clearingOpensInSec');
    expect(opensIn).toBe(opensAt === null ? null : (Date.parse(opensAt) - Date.parse('2026-03-02T10:15:00+08:00')) / 1000);
  });

  it('banks open by the clock of the day on which they open: Berlin puts its clocks forward on the last Sunday of March', () => {
    const banks = { hours: { from: '08:30', until: '17:00' }, timeZone: 'Europe/Berlin', isHoliday: () => false };
    const opensAt = clearingOpensAt(Date.parse('2026-03-27T18:00:00+01:00'), banks);
    expect(new Date(opensAt!).toISOString()).toBe('2026-03-30T06:30:00.000Z');
    expect(new Date(clearedBy(Date.parse('2026-03-27T18:00:00+01:00'), banks)).toISOString()).toBe('2026-03-30T15:00:00.000Z');
  });

  it('a transfer is due by the promise of its order before the hours of the banks', () => {
    const payment = { method: 'bank_transfer', createdAt: '2026-03-02T17:30:00+08:00', capturedAt: '2026-03-02T10:00:00+08:00' };
    expect(factsOf({ payment, order: { fulfilledAt: null, product: { expectedWithinSec: 7200 } } }, 'ewallet')('payment.transferDueInSec')).toBe(6300);
    expect(factsOf({ payment, order: {} }, 'ewallet')('payment.transferDueInSec')).toBeGreaterThan(7200);
  });
});
