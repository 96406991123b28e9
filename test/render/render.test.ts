import { describe, expect, it } from 'vitest';
import { RenderError, renderWith, type Presentation } from '../../src/render';
import { aDiagnosis, aFinding, aStep, aSupport, KNOWLEDGE } from './builders';

const shown = (diagnosis: Parameters<typeof aDiagnosis>[0], options: Presentation = {}) =>
  renderWith(KNOWLEDGE, aDiagnosis(diagnosis), { strict: true, ...options });

const LIMIT = {
  findings: [aFinding()],
  plan: [
    aStep({ action: 'query_payment_status', audience: 'agent', safety: 'observe', needsConfirmation: false, args: { orderNo: 'A1' } }),
    aStep({ after: 'query_payment_status', dueBy: '2026-03-02T10:25:00+08:00', dependsOn: ['account.limitRemaining'] }),
  ],
  prohibitions: [{ id: 'do_not_pay_again', cause: 'bank_limit', causes: ['bank_limit'] }],
} satisfies Parameters<typeof aDiagnosis>[0];

describe('for an agent', () => {
  it('says at a glance what failed, how sure that is, what not to do and what to do', () => {
    expect(shown(LIMIT)).toBe(`FAILURE  Limit of the bank card reached  confirmed
  The payment is above the limit of the card, CN¥2,500.00.
  First step (Agent): Query the payment by the same number: A1.
  The bank declines whatever exceeds the limit.
  authorization · lies with: issuing bank · severity: medium · urgency: medium

Do not
  ✗ Nobody pays again while the first payment is unsettled.

Steps
  1. Agent: Query the payment by the same number: A1.
  2. Customer: Pay by another method, for example wallet. (moves money · a person confirms first · after step 1 · by 10:25 · depends on: left of the limit)

Evidence
  • Reason of the provider: daily limit

Contact
  • No contact needed: the customer can settle this without a person.
`);
  });

  it.each([
    ['a number of seconds', { fact: 'order.secondsPastExpected', observed: 420, operator: 'greaterThan', expected: 0 },
      'Time past the promise: 7 minutes (expected: more than 0 seconds)'],
    ['an amount', { fact: 'account.limitRemaining', observed: 250000, operator: 'lessThan', expected: 300000 },
      'Left of the limit: CN¥2,500.00 (expected: less than CN¥3,000.00)'],
    ['what was expected and is the same only once', { fact: 'payment.reason', observed: 'limit_daily', operator: 'equal', expected: 'limit_daily' },
      'Reason of the provider: daily limit\n'],
    ['a negated condition', { fact: 'payment.reason', observed: 'risk_blocked', operator: 'equal', expected: 'approved', negated: true as const },
      'Reason of the provider: blocked by risk control (expected: not is approved)'],
    ['what is known to be absent', { fact: 'payment.reason', observed: null, operator: 'equal', expected: null }, 'Reason of the provider: none'],
  ])('shows %s as evidence', (_, because, line) => {
    expect(shown({ currency: 'CNY', findings: [aFinding({ because: [because] })] })).toContain(line);
  });

  it('names the contact with its hours, deadlines with what is left, and only the next escalation', () => {
    const text = shown({
      findings: [aFinding()],
      support: aSupport({
        contactNeeded: true, handling: 'urgent', slaStatus: 'breached',
        channel: { id: 'chat', kind: 'chat', openNow: true, opensAt: null, closesAt: '2026-03-02T21:00:00+08:00', why: 'preferred_and_open' },
        firstResponseDueAt: '2026-03-02T10:12:00+08:00', resolutionDueAt: '2026-03-02T10:25:00+08:00',
        escalation: [
          { to: 'shift_lead', at: '2026-03-02T10:12:00+08:00', due: true }, { to: 'technical_team', at: '2026-03-02T10:42:00+08:00', due: false },
          { to: 'regulator', at: '2026-03-05T10:42:00+08:00', due: false },
        ],
        evidence: { bring: ['order_number', 'chat_log'], attached: ['order_number'], lacking: ['chat_log'] },
      }),
    });
    expect(text).toContain(`  • Online chat, open until 21:00
    urgent case · It suits this kind of case best and is open now.
  • First response: 10:12 (overdue by 3 minutes) · solution: 10:25 (in 10 minutes)
  • Target: breached
  • Escalate to the shift lead at 10:12 (due now)
  • Escalate to the technical team at 10:42
  • Attached: order number
  • Still lacking: chat log
`);
  });

  it('asks for what would settle an open case before it names the contact', () => {
    const text = shown({
      outcome: 'inconclusive',
      undecided: [{ cause: 'bank_limit', evidence: 'provider-says-limit', confidence: 'confirmed', missing: ['payment.reason'] }],
      nextEvidence: [{
        fact: 'payment.reason', paths: ['payment.codes'], obtainFrom: 'payment_provider', effort: 'low',
        decides: [{ if: 'limit_daily', thenConfirms: ['bank_limit'], thenRulesOut: [] }],
      }],
    });
    expect(text.split('\nContact')[0]).toBe(`INCONCLUSIVE  The snapshot does not settle the cause

Would settle more
  ? Reason of the provider: ask the payment provider (effort: low)
    could confirm: Limit of the bank card reached

Not settled
  • Limit of the bank card reached
`);
  });

  it('names the cause that forbids something only where it is not the first one', () => {
    const prohibitions = [{ id: 'do_not_pay_again', cause: 'account_blacklisted', causes: ['account_blacklisted'] }];
    expect(shown({ ...LIMIT, prohibitions })).toContain('unsettled. (because of: Account on the blacklist)\n');
  });

  it('writes everything out in Markdown', () => {
    const markdown = shown(LIMIT, { format: 'markdown' });
    expect(markdown).toContain('unsettled. (because of: Limit of the bank card reached)\n');
    expect(markdown).toContain('A1. (changes nothing)\n');
    expect(markdown).toContain('by 2 Mar 2026, 10:25');
  });

  it('shows all events of a dispute', () => {
    const timeline = Array.from({ length: 9 }, (_, index) => ({
      at: `2026-03-02T10:0${index}:00+08:00`, event: 'payment_queried', source: 'payment', args: {},
    }));
    expect(shown({ timeline, support: aSupport({ handling: 'disputed' }) }).match(/Payment queried/g)).toHaveLength(9);
  });

  it('shows the last events in text and all of them in Markdown', () => {
    const timeline = Array.from({ length: 9 }, (_, index) => ({
      at: `2026-03-02T10:0${index}:00+08:00`, event: 'payment_queried', source: 'payment', args: {},
    }));
    expect(shown({ timeline })).toContain('  • 4 earlier events\n  • 10:04  Payment queried.');
    expect(shown({ timeline }, { format: 'markdown' }).match(/Payment queried/g)).toHaveLength(9);
  });
});

