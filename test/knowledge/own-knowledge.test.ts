import { de } from 'date-fns/locale/de';
import { describe, expect, it } from 'vitest';
import { createDiagnoser, diagnose, forCustomer, RulesInvalidError } from '../../src/index';
import type { OwnOutcomes } from '../../src/knowledge/outcome-schema';
import { mergePack } from '../../src/knowledge/merge-pack';
import { bundledPack } from '../../src/knowledge/bundled';
import { render, RenderError, wordsOf } from '../../src/render-entry';

const LIMIT = diagnose({
  schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00',
  payment: { method: 'card', status: 'failed', requested: { amount: 300_000, currency: 'CNY' }, codes: [{ system: 'iso8583.field39', code: '61' }] },
  account: { limits: [{ scope: 'day', limit: 500_000, used: 250_000, currency: 'CNY', resetsAt: '2026-03-03T00:00:00+08:00' }] },
});

describe('words of your own', () => {
  it('take the place of ours one by one', () => {
    const locales = [{ locale: 'en', causes: { bank_limit: { title: 'Card limit', what: 'Too much.', why: 'Banks.', technical: 'None.' } } }];
    expect(render(LIMIT, { locales })).toMatch(/^FAILURE {2}Card limit/);
    expect(render(LIMIT, { locales })).toContain('Pay by another method');
  });

  it('may be of another language, with dates and durations in it', () => {
    const locales = [{ ...wordsOf('en'), locale: 'de' }];
    expect(render(LIMIT, { locales, locale: 'de', dates: de })).toContain('13 Stunden 45 Minuten');
    expect(render(LIMIT, { locales, locale: 'de-AT' })).toContain('13 hours 45 minutes');
  });

  it('may come in several files', () => {
    const { locales } = mergePack(bundledPack, { locales: [{ locale: 'de', labels: { a: 'A' } }, { locale: 'de', labels: { b: 'B' } }] });
    expect(locales.at(-1)).toMatchObject({ locale: 'de', labels: { a: 'A', b: 'B' } });
  });

  it('of a language that lacks some are named in strict mode', () => {
    const missing = (): string => render(LIMIT, { locales: [{ locale: 'de' }], locale: 'de', strict: true });
    expect(missing).toThrow(RenderError);
    expect(missing).toThrow(/causes\.bank_limit\.title/);
  });
});

describe('a locale of ours', () => {
  it('is given whole', () => {
    expect(Object.keys(wordsOf('zh').causes)).toHaveLength(bundledPack.causes.length);
  });

  it('is refused where it is not shipped', () => {
    expect(() => wordsOf('fr')).toThrow(/"fr" is not offered; offered are en, zh-CN/);
  });
});

const always = { fact: 'payment.exists', operator: 'in', value: [true, false, null] };

describe('outcomes of your own', () => {
  const quiet = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', payment: { status: 'created' } };

  it('take the place of ours', () => {
    expect(diagnose(quiet).outcome).not.toBe('healthy');
    expect(createDiagnoser({ outcomes: { healthy: always } }).diagnose(quiet).outcome).toBe('healthy');
  });

  it('bring named conditions', () => {
    const named = createDiagnoser({ outcomes: { healthy: { condition: 'my_case' }, conditions: { my_case: always } } });
    expect(named.diagnose(quiet).outcome).toBe('healthy');
  });

  it.each([
    ['a key nobody knows', { healty: always }, /outcomes/],
    ['a fact nobody knows', { healthy: { fact: 'payment.exist', operator: 'equal', value: true } }, /payment\.exists/],
  ])('with %s are refused', (_, outcomes, fault) => {
    const create = (): unknown => createDiagnoser({ outcomes: outcomes as OwnOutcomes });
    expect(create).toThrow(RulesInvalidError);
    expect(create).toThrow(fault);
  });
});

describe('actions of your own', () => {
  it('may tell which advice is for staff', () => {
    const own = { ...LIMIT, prevention: ['know_your_limits', 'check_the_switch'] };
    expect(forCustomer(own).prevention).toContain('check_the_switch');
    expect(forCustomer(own, { actions: { staffPrevention: ['check_the_switch'] } }).prevention).toEqual(['know_your_limits']);
  });
});
