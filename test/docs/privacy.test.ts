import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import * as gateways from '../../src/gateways';
import { diagnose, forCustomer, parseSnapshot, SnapshotInvalidError, type Diagnosis } from '../../src/index';
import { FORMATS, render } from '../../src/render-entry';
import { READERS } from '../../src/model/vocabulary';
import { bundleCore } from '../support/bundled-core';
import { filesBelow, ROOT } from '../support/repository';
import { type JsonSchema, publishedSchemas } from '../support/schema-validator';

const NOW = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00' };
const PHONE = '13812345678';
const MAIL = 'li.hua@example.com';
const CARD = '4111111111111111';

const scenarios = filesBelow<{ readonly snapshot: unknown }>('fixtures/scenarios').map(({ value }) => value.snapshot);

const deepFreeze = (value: unknown): unknown => {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(Object.freeze(value))) deepFreeze(each);
  return value;
};

describe('the library by itself', () => {
  const entries = ['src/index.ts', 'src/render-entry.ts', 'src/gateways/index.ts'];

  it.each([['browser', []], ['node', ['vm']]] as const)('asks in a bundle for %s for no Node module but these: %j', async (platform, expected) => {
    expect((await bundleCore(entries, platform)).nodeModules).toEqual(expected);
  });

  it('diagnoses without network, clock, chance, evaluation or print, whatever the environment asks for', async () => {
    const { file } = await bundleCore(entries, 'node');
    const script = `
      const forbidden = (name) => () => { throw new Error(name + ' was used'); };
      const { writeSync } = require('node:fs');
      const vm = require('node:vm');
      const core = require(process.argv[1]);
      for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'setTimeout', 'setInterval']) globalThis[name] = forbidden(name);
      for (const name of Object.keys(console)) console[name] = forbidden('console.' + name);
      process.stdout.write = process.stderr.write = forbidden('a print');
      for (const name of Object.keys(vm)) vm[name] = forbidden('vm.' + name);
      Date.now = forbidden('Date.now');
      Math.random = forbidden('Math.random');
      for (const snapshot of JSON.parse(process.argv[2])) {
        const diagnosis = core.diagnose(snapshot);
        core.forCustomer(diagnosis);
        core.render(diagnosis, { audience: 'technical' });
      }
      writeSync(1, 'done');`;
    const run = execFileSync(process.execPath, ['-e', script, file, JSON.stringify(scenarios.slice(0, 40))],
      { encoding: 'utf8', cwd: ROOT, env: { ...process.env, DEBUG: 'json-rules-engine' } });
    // With DEBUG, json-rules-engine names its operators as it is loaded: no data of anybody.
    expect(run.replaceAll(/^operatorMap::addOperator(?:Decorator)? \{ name: '\w+' \}\n/gm, '')).toBe('done');
  });

  it('keeps no text of a snapshot in memory once the answer is given', async () => {
    const { file } = await bundleCore(entries, 'node');
    const script = `
      const { writeSync } = require('node:fs');
      const core = require(process.argv[1]);
      const text = (i) => String(i).padStart(8, '0').repeat(450) + '!';
      const snapshot = (i) => ({
        schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00',
        order: { merchantOrderNo: text(i), status: 'paid', product: { sku: text(i), region: text(i) }, recipient: { account: text(i) } },
        payment: { provider: text(i), status: 'failed', codes: [{ system: 'unionpay.pos', code: '61', message: 'text ' + text(i) }] },
      });
      const many = (from, to) => { for (let i = from; i < to; i += 1) core.diagnose(snapshot(i)); gc(); return process.memoryUsage().heapUsed; };
      const before = many(0, 100);
      writeSync(1, String(many(100, 700) - before));`;
    const grown = Number(execFileSync(process.execPath, ['--expose-gc', '-e', script, file], { encoding: 'utf8', cwd: ROOT }));
    // Six hundred snapshots of six texts with 3,600 characters each: kept, they would be 13 MB.
    expect(grown).toBeLessThan(2_000_000);
  });

  it('answers the same whatever was diagnosed before', () => {
    const [first, second] = scenarios;
    const alone = JSON.stringify(diagnose(first));
    diagnose(second);
    expect(JSON.stringify(diagnose(first))).toBe(alone);
  });

  it('changes nothing in what it is given', () => {
    for (const snapshot of scenarios) expect(() => diagnose(deepFreeze(structuredClone(snapshot)))).not.toThrow();
  });

  it('proposes what moves money and waits for a person', () => {
    const money = scenarios.flatMap((snapshot) => diagnose(snapshot).plan).filter(({ safety }) => safety === 'money');
    expect(money).not.toEqual([]);
    expect(money.filter(({ needsConfirmation }) => !needsConfirmation)).toEqual([]);
  });
});

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

describe('a gateway', () => {
  const downtime = { id: 'down_A1', method: 'netbanking', status: 'started', severity: 'high', begin: 1772417700, end: null, instrument: { bank: 'SBIN' } };
  const payloads = [downtime, ...filesBelow<{ readonly payload?: unknown }>('fixtures/payloads').map(({ value }) => value.payload)]
    .filter((payload) => typeof payload === 'object' && payload !== null && !Array.isArray(payload));
  const adapters = Object.entries(gateways).filter(([name]) => name.startsWith('from')) as [string, (payload: unknown) => gateways.GatewayParts][];

  it.each(adapters)('%s names an unread field by its path, never by its value', (_, adapt) => {
    let read = 0;
    for (const payload of payloads) {
      let parts: gateways.GatewayParts;
      try {
        parts = adapt({ ...(payload as object), unheard_of: 'Li Hua' });
      } catch {
        continue;
      }
      read += 1;
      expect(JSON.stringify(parts)).not.toContain('Li Hua');
    }
    expect(read).toBeGreaterThan(0);
  });
});

describe('what a customer gets', () => {
  const keys = ['schemaVersion', 'observedAt', 'outcome', 'pendingUntil', 'waitsFor', 'notices', 'steps', 'prohibitions', 'support', 'prevention'];
  const diagnoses = scenarios.map((snapshot) => diagnose(snapshot));
  const discreet = diagnoses.filter(({ findings }) => findings.some(({ disclosure }) => disclosure === 'discreet'));

  it('has no field for evidence, confidence, facts, staff or rules', () => {
    for (const diagnosis of diagnoses) expect(Object.keys(forCustomer(diagnosis)).sort()).toEqual([...keys].sort());
  });

  it('names no discreet cause and no step of staff', () => {
    expect(discreet).not.toEqual([]);
    for (const diagnosis of discreet) {
      const customer = forCustomer(diagnosis);
      const hidden = diagnosis.findings.filter(({ disclosure }) => disclosure === 'discreet').map(({ cause }) => cause);
      expect(customer.notices.filter((notice) => 'notice' in notice && hidden.includes(notice.notice))).toEqual([]);
      expect(customer.prevention).toEqual([]);
      const own = diagnosis.plan.filter(({ audience }) => audience === 'customer').map(({ action }) => action);
      expect(customer.steps.map(({ action }) => action)).toEqual(own);
    }
  });
});
