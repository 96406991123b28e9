import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import * as gateways from '../../src/gateways';
import { diagnose, forCustomer } from '../../src/index';
import { bundleCore } from '../support/bundled-core';
import { filesBelow, ROOT } from '../support/repository';

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
