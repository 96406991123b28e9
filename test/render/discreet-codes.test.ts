import { describe, expect, it } from 'vitest';
import { diagnose, forCustomer } from '../../src/index';
import { FACTS } from '../../src/facts/dictionary';
import { bundledPack } from '../../src/knowledge/bundled';
import type { Condition } from '../../src/knowledge/condition-schema';
import { isDiscreetReason, REASONS, reasonEntry } from '../../src/model/reasons';
import { PAYMENT_STATUSES } from '../../src/model/snapshot-vocabulary';
import { FORMATS, render } from '../../src/render-entry';
import { customerView } from '../../src/render/customer-view';
import { aDiagnosis, aFinding } from './builders';

const TEXT = 'FRAUD: score over 100';
const at = '2026-03-04T14:30:00+08:00';
const payment = (codes: readonly object[], more: object = {}) => diagnose({ schemaVersion: 1, observedAt: at, payment: { method: 'card', codes, ...more } });

const codes = bundledPack.codes.flatMap(({ system, codes: entries }) =>
  entries.filter(({ reason }) => isDiscreetReason(reason)).map(({ code }) => ({ system, code, message: TEXT })));
const ids = REASONS.filter(isDiscreetReason);
/** A reason may share its id with an open cause, which is told by that id. */
const secrets = [TEXT, ...ids.filter((id) => !bundledPack.causes.some((cause) => cause.id === id && cause.disclosure === 'open'))];

describe('a code whose meaning is not for customers', () => {
  it('there are many', () => expect(codes.length).toBeGreaterThan(100));

  it.each([...PAYMENT_STATUSES, undefined])('tells a customer neither its reason nor the text of the provider: %s', (status) => {
    for (const code of codes) {
      const diagnosis = payment([code], status === undefined ? {} : { status });
      const told = [JSON.stringify(forCustomer(diagnosis)), ...FORMATS.map((format) => render(diagnosis, { audience: 'customer', format })),
        render(diagnosis, { audience: 'customer', locale: 'zh-CN' })].join('\n');
      for (const secret of secrets) expect(told, `${code.system} ${code.code}`).not.toContain(secret);
    }
  });

  it('is not passed on beside a code that is open either', () => {
    const diagnosis = payment([{ system: 'iso8583.field39', code: '51', message: 'Not enough money' }, { system: 'iso8583.field39', code: '59' }], { status: 'processing' });
    expect(JSON.stringify(forCustomer(diagnosis))).not.toContain('Not enough money');
  });
});

describe('the text of the provider', () => {
  const known = { system: 'iso8583.field39', code: '51', message: 'Not enough money' };
  const quoted = (code: object, more: object = {}) => payment([code], { status: 'failed', ...more }).support.message.args.error;

  it('is quoted where its meaning is open', () => expect(quoted(known)).toBe('Not enough money'));

  it.each<[string, object, object]>([
    ['an unknown code', { system: 'iso8583.field39', code: 'nobody', message: TEXT }, {}],
    ['a code of an unknown space', { system: 'acme', code: '1', message: TEXT }, {}],
    ['an unknown sub code', { system: 'alipay.gateway_code', code: '40004', subCode: 'nobody', message: TEXT }, {}],
    ['a refusal by a risk check', known, { risk: { decision: 'reject' } }],
    ['a review by a risk check', known, { risk: { decision: 'review' } }],
    ['a high risk', known, { risk: { level: 'high' } }],
    ['a success', { system: 'iso8583.field39', code: '00', message: 'Approved' }, {}],
  ])('is not quoted for %s', (_, code, more) => expect(quoted(code, more)).toBeUndefined());
});

const leaves = (condition: Condition): readonly { fact: string; operator: string; value: unknown }[] => {
  if ('all' in condition) return condition.all.flatMap(leaves);
  if ('any' in condition) return condition.any.flatMap(leaves);
  return 'fact' in condition ? [condition] : [];
};

/** The reasons on which alone a pattern rests, by the disclosure of their causes. */
const restsOn = (disclosure: 'open' | 'discreet'): Set<unknown> => new Set(bundledPack.causes
  .filter((cause) => cause.disclosure === disclosure)
  .flatMap(({ evidence }) => evidence.flatMap(({ conditions }) => leaves(conditions)))
  .filter(({ fact, operator, value }) => /\.reasons?$/.test(fact) && ['equal', 'contains'].includes(operator) && value !== null)
  .map(({ value }) => value));

describe('the table of reasons', () => {
  it('keeps every reason discreet on which a discreet cause rests alone', () => {
    expect([...restsOn('discreet')].filter((reason) => !isDiscreetReason(reason))).toEqual([]);
  });

  it('keeps more from customers only where a provider may write why', () => {
    const asked = restsOn('discreet');
    expect(ids.filter((id) => !asked.has(id))).toEqual(['held_for_review', 'compliance_blocked', 'retry_blocked', 'recipient_blocklisted']);
    expect(reasonEntry('account_restricted').discreet).toBeUndefined();
  });
});

describe('the arguments of an open cause', () => {
  const internal = new Set(FACTS.filter((fact) => fact.internal).map(({ id }) => id));
  const staff = bundledPack.causes.filter(({ disclosure }) => disclosure === 'open').flatMap(({ id, args = {} }) => Object.entries(args)
    .filter(([, source]) => typeof source === 'object' && 'fact' in source && internal.has(source.fact))
    .map(([name]) => [id, name] as const));

  it.each(staff)('%s: %s comes from a fact for staff and is not told', (cause, name) => {
    const { notices } = customerView(aDiagnosis({ findings: [aFinding({ cause, args: { [name]: 'x', until: { at } } })] }), bundledPack.actions);
    expect(notices).toEqual([{ notice: cause, args: { until: { at } } }]);
  });

  it.each(ids)('%s is left out, alone and in a list', (reason) => {
    const findings = [aFinding({ args: { reason, reasons: ['limit_daily', reason], limit: 1 } })];
    expect(customerView(aDiagnosis({ findings }), bundledPack.actions).notices).toEqual([{ notice: 'bank_limit', args: { limit: 1 } }]);
  });
});
