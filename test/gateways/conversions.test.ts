import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyCode, decimalMoney, minorMoney } from '../../src/gateways/money';
import { minorDigits } from '../../src/model/minor-digits';
import { chinaTime, rfc3339, unixMillis, unixSeconds } from '../../src/gateways/time';
import { moneySchema, snapshotSchema } from '../../src/snapshot/schema';

const instant = snapshotSchema.shape.observedAt;
const wholeSecond = fc.integer({ min: 1, max: 253_402_300_799 });

describe('money becomes integer minor units without floating point', () => {
  it.each([
    ['30.00', 'CNY', 3000], ['30', 'CNY', 3000], ['0.1', 'CNY', 10], ['0.29', 'CNY', 29], ['1.005000', 'KWD', 1005], ['1500', 'JPY', 1500],
    ['1500.00', 'JPY', 1500], ['-2.5', 'USD', -250], ['0.00', 'CNY', 0], ['-0', 'CNY', 0],
  ])('%s %s is %i', (text, currency, amount) => {
    expect(decimalMoney(text, currency)).toEqual({ amount, currency });
  });

  it.each(['30.005', '', ' ', '1e3', '0x10', '1,000.00', '30.', '.5', 'NaN', 'Infinity', '--1', '¥30', '9999999999999999'])(
    '%j is no amount of CNY', (text) => expect(decimalMoney(text, 'CNY')).toBeUndefined(),
  );

  it('reads back every amount that it can write, in currencies of zero, two and three decimals', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e14 }), fc.constantFrom('JPY', 'CNY', 'KWD', 'USD'), (amount, currency) => {
      const digits = minorDigits(currency);
      const padded = String(amount).padStart(digits + 1, '0');
      const text = digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
      expect(decimalMoney(text, currency)).toEqual({ amount, currency });
    }));
  });

  it('never returns an amount that a snapshot refuses', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.bigInt().map(String)), (text) => {
      for (const money of [decimalMoney(text, 'CNY'), minorMoney(text, 'CNY')]) if (money !== undefined) expect(moneySchema.safeParse(money).success).toBe(true);
    }));
  });

  it.each([[30.1], [Number.NaN], [Infinity], [1e16]])('%d is no amount in minor units', (amount) => expect(minorMoney(amount, 'CNY')).toBeUndefined());

  it.each([['cny', 'CNY'], ['156', 'CNY'], ['USD', 'USD'], ['yuan', undefined], ['toString', undefined], ['', undefined]])(
    'the currency %j is %s', (text, code) => expect(currencyCode(text)).toBe(code),
  );
});

describe('times become RFC 3339 with an offset', () => {
  it.each([
    ['20260302101500', '2026-03-02T10:15:00+08:00'], ['2026-03-02 10:15:00', '2026-03-02T10:15:00+08:00'],
    ['2026-03-02 10:15:00.123', '2026-03-02T10:15:00+08:00'], ['20240229000000', '2024-02-29T00:00:00+08:00'],
  ])('%s in China is %s', (text, written) => expect(chinaTime(text)).toBe(written));

  it.each(['20260230101500', '20260302256100', '2026-03-02', '', 'now', '0000-00-00 00:00:00', '2026-0302 10:15:00'])(
    '%j is no time in China', (text) => expect(chinaTime(text)).toBeUndefined(),
  );

  it.each([
    ['2026-03-02T10:15:00+0800', '2026-03-02T10:15:00+08:00'], ['2026-03-02T02:15:00Z', '2026-03-02T02:15:00Z'],
    ['2026-03-02t02:15:00.5z', '2026-03-02T02:15:00.5Z'], ['2026-03-02T02:15:00-03:30', '2026-03-02T02:15:00-03:30'],
  ])('%s is %s', (text, written) => expect(rfc3339(text)).toBe(written));

  it.each(['2026-03-02T10:15:00', '2026-02-30T10:15:00Z', '2026-03-02T24:00:00Z', '2026-03-02T10:15:00+99:00', '2026-03-02'])(
    '%s is not understood', (text) => expect(rfc3339(text)).toBeUndefined(),
  );

  it('keeps the instant, whatever the form', () => {
    fc.assert(fc.property(wholeSecond, (seconds) => {
      const utc = unixSeconds(seconds)!;
      const inChina = new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19);
      expect(unixMillis(seconds * 1000)).toBe(utc);
      expect(instant.safeParse(utc).success).toBe(true);
      if (inChina.length !== 19 || inChina.startsWith('+')) return;
      for (const text of [inChina.replace('T', ' '), inChina.replaceAll(/\D/g, '')]) {
        expect(Date.parse(chinaTime(text)!)).toBe(seconds * 1000);
        expect(instant.safeParse(chinaTime(text)).success).toBe(true);
      }
    }));
  });

  it('never returns a time that a snapshot refuses', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^\d{14}$/), fc.stringMatching(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(Z|[+-]\d\d:?\d\d)?$/));
    fc.assert(fc.property(texts, (text) => {
      for (const read of [chinaTime(text), rfc3339(text)]) if (read !== undefined) expect(instant.safeParse(read).success).toBe(true);
    }), { numRuns: 500 });
  });

  it.each([0, -1, Number.NaN, Infinity, 1e20])('%d seconds are no instant', (seconds) => expect(unixSeconds(seconds)).toBeUndefined());
});
