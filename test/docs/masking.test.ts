import { describe, expect, it } from 'vitest';
import { diagnose, forCustomer, parseSnapshot, SnapshotInvalidError, type Diagnosis } from '../../src/index';
import { READERS } from '../../src/model/vocabulary';
import { FORMATS, render } from '../../src/render-entry';
import { type JsonSchema, publishedSchemas } from '../support/schema-validator';

const NOW = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00' };
const PHONE = '13812345678';
const MAIL = 'li.hua@example.com';
const CARD = '4111111111111111';

interface Field {
  readonly path: readonly string[];
  readonly isText: boolean;
}

/** Every field of a snapshot; a list stands for its first element. */
function fieldsOf(schema: JsonSchema, path: readonly string[] = []): Field[] {
  const variants = [schema, ...((schema.anyOf ?? []) as JsonSchema[])];
  const isText = variants.some(({ type, enum: values, format }) => [type].flat().includes('string') && values === undefined && format === undefined);
  const inside = variants.flatMap(({ properties = {}, items }) => [
    ...Object.entries(properties as Record<string, JsonSchema>).flatMap(([key, each]) => fieldsOf(each, [...path, key])),
    ...(items === undefined ? [] : fieldsOf(items as JsonSchema, [...path, '0'])),
  ]);
  return inside.length > 0 ? inside : [{ path, isText }];
}

/** A snapshot with one value in one field and what has to stand beside it. */
function snapshotWith(path: readonly string[], value: unknown): unknown {
  const build = ([key = '', ...rest]: readonly string[]): unknown => {
    const inner = rest.length === 0 ? value : build(rest);
    const beside = key === 'code' && rest.length === 0 ? { system: 'acme' } : key === 'system' ? { code: '1' } : key === 'subCode' || key === 'message' ? { system: 'acme', code: '1' } : {};
    return key === '0' ? [inner] : { ...beside, [key]: inner };
  };
  return { payment: {}, ...NOW, ...(build(path) as object) };
}

const fields = fieldsOf(publishedSchemas().get('snapshot')!);
const texts = fields.filter(({ isText, path }) => isText && path.length > 1).map(({ path }) => [path.join('.'), path] as const);

describe('a snapshot', () => {
  it('has no field for who the customer is or for a secret', () => {
    const names = fields.map(({ path }) => path.at(-1) ?? '');
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => /name$|address|birth|e?mail|cvc|cvv|cvn|pin$|password$|secret|token|cardNo|pan$|passport|idCard|documentNo/i.test(name))).toEqual([]);
  });

  it('with an unknown field is warned of by its path alone', () => {
    const diagnosis = diagnose({ ...NOW, payment: { holder: 'Li Hua' } });
    expect(diagnosis.warnings.map(({ code, path }) => [code, path])).toContainEqual(['unknown_key', 'payment.holder']);
    expect(JSON.stringify(diagnosis)).not.toContain('Li Hua');
    expect(() => diagnose({ ...NOW, payment: { holder: 'Li Hua' } }, { strict: true })).toThrow(SnapshotInvalidError);
  });

  it.each(texts)('with a full card number in %s is refused; written as an order number where one belongs it is named', (_, path) => {
    const isNumber = ['id', 'merchantOrderNo', 'providerOrderNo'].includes(path.at(-1) ?? '');
    const read = (text: string) => (): readonly string[] => parseSnapshot(snapshotWith(path, text)).warnings.map(({ code }) => code);
    if (isNumber) expect(read(CARD)()).toContain('possible_card_number');
    for (const text of [`x ${CARD}`, '4111 1111 1111 1111', '４１１１１１１１１１１１１１１１', ...(isNumber ? [] : [CARD])]) {
      expect(read(text)).toThrow(/a full card number/);
      try {
        read(text)();
      } catch (error) {
        expect(String(error)).not.toContain(text);
      }
    }
  });
});

const IDENTIFIERS = ['order.recipient.account', 'account.id', 'session.deviceId', 'session.ip'];
const FREE_TEXTS = ['payment.codes.0.message', 'order.fulfilment.code.message', 'account.freezes.0.reason'];
const CODES = ['order.product.enteredCode', 'order.product.sku', 'payment.codes.0.system', 'payment.codes.0.code', 'payment.codes.0.subCode', 'platform'];
const SECRETS = [PHONE, MAIL, 'sk_live_abcdef123456'];

/** Everything that leaves: the diagnosis, what the customer gets, and every rendering. */
const everythingOf = (diagnosis: Diagnosis): string => [
  JSON.stringify(diagnosis), JSON.stringify(forCustomer(diagnosis)),
  ...READERS.flatMap((audience) => FORMATS.map((format) => render(diagnosis, { audience, format }))),
].join('\n');

