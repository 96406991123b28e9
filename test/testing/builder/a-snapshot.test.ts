import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { diagnose } from '../../../src/diagnose';
import { parseSnapshot } from '../../../src/snapshot/parse-snapshot';
import type { SnapshotInput } from '../../../src/snapshot/schema';
import { aSnapshot, type SnapshotBuilder } from '../../../src/testing/builder/a-snapshot';
import { majorUnits, money } from '../../../src/testing/builder/amounts';
import { daysAgo, hoursAgo, inDays, inHours, inMinutes, minutesAgo, secondsAgo } from '../../../src/testing/builder/times';
import { METHOD_ARGUMENTS } from './method-arguments';

const METHODS = Object.keys(METHOD_ARGUMENTS) as (keyof typeof METHOD_ARGUMENTS)[];

interface Call {
  readonly method: keyof typeof METHOD_ARGUMENTS;
  readonly args: readonly unknown[];
}

const calls: fc.Arbitrary<Call[]> = fc.array(
  fc.constantFrom(...METHODS).chain((method) => METHOD_ARGUMENTS[method].map((args): Call => ({ method, args }))), { maxLength: 30 },
);

const chain = (from: SnapshotBuilder, made: readonly Call[]): SnapshotBuilder => made.reduce<SnapshotBuilder>(
  (builder, { method, args }) => (builder[method] as (...given: readonly unknown[]) => SnapshotBuilder)(...args), from,
);

describe('any chain of methods', () => {
  it('is made of all of them', () => {
    expect(Object.keys(aSnapshot()).filter((key) => key !== 'build').sort()).toEqual([...METHODS].sort());
  });

  it('builds a snapshot that strict parsing accepts and that can be diagnosed', () => {
    fc.assert(fc.property(calls, (made) => {
      const snapshot = chain(aSnapshot(), made).build();
      expect(() => parseSnapshot(snapshot, { strict: true })).not.toThrow();
      expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
      expect(() => diagnose(snapshot, { strict: true })).not.toThrow();
    }), { numRuns: 400 });
  });

  it('leaves the builder it began from as it was', () => {
    fc.assert(fc.property(calls, calls, (made, further) => {
      const begun = chain(aSnapshot(), made);
      const before = begun.build();
      chain(begun, further);
      expect(begun.build()).toEqual(before);
    }), { numRuns: 60 });
  });

  it.each(METHODS)('%s changes the snapshot, or can', (method) => {
    const made = fc.sample(METHOD_ARGUMENTS[method], { numRuns: 20, seed: 7 });
    const from = aSnapshot().paidMinutesAgo(1, 5).limit('day', 1, 2);
    expect(made.some((args) => JSON.stringify(chain(from, [{ method, args }]).build()) !== JSON.stringify(from.build()))).toBe(true);
  });
});