describe('for technical staff', () => {
  it('adds ids, patterns and where to look', () => {
    const text = shown(LIMIT, { audience: 'technical' });
    for (const detail of ['[bank_limit]', 'Look at the code of the issuing bank.', 'payment.reason in ["limit_single","limit_daily"]',
      'provider-says-limit', '[switch_payment_method]']) expect(text).toContain(detail);
  });
});

describe('for a customer', () => {
  it('is short and says nothing internal', () => {
    expect(shown(LIMIT, { audience: 'customer' })).toBe(`Your order needs attention
  The payment is above the limit of your card, CN¥2,500.00.

Important
  ✗ Please do not pay again.

What you can do
  1. Pay by another method, for example wallet.
     only once we have told you the result
     by 2 Mar 2026, 10:25
`);
  });

  it('is written in Chinese for a Chinese locale', () => {
    expect(shown(LIMIT, { audience: 'customer', locale: 'zh' })).toContain('请换一种支付方式，例如第三方钱包。');
  });
});

describe('options', () => {
  it.each([
    ['unknown_locale', { locale: 'fr' }, 'Locale "fr" is not offered; offered are en, zh-CN.'],
    ['unknown_format', { format: 'pdf' }, '"pdf" is not offered; offered are text, markdown, json, html.'],
    ['unknown_audience', { audience: 'boss' }, '"boss" is not offered; offered are agent, customer, technical.'],
  ])('%s is an error that names what is offered', (code, options, message) => {
    expect(() => shown({}, options as Presentation)).toThrow(expect.objectContaining({ code, message }) as Error);
  });

  it.each([['en', 'en'], ['en-GB', 'en'], ['zh', 'zh-CN'], ['zh-TW', 'zh-CN']])('%s reads %s', (wanted, locale) => {
    expect(shown(LIMIT, { locale: wanted })).toBe(shown(LIMIT, { locale }));
  });

  it('names missing words and arguments in strict mode, and does without them otherwise', () => {
    const diagnosis = { findings: [aFinding({ cause: 'never_heard_of' })], plan: [aStep({ action: 'dance_about' })] };
    expect(() => shown(diagnosis)).toThrow(RenderError);
    expect(() => shown(diagnosis)).toThrow(/causes\.never_heard_of\.title, actions\.dance_about\.agent/);
    expect(shown(diagnosis, { strict: false })).toContain('1. Customer: dance about');
  });

  it('writes times in the zone that is asked for', () => {
    const pending = { outcome: 'pending' as const, pendingUntil: '2026-03-02T10:30:00+08:00' };
    expect(shown(pending)).toContain('until 10:30.');
    expect(shown(pending, { timeZone: 'UTC' })).toContain('until 02:30.');
  });

  it('gives the same bytes for the same diagnosis', () => {
    for (const format of ['text', 'markdown', 'json', 'html'] as const) expect(shown(LIMIT, { format })).toBe(shown(LIMIT, { format }));
  });
});

it('punctuation is never read as words, even where no locale has it', () => {
  const bare = renderWith({ ...KNOWLEDGE, locales: KNOWLEDGE.locales.map((file) => ({ ...file, locale: 'de', labels: {} })) }, aDiagnosis({ plan: [aStep()] }), { locale: 'de' });
  expect(bare).not.toMatch(/colon|aside|comma|separator/);
  expect(bare).toContain('Customer: ');
});

it('a word that is missing is not taken from the prototype of a table', () => {
  const diagnosis = { plan: [aStep({ action: 'constructor' })] };
  expect(shown(diagnosis, { strict: false })).toContain('1. Customer: constructor');
});
