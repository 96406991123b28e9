import { describe, expect, it } from 'vitest';
import { formatSeconds } from '../../src/render/duration';
import { formatInstant, secondsBetween, zoneOf } from '../../src/render/instant';
import { formatMoney } from '../../src/render/money';

describe('money', () => {
  it.each([
    ['two decimals', 300000, 'CNY', 'zh-CN', '¥3,000.00'],
    ['a foreign currency says which', 300000, 'CNY', 'en', 'CN¥3,000.00'],
    ['no decimals', 500, 'JPY', 'en', '¥500'],
    ['three decimals', 1234567, 'KWD', 'en', 'KWD\u00a01,234.567'],
    ['a debt', -150, 'USD', 'en', '-$1.50'],
    ['nothing', 0, 'EUR', 'en', '€0.00'],
    ['a code that is no currency is left as it is', 1200, 'POINTS', 'en', '1200 POINTS'],
  ])('%s', (_, amount, currency, locale, expected) => {
    expect(formatMoney({ amount, currency }, locale)).toBe(expected);
  });
});

describe('a duration', () => {
  it.each([
    [0, '0 seconds', '0 秒'],
    [1, '1 second', '1 秒'],
    [59, '59 seconds', '59 秒'],
    [60, '1 minute', '1 分钟'],
    [7500, '2 hours 5 minutes', '2 小时 5 分钟'],
    [3661, '1 hour 1 minute', '1 小时 1 分钟'],
    [172_800, '2 days', '2 天'],
    [86_400 * 40 + 60, '40 days', '40 天'],
    [-90, '1 minute 30 seconds', '1 分钟 30 秒'],
  ])('of %i seconds is %s, %s', (seconds, en, zh) => {
    expect([formatSeconds(seconds, 'en'), formatSeconds(seconds, 'zh-CN')]).toEqual([en, zh]);
  });
});

describe('an instant', () => {
  it.each([
    ['in the zone of the desk', '2026-03-02T02:15:00Z', 'en', 'Asia/Shanghai', '2 Mar 2026, 10:15'],
    ['in Chinese', '2026-03-02T02:15:00Z', 'zh-CN', 'Asia/Shanghai', '2026年3月2日 10:15'],
    ['on the other side of midnight', '2026-03-02T23:30:00Z', 'en', 'Asia/Shanghai', '3 Mar 2026, 07:30'],
    ['before the clocks go forward', '2026-03-29T00:59:00Z', 'en', 'Europe/Berlin', '29 Mar 2026, 01:59'],
    ['after the clocks go forward', '2026-03-29T01:00:00Z', 'en', 'Europe/Berlin', '29 Mar 2026, 03:00'],
    ['at an offset', '2026-03-02T10:15:00+05:30', 'en', '+05:30', '2 Mar 2026, 10:15'],
  ])('%s', (_, at, locale, zone, expected) => {
    expect(formatInstant(at, locale, zone)).toBe(expected);
  });

  it.each([
    ['of the same day is a time', '2026-03-02T02:15:00Z', '10:15', '10:15'],
    ['of another day has its day', '2026-03-02T16:15:00Z', '3 Mar, 00:15', '3月3日 00:15'],
    ['of another year has its year', '2027-03-02T02:15:00Z', '2 Mar 2027, 10:15', '2027年3月2日 10:15'],
  ])('%s', (_, at, en, zh) => {
    const write = (locale: string) => formatInstant(at, locale, 'Asia/Shanghai', '2026-03-02T09:00:00+08:00');
    expect([write('en'), write('zh-CN')]).toEqual([en, zh]);
  });

  it.each([
    ['2026-03-02T10:15:00+08:00', '+08:00'],
    ['2026-03-02T10:15:00.250-03:30', '-03:30'],
    ['2026-03-02T10:15:00Z', 'UTC'],
  ])('%s was written in the zone %s', (at, zone) => {
    expect(zoneOf(at)).toBe(zone);
  });

  it('is so many seconds from another, whatever their zones', () => {
    expect(secondsBetween('2026-03-02T10:15:00+08:00', '2026-03-02T02:16:30Z')).toBe(90);
  });
});