describe('what is masked', () => {
  it.each(IDENTIFIERS.flatMap((field) => [[field, PHONE], [field, MAIL]] as const))('%s: %s never leaves', (field, value) => {
    const input = snapshotWith(field.split('.'), value);
    expect(JSON.stringify(parseSnapshot(input).snapshot)).toContain('****');
    expect(everythingOf(diagnose(input))).not.toContain(value);
  });

  it.each(FREE_TEXTS.flatMap((field) => SECRETS.map((secret) => [field, secret] as const)))('%s: %s inside a text never leaves', (field, secret) => {
    const input = snapshotWith(field.split('.'), `refused for ${secret} today`);
    expect(JSON.stringify(parseSnapshot(input).snapshot)).toContain('refused for');
    expect(JSON.stringify(parseSnapshot(input).snapshot)).not.toContain(secret);
    expect(everythingOf(diagnose(input))).not.toContain(secret);
  });

  it.each(CODES.flatMap((field) => [...SECRETS, '110101199003078515', '11010119900307851X', '+44 7700 900123', '１３８１２３４５６７８'].map((secret) => [field, secret] as const)))(
    '%s: %s in place of a code never leaves', (field, secret) => {
      const parts = snapshotWith(field.split('.'), secret) as { readonly order?: { readonly product?: object } };
      const order = { status: 'paid', paidAt: NOW.observedAt, fulfilledAt: null, ...parts.order, product: { sku: 'HF-050', enteredCode: 'HF-100', ...parts.order?.product } };
      const diagnosis = diagnose({ ...parts, order });
      expect(diagnosis.primary).toBe('wrong_product_code');
      expect(everythingOf(diagnosis)).not.toContain(secret);
    });

  it.each([['unionpay.pos', PHONE, undefined], ['alipay.gateway_code', '40004', PHONE]])('an unknown code of %s is warned of without the number in it', (system, code, subCode) => {
    const diagnosis = diagnose({ ...NOW, payment: { codes: [{ system, code, ...(subCode !== undefined && { subCode }) }] } });
    expect(diagnosis.warnings).toMatchObject([{ code: 'unknown_code', args: { code: '138****5678' } }]);
    expect(everythingOf(diagnosis)).not.toContain(PHONE);
  });

  it('order numbers are kept', () => {
    expect(JSON.stringify(diagnose({ ...NOW, order: { merchantOrderNo: '2026030210150001', status: 'paid', paidAt: NOW.observedAt } }))).toContain('2026030210150001');
  });

  it.each(SECRETS)('an error does not repeat %s', (secret) => {
    const wrong = (): unknown => parseSnapshot({ ...NOW, payment: { status: `failed for ${secret} ${'x'.repeat(100)}` } });
    expect(wrong).toThrow(SnapshotInvalidError);
    try {
      wrong();
    } catch (error) {
      const { faults: [fault] } = error as SnapshotInvalidError;
      expect(fault?.found).not.toContain(secret);
      expect(fault?.found.length).toBeLessThanOrEqual(62);
    }
  });
});

describe('what stands where it does not belong', () => {
  const wrong: readonly (readonly [string, Record<string, unknown>])[] = [
    ['a number for a text', { order: { recipient: { account: Number(PHONE) } } }],
    ['a number in an identifier', { account: { id: Number(PHONE) } }],
    ['a number for a word', { payment: { status: Number(PHONE) } }],
    ['a number for a list', { channels: Number(PHONE) }],
    ['a number for an instant', { order: { paidAt: Number(PHONE) } }],
    ['a number for an option', { payment: { authentication: Number(PHONE) } }],
  ];
  it.each(wrong)('%s is refused, and not repeated', (_, more) => {
    expect(() => parseSnapshot({ payment: {}, ...NOW, ...more })).toThrow(SnapshotInvalidError);
    expect(() => parseSnapshot({ payment: {}, ...NOW, ...more })).not.toThrow(PHONE);
  });

  it.each([PHONE, MAIL])('%s as a key is not repeated, in a warning nor in an error', (key) => {
    const input = { ...NOW, payment: { [key]: 1 } };
    expect(everythingOf(diagnose(input))).not.toContain(key);
    expect(() => parseSnapshot(input, { strict: true })).toThrow(SnapshotInvalidError);
    expect(() => parseSnapshot(input, { strict: true })).not.toThrow(key);
    expect(() => parseSnapshot({ ...input, order: { [key]: { merchantOrderNo: CARD, product: { sku: CARD } } } })).not.toThrow(key);
  });

  it.each([
    ['a platform', { platform: `shop ${PHONE}` }], ['a code system', { payment: { codes: [{ system: `shop ${PHONE}`, code: '1' }] } }],
    ['a code', { payment: { codes: [{ system: 'unionpay.pos', code: PHONE }] } }],
  ])('%s that nobody knows is masked in the warning', (_, more) => {
    const { warnings } = diagnose({ payment: {}, ...NOW, ...more });
    expect(warnings).not.toEqual([]);
    expect(JSON.stringify(warnings)).not.toContain(PHONE);
  });
});
