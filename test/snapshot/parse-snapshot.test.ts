import { describe, expect, it } from 'vitest';
import { SnapshotInvalidError } from '../../src/errors';
import { parseSnapshot } from '../../src/snapshot/parse-snapshot';

const snapshot = (more: object = {}) => ({ schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', order: { status: 'paid' }, ...more });

function faultsOf(input: unknown, strict = false) {
  try {
    parseSnapshot(input, { strict });
  } catch (error) {
    if (error instanceof SnapshotInvalidError) return error.faults;
    throw error;
  }
  return [];
}

describe('parseSnapshot', () => {
  it('keeps the difference between left out and known to be absent', () => {
    const { snapshot: parsed } = parseSnapshot(snapshot({ order: { fulfilledAt: null }, payment: null }));
    expect(parsed.order?.fulfilledAt).toBeNull();
    expect(parsed.payment).toBeNull();
    expect('account' in parsed).toBe(false);
  });

  it('reports all faults at once, each with its path', () => {
    const faults = faultsOf(snapshot({
      observedAt: 'yesterday', order: { status: 'paidd', total: { amount: 1.5, currency: 'yuan' } }, payment: { attempts: [{ status: 7 }] },
    }));
    expect(faults.map(({ path }) => path)).toEqual([
      'observedAt', 'order.status', 'order.total.amount', 'order.total.currency', 'payment.attempts.0.status',
    ]);
  });

  it.each([
    ['a misspelt value of a closed set', snapshot({ order: { status: 'paidd' } }), 'order.status', 'paid'],
    ['a misspelt value deep inside', snapshot({ order: { fulfilment: { status: 'procesing' } } }), 'order.fulfilment.status', 'processing'],
  ])('suggests the nearest value for %s', (_label, input, path, suggestion) => {
    expect(faultsOf(input)).toMatchObject([{ path, suggestion }]);
  });

  it('warns of unknown keys with a suggestion and reads the rest', () => {
    const { snapshot: parsed, warnings } = parseSnapshot(snapshot({ order: { status: 'paid', paidat: '2026-03-02T10:00:00+08:00' }, extra: 1 }));
    expect(warnings).toEqual([
      { code: 'unknown_key', path: 'order.paidat', args: { suggestion: 'paidAt' } },
      { code: 'unknown_key', path: 'extra', args: {} },
    ]);
    expect(parsed.order).toEqual({ status: 'paid' });
  });

  it('refuses unknown keys in strict mode', () => {
    expect(faultsOf(snapshot({ order: { paidat: null } }), true)).toMatchObject([{ path: 'order.paidat', suggestion: 'paidAt' }]);
  });

  it.each([
    ['nothing', undefined], ['null', null], ['a text', 'snapshot'], ['a list', []], ['a number', 7], ['an empty object', {}],
    ['none of order, payment and account', { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00' }],
    ['only parts that are known to be absent', { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', order: null, payment: null }],
    ['another schema version', snapshot({ schemaVersion: 2 })],
    ['a time without offset', snapshot({ observedAt: '2026-03-02T10:15:00' })],
    ['a day that does not exist', snapshot({ observedAt: '2026-02-30T10:15:00+08:00' })],
    ['an amount that is no whole number', snapshot({ order: { total: { amount: '30.00', currency: 'CNY' } } })],
    ['not a number', snapshot({ order: { quantity: Number.NaN } })],
  ])('refuses %s with a typed error', (_label, input) => {
    expect(faultsOf(input)).not.toEqual([]);
  });

  it('refuses a full card number wherever it stands, and does not repeat it', () => {
    for (const input of [
      snapshot({ order: { recipient: { account: '4111 1111 1111 1111' } } }),
      snapshot({ payment: { codes: [{ system: 'x', code: '1', message: 'card 4111111111111111 refused' }] } }),
      snapshot({ payment: { cardNumber: 4111111111111111 } }),
    ]) {
      const faults = faultsOf(input);
      expect(faults).toMatchObject([{ found: 'a full card number' }]);
      expect(JSON.stringify(faults)).not.toContain('1111111');
    }
  });

  it('names what no snapshot may hold and what the schema refuses in one breath, each place once', () => {
    expect(faultsOf({ observedAt: 5, order: { status: 'paidd', recipient: { account: 4111111111111111 } }, paymnt: {} }).map(({ path }) => path)).toEqual([
      'order.recipient.account', 'schemaVersion', 'observedAt', 'order.status', 'paymnt',
    ]);
    expect(faultsOf({}).map(({ path }) => path)).toEqual(['schemaVersion', 'observedAt', '']);
    expect(faultsOf({ ...snapshot(), order: undefined, paymnt: {} })).toMatchObject([{ path: '' }, { path: 'paymnt', suggestion: 'payment' }]);
  });

  it.each([
    ['nothing', undefined, 'nothing'], ['a date without offset', '2026-03-02 10:15', '"2026-03-02 10:15"'], ['a number', 1772417700, '17****00'],
  ])('says what an instant is where it finds %s', (_label, observedAt, found) => {
    expect(faultsOf(snapshot({ observedAt }))).toEqual([{ path: 'observedAt', found, accepted: 'RFC 3339 with offset, such as 2026-03-02T10:15:00+08:00' }]);
  });

  it.each<[string, object, string]>([
    ['a number where a text belongs', { order: { recipient: { account: 13812345678 } } }, '138****5678'],
    ['an account where a word belongs', { payment: { status: 622202123456 } }, '622****3456'],
    ['an amount that is no whole number', { order: { total: { amount: 1234567.5, currency: 'CNY' } } }, '1234567.5'],
    ['a count that is too large', { order: { quantity: 1234567890123 } }, '1234567890123'],
  ])('writes %s so that it can be recognised, and no more', (_label, more, found) => {
    expect(faultsOf(snapshot(more))).toMatchObject([{ found }]);
  });

  it('masks what was taken for a key, and nothing that a schema has', () => {
    const input = snapshot({ payment: { 13812345678: 1, 'li.hua@example.com': 2 } });
    expect(parseSnapshot(input).warnings.map(({ path }) => path)).toEqual(['payment.138****5678', 'payment.l****@example.com']);
    expect(faultsOf(input, true).map(({ path }) => path)).toEqual(['payment.138****5678', 'payment.l****@example.com']);
  });

  it('lets order numbers through that look like card numbers by chance, and says so', () => {
    const { warnings } = parseSnapshot(snapshot({ order: { id: '4111111111111111', merchantOrderNo: '2026030210150001' } }));
    expect(warnings).toEqual([{ code: 'possible_card_number', path: 'order.id', args: {} }]);
  });

  it('masks accounts, devices and free text', () => {
    const { snapshot: parsed } = parseSnapshot(snapshot({
      order: { recipient: { account: '13812345678' } },
      session: { deviceId: 'device-0001-abcd', ip: '203.0.113.77' },
      payment: { codes: [{ system: 's', code: 'c', message: 'phone 13812345678' }] },
    }));
    expect(JSON.stringify(parsed)).not.toMatch(/13812345678|device-0001-abcd|203\.0\.113\.77/);
    expect(parsed.order?.recipient?.account).toBe('138****5678');
  });

  it('bounds depth and size', () => {
    let deep: unknown = {};
    for (let i = 0; i < 40; i += 1) deep = { deep };
    expect(faultsOf(snapshot({ deep }))).toMatchObject([{ found: 'more than 12 levels' }]);
    const wide = Array.from({ length: 30_000 }, (_, index) => index);
    expect(faultsOf(snapshot({ wide }))[0]?.found).toBe('more than 20000 values');
  });

  it('is unharmed by keys of the prototype', () => {
    const input: unknown = JSON.parse(
      '{"schemaVersion":1,"observedAt":"2026-03-02T10:15:00+08:00","order":{"status":"paid","__proto__":{"polluted":true},"constructor":1}}',
    );
    const { snapshot: parsed, warnings } = parseSnapshot(input);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((parsed.order as Record<string, unknown>).polluted).toBeUndefined();
    expect(warnings.map(({ path }) => path).sort()).toEqual(['order.__proto__', 'order.constructor']);
  });

  it('leaves the input as it is', () => {
    const input = snapshot({ order: { recipient: { account: '13812345678' }, paidat: 1 } });
    const before = JSON.stringify(input);
    parseSnapshot(input);
    expect(JSON.stringify(input)).toBe(before);
  });
});
