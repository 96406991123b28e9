import { describe, expect, it } from 'vitest';
import { BANK_LIMIT, run } from './run';

const HIT = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', payment: { method: 'card', status: 'failed' } };
const CASE = {
  evidence: 'provider-says-limit', hit: HIT,
  nearMiss: [{ because: 'the payment was captured', change: { 'payment.status': 'captured' } }],
  unknown: [{ without: ['payment.method'], asksFor: 'payment.method' }],
};
const causeFixture = (change: object) => ({ cause: 'bank_limit', cases: [{ ...CASE, ...change }] });
const scenario = (expectation: object, snapshot: object = HIT) => ({ description: 'A payment that failed', snapshot, expect: expectation });
const malformed = (given: object) => ({ description: 'An input that is odd', ...given });

describe('check', () => {
  it.each([
    ['the cases of a cause', causeFixture({})],
    ['a scenario', scenario({ outcome: 'failure', primary: 'bank_limit', plan: ['switch_payment_method'], excludes: ['risk_control_block'] })],
    ['text that is no JSON', malformed({ text: '{', expect: { error: 'not_json' } })],
    ['a refusal', malformed({ input: { ...HIT, schemaVersion: 2 }, expect: { error: 'snapshot_invalid', paths: ['schemaVersion'] } })],
    ['a cautious answer', malformed({ input: { ...HIT, paiment: 1 }, expect: { outcome: 'failure', warnings: ['unknown_key'] } })],
  ])('is content where %s holds', (_, fixture) => {
    const { out, err, code } = run(['check', 'fixtures'], { 'fixtures/a.json': fixture });
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toMatch(/^(\d) of \1 cases? in 1 file hold\.\n$/);
  });

  it.each([
    ['a hit that is none', causeFixture({ hit: { ...HIT, payment: { method: 'qr', status: 'failed' } } }), 'provider-says-limit: hit\n    expected hit, found clear'],
    ['a near miss that hits', causeFixture({ nearMiss: [{ because: 'it is paid by wallet', change: { 'payment.method': 'wallet' } }] }), 'near miss, it is paid by wallet\n    expected clear, found hit'],
    ['an unknown that asks for something else', causeFixture({ unknown: [{ without: ['payment.method'], asksFor: 'payment.status' }] }), 'expected to ask for payment.status, asks for payment.method'],
    ['a path that leads nowhere', causeFixture({ unknown: [{ without: ['payment.step'], asksFor: 'payment.step' }] }), 'the snapshot has no "payment.step" to leave out'],
    ['a pattern that is not there', causeFixture({ evidence: 'gone' }), 'the cause has no such pattern'],
    ['another outcome', scenario({ outcome: 'healthy' }), 'a.json: A payment that failed\n    outcome: expected healthy, found failure'],
    ['another plan', scenario({ plan: ['refund_payment'] }), 'plan: expected refund_payment, found switch_payment_method'],
    ['an unknown key', scenario({ outcome: 'failure' }, { ...HIT, paiment: 1 }), 'snapshot › paiment: found an unknown key'],
    ['an input that is accepted', malformed({ input: HIT, expect: { error: 'not_json' } }), 'expected input that is not JSON, found the outcome failure'],
    ['a refusal elsewhere', malformed({ input: 7, expect: { error: 'snapshot_invalid', paths: ['payment'] } }), 'expected a refusal at payment, found a refusal at the whole'],
  ])('fails with exit code 1 on %s', (_, fixture, message) => {
    const { out, code } = run(['check', 'fixtures'], { 'fixtures/a.json': fixture });
    expect(code).toBe(1);
    expect(out).toContain(message);
  });

  it.each([
    ['an empty folder', ['check', 'empty'], {}, 'empty: holds no fixture (.json)\n'],
    ['no folder', ['check'], {}, 'fixtures: no such folder\n'],
    ['a file that is no JSON', ['check', 'f'], { 'f/a.json': '{' }, 'f/a.json: is not JSON'],
    ['a file that is no fixture', ['check', 'f'], { 'f/a.json': {} }, 'f/a.json: is no fixture'],
    ['a fixture with an unknown expectation', ['check', 'f'], { 'f/a.json': scenario({ primry: 'x' }) }, 'f/a.json › expect: Unrecognized key: "primry"\n'],
  ])('ends with exit code 2 for %s', (_, argv, files, message) => {
    const { err, code } = run(argv, files);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('goes on behind a file that cannot be read', () => {
    const { out, code } = run(['check', 'f'], { 'f/a.json': '{', 'f/b.json': scenario({ outcome: 'healthy' }) });
    expect(code).toBe(2);
    expect(out).toContain('0 of 1 case in 2 files hold; 1 case does not; 1 fault in files that cannot be read.');
  });

  it('accepts unknown keys with --no-strict', () => {
    expect(run(['check', 'f', '--no-strict'], { 'f/a.json': scenario({ outcome: 'failure' }, { ...HIT, paiment: 1 }) }).code).toBe(0);
  });

  it('tells the same as JSON', () => {
    const { out } = run(['check', 'f', '--format', 'json'], { 'f/a.json': scenario({ outcome: 'healthy' }) });
    expect(JSON.parse(out)).toEqual({
      files: 1, cases: 1, unreadable: [],
      failed: [{ file: 'f/a.json', name: 'A payment that failed', problems: ['outcome: expected healthy, found failure'] }],
    });
  });
});

describe('causes', () => {
  it('lists them by stage', () => {
    expect(run(['causes'])).toEqual({ out: 'Authorization\n  bank_limit  Limit of the bank card reached (medium)\n', err: '', code: 0 });
  });

  it('shows one', () => {
    expect(run(['causes', 'bank_limit']).out).toBe(`Limit of the bank card reached  bank_limit
  The payment is above the limit of the card.
  The bank declines whatever exceeds the limit.
  authorization · lies with: issuing bank · severity: medium · stable, 0.1.0

Recognised by
  provider-says-limit (confirmed, provider's code)
    all of these hold:
      payment.status is "failed"
      payment.method one of card, wallet

Steps
  1. Pay by another method.

Do not
  Do not try the same card or account again.

Looks alike and is not
  The limit of the merchant: merchant_limit.

References
  ISO 8583 field 39: 61, 65
`);
  });

  it.each([
    ['all as JSON', ['causes', '--format', 'json'], [BANK_LIMIT]],
    ['one as JSON', ['causes', 'bank_limit', '--format', 'json'], BANK_LIMIT],
  ])('prints %s', (_, argv, expected) => {
    expect(JSON.parse(run(argv).out)).toEqual(expected);
  });

  it('suggests what a misspelt id may stand for', () => {
    expect(run(['causes', 'bank_limits'])).toEqual({ out: '', err: 'There is no cause "bank_limits"; did you mean bank_limit?\n', code: 2 });
  });

  it('has Chinese words', () => {
    expect(run(['causes', '-l', 'zh']).out).toContain('银行卡超出限额');
  });
});

describe('paytriage', () => {
  it.each([
    ['--help', ['--help'], 'Examples:'],
    ['help of a command', ['diagnose', '--help'], 'Exit code 0; 2 for input'],
    ['help COMMAND', ['help', 'check'], 'Exit code 0: all hold'],
    ['--version', ['--version'], '0.1.0+test'],
  ])('%s teaches, with exit code 0', (_, argv, text) => {
    const { out, err, code } = run(argv);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toContain(text);
  });

  it('corrects a misspelt command', () => {
    expect(run(['diagnos', 'a.json'])).toEqual({ out: '', err: 'error: unknown command \'diagnos\'\n(Did you mean diagnose?)\n', code: 2 });
  });

  it('without a command shows its help as an error', () => {
    const { err, code } = run([]);
    expect(code).toBe(2);
    expect(err).toContain('Usage: paytriage');
  });
});
