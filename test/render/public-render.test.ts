import { describe, expect, it } from 'vitest';
import { diagnose, forCustomer, OptionInvalidError } from '../../src/index';
import { createRenderer, render, RenderError } from '../../src/render-entry';
import { LOCALES } from './builders';

const LIMIT = diagnose({
  schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', platform: 'kameng-820',
  payment: {
    method: 'card', status: 'failed', requested: { amount: 300_000, currency: 'CNY' },
  },
  account: { limits: [{ scope: 'day', limit: 500_000, used: 250_000, currency: 'CNY', resetsAt: '2026-03-03T00:00:00+08:00' }] },
});

describe('render by itself', () => {
  it('knows the shipped words, the units of the facts, and the currency and the zone of the case', () => {
    expect(LIMIT).toMatchObject({ currency: 'CNY', timeZone: 'Asia/Shanghai' });
    expect(render(LIMIT)).toContain('Amount above the tightest limit: CN¥500.00');
    expect(render(LIMIT, { timeZone: 'UTC' })).not.toBe(render(LIMIT));
  });

  it.each([['zh-CN'], ['zh'], ['zh_CN'], ['ZH-cn']])('reads the locale %s', (locale) => {
    expect(render(LIMIT, { audience: 'customer', locale })).toMatch(/^您的订单需要处理\n/);
  });

  it('puts words of your own beside ours', () => {
    expect(render(LIMIT, { locales: LOCALES.filter(({ locale }) => locale === 'en') })).toContain('Limit of the bank card reached');
  });

  it.each([['Mars/Phobos'], [''], ['yesterday']])('refuses the time zone "%s"', (timeZone) => {
    expect(() => render(LIMIT, { timeZone })).toThrow(RenderError);
    expect(() => render(LIMIT, { timeZone })).toThrow(`"${timeZone}" is no time zone; an IANA name such as Asia/Shanghai is, or an offset such as +08:00.`);
  });

  it('shows the customer what forCustomer returns', () => {
    expect(JSON.parse(render(LIMIT, { audience: 'customer', format: 'json' }))).toEqual(forCustomer(LIMIT));
  });
});

describe('a language that is incomplete', () => {
  const irish = createRenderer({ locales: [{ locale: 'ga', causes: {}, labels: { steps: 'Céimeanna' } }] });

  it('is filled up with English, word for word', () => {
    expect(irish.render(LIMIT, { locale: 'ga' })).toBe(render(LIMIT, { locale: 'en' }).replace('\nSteps\n', '\nCéimeanna\n'));
    expect(irish.render(LIMIT, { locale: 'ga', audience: 'customer' })).toBe(render(LIMIT, { locale: 'en', audience: 'customer' }));
  });

  it('lacks what English says for it', () => {
    const strict = () => irish.render(LIMIT, { locale: 'ga', strict: true });
    expect(strict).toThrow(RenderError);
    expect(strict).toThrow(/causes\.bank_limit\.title.*labels\.colon/);
    expect(strict).not.toThrow(/labels\.steps/);
  });
});

describe('createRenderer', () => {
  const own = { locales: LOCALES.filter(({ locale }) => locale === 'en'), actions: { prohibitions: { do_not_scratch: { customer: true, forbids: [] } } } };

  it('remembers what render has to be told each time', () => {
    const { render: renderOwn } = createRenderer(own);
    expect(renderOwn(LIMIT)).toContain('Limit of the bank card reached');
    expect(renderOwn(LIMIT, { audience: 'customer' })).toBe(render(LIMIT, { audience: 'customer', ...own }));
  });

  it('needs nothing of your own', () => {
    expect(createRenderer().render(LIMIT)).toBe(render(LIMIT));
  });

  it.each([
    ['a misspelt kind of words', () => createRenderer({ local: [] } as object), /local: found an unknown option, accepted is one of locales, actions/],
    ['words that are no list', () => createRenderer({ locales: 'x' } as object), /locales/],
    ['a misspelt audience: nobody but the customer is to read what a customer reads', () => createRenderer(own).render(LIMIT, { audiance: 'customer' } as object), /audiance: found an unknown option, .*did you mean "audience"/],
  ])('refuses %s', (_label, call, message) => {
    expect(call).toThrow(OptionInvalidError);
    expect(call).toThrow(message);
  });
});

it('an open cause that says nothing to the customer lacks words', () => {
  const nameless = { ...LIMIT, findings: LIMIT.findings.map((finding) => ({ ...finding, cause: 'own_cause' })), primary: 'own_cause' };
  expect(() => render(nameless, { audience: 'customer', strict: true })).toThrow('No words in en for: causes.own_cause.customer');
  expect(render(nameless, { audience: 'customer' })).toMatch(/^Your order needs attention\n/);
});

describe('forCustomer by itself', () => {
  it('knows which prohibitions a customer is told', () => {
    const told = forCustomer({ ...LIMIT, prohibitions: [
      { id: 'do_not_pay_again', cause: 'bank_limit', causes: ['bank_limit'] }, { id: 'do_not_disclose_reason', cause: 'bank_limit', causes: ['bank_limit'] },
    ] });
    expect(told.prohibitions).toEqual(['do_not_pay_again']);
  });

  it('takes your own prohibitions beside ours', () => {
    const own = { ...LIMIT, prohibitions: [{ id: 'do_not_scratch', cause: 'bank_limit', causes: ['bank_limit'] }] };
    expect(forCustomer(own, { actions: { prohibitions: { do_not_scratch: { customer: true, forbids: [] } } } }).prohibitions).toEqual(['do_not_scratch']);
  });
});