describe('what is built', () => {
  it.each<[string, SnapshotBuilder, Partial<SnapshotInput>]>([
    ['nothing is invented', aSnapshot(), { order: {} }],
    ['an account is enough', aSnapshot().twoFactor(false), { account: { twoFactor: false } }],
    ['a paid order that has not arrived', aSnapshot().platform('yunchang').paidMinutesAgo(45, 6480).notDelivered(), {
      platform: 'yunchang',
      order: { status: 'paid', paidAt: '2026-03-02T09:30:00+08:00', fulfilledAt: null },
      payment: { status: 'captured', capturedAt: '2026-03-02T09:30:00+08:00', paid: { amount: 6480, currency: 'CNY' } },
    }],
    ['a delivery is not taken back by the payment', aSnapshot().deliveredMinutesAgo(5).paid(), {
      order: { status: 'delivered', fulfilledAt: '2026-03-02T10:10:00+08:00', fulfilment: { status: 'delivered' } }, payment: { status: 'captured' },
    }],
    ['an order that is unpaid after all', aSnapshot().paid().unpaid(), {
      order: { status: 'pending_payment', paidAt: null }, payment: { status: 'created', paid: null, capturedAt: null },
    }],
    ['half a delivery', aSnapshot().partiallyDelivered(2, 5), {
      order: { status: 'partially_delivered', fulfilledAt: null, quantity: 5, fulfilment: { status: 'partial', deliveredQuantity: 2 } },
    }],
    ['codes are gathered', aSnapshot().withPaymentCode('a.b', '1', { subCode: 'x' }).withPaymentCodes({ system: 'c.d', code: '2' }), {
      payment: { codes: [{ system: 'a.b', code: '1', subCode: 'x' }, { system: 'c.d', code: '2' }] },
    }],
    ['an earlier attempt was captured unless said otherwise', aSnapshot().earlierAttempt({ paid: 100, capturedAt: hoursAgo(1) }).earlierAttempt({ status: 'failed' }), {
      payment: { attempts: [
        { status: 'captured', paid: { amount: 100, currency: 'CNY' }, capturedAt: '2026-03-02T09:15:00+08:00' }, { status: 'failed' },
      ] },
    }],
    ['a later amount takes the place of an earlier one, and no part of it stays', aSnapshot().total(money(5, 'USD')).total(7), {
      order: { total: { amount: 7, currency: 'CNY' } },
    }],
    ['channels are gathered', aSnapshot().unpaid().channelDown('carrier', { begin: hoursAgo(1), end: null }).channelUp('sms'), {
      order: { status: 'pending_payment', paidAt: null }, payment: { paid: null, capturedAt: null },
      channels: [{ begin: '2026-03-02T09:15:00+08:00', end: null, role: 'carrier', status: 'down' }, { role: 'sms', status: 'up' }],
    }],
    ['a part by hand', aSnapshot().with({ account: { kyc: { level: 1 } } }).with('account.kyc.status', 'verified'), { account: { kyc: { level: 1, status: 'verified' } } }],
    ['a part left out', aSnapshot().paidMinutesAgo(3).without('order.paidAt', 'payment', 'account.limits'), { order: { status: 'paid' } }],
    ['face values', aSnapshot().faceValue(100, 50, money(1, 'USD')), {
      order: { product: { faceValue: { amount: 100, currency: 'CNY' }, allowedFaceValues: [{ amount: 50, currency: 'CNY' }, { amount: 1, currency: 'USD' }] } },
    }],
  ])('%s', (_, builder, parts) => {
    expect(builder.build()).toEqual({ schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', ...parts });
  });

  it('may begin from a snapshot that is there, and leaves it alone', () => {
    const given = aSnapshot().observedAt('2026-01-05T00:10:00Z').total(5).build();
    const { order, observedAt } = aSnapshot(given).paidMinutesAgo(20).build();
    expect([order, observedAt]).toEqual([{ total: { amount: 5, currency: 'CNY' }, status: 'paid', paidAt: '2026-01-04T23:50:00Z' }, '2026-01-05T00:10:00Z']);
    expect(given.order).toEqual({ total: { amount: 5, currency: 'CNY' } });
  });

  it('is not changed by what happens to the arguments later', () => {
    const more = { provider: 'kameng' };
    const builder = aSnapshot().fulfilment('processing', more);
    more.provider = 'other';
    expect(builder.build().order?.fulfilment?.provider).toBe('kameng');
  });
});

describe('times', () => {
  it.each([
    ['secondsAgo', secondsAgo(30), '2026-03-02T10:14:30+08:00'],
    ['minutesAgo', minutesAgo(1.5), '2026-03-02T10:13:30+08:00'],
    ['hoursAgo', hoursAgo(11), '2026-03-01T23:15:00+08:00'],
    ['daysAgo', daysAgo(3), '2026-02-27T10:15:00+08:00'],
    ['inMinutes', inMinutes(15), '2026-03-02T10:30:00+08:00'],
    ['inHours', inHours(14), '2026-03-03T00:15:00+08:00'],
    ['inDays', inDays(30), '2026-04-01T10:15:00+08:00'],
    ['an instant is left as it is', '2026-03-02T02:00:00.250Z', '2026-03-02T02:00:00.250Z'],
  ])('%s', (_, time, expected) => {
    expect(aSnapshot().payBy(time).build().order?.expiresAt).toBe(expected);
  });

  it.each([
    ['Z', '2026-03-02T10:15:00Z', '2026-03-02T09:30:00Z'],
    ['a half hour', '2026-03-02T10:15:00.250-03:30', '2026-03-02T09:30:00-03:30'],
    ['the day the clocks go forward elsewhere', '2026-03-08T03:15:00-02:30', '2026-03-08T02:30:00-02:30'],
  ])('keep the offset of observedAt: %s', (_, observedAt, expected) => {
    expect(aSnapshot().paidMinutesAgo(45).observedAt(observedAt).build().order?.paidAt).toBe(expected);
  });

  it('do not depend on where observedAt stands in the chain', () => {
    const [first, last] = [aSnapshot().observedAt('2026-05-01T00:00:00Z').paidMinutesAgo(5), aSnapshot().paidMinutesAgo(5).observedAt('2026-05-01T00:00:00Z')];
    expect(first.build()).toEqual(last.build());
  });
});

describe('amounts', () => {
  it('without a currency are in that of the snapshot, wherever it is named', () => {
    const { order, payment } = aSnapshot().total(500).requested(money(3, 'USD')).inCurrency('JPY').build();
    expect([order?.total, payment?.requested]).toEqual([{ amount: 500, currency: 'JPY' }, { amount: 3, currency: 'USD' }]);
  });

  it.each([[64.8, 'CNY', 6480], [1.1, 'USD', 110], [500, 'JPY', 500], [1.234, 'KWD', 1234]])('%d %s', (major, currency, minor) => {
    expect(majorUnits(major, currency)).toEqual({ amount: minor, currency });
  });
});

describe('mistakes', () => {
  it.each<[string, () => unknown, string]>([
    ['half a cent', () => aSnapshot().total(1.5).build(), 'order.total.amount: found 1.5, accepted is a whole number'],
    ['a full card number', () => aSnapshot().recipient('4111 1111 1111 1111').build(), 'order.recipient.account: found a full card number'],
    ['a time that is none', () => aSnapshot().observedAt('yesterday').paidMinutesAgo(5).build(), 'observedAt: found "yesterday", accepted is RFC 3339'],
    ['an endless wait', () => aSnapshot().paidMinutesAgo(Infinity), 'a finite number'],
    ['a misspelt field', () => aSnapshot().with({ order: { paidat: null } } as object).build(), 'order.paidat: found an unknown key'],
    ['a misspelt path', () => aSnapshot().without('order.fulfiledAt' as 'order'), '"order.fulfiledAt" is no path of a snapshot; did you mean "order.fulfilledAt"?'],
  ])('%s is refused', (_, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('types', () => {
  it('name the values that a field may take', () => {
    expectTypeOf(aSnapshot().orderStatus).parameter(0).toEqualTypeOf<
      'created' | 'pending_payment' | 'paid' | 'fulfilling' | 'partially_delivered' | 'delivered' | 'completed' | 'failed' | 'canceled' | 'expired'
      | 'refunding' | 'refunded' | 'on_hold' | 'abnormal'
    >();
    expectTypeOf(aSnapshot().build()).toEqualTypeOf<SnapshotInput>();
    expectTypeOf(aSnapshot().paidMinutesAgo(1)).toEqualTypeOf<SnapshotBuilder>();
    // @ts-expect-error a path that no snapshot has
    expect(() => aSnapshot().without('order.nothing')).toThrow();
    // @ts-expect-error a value that the field cannot take
    expect(() => aSnapshot().with('order.status', 'lost').build()).toThrow();
    // @ts-expect-error a field that no snapshot has
    expect(() => aSnapshot().with({ order: { lost: true } }).build()).toThrow();
  });
});
