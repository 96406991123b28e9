import { describe, expect, it } from 'vitest';
import { BANK_LIMIT, run } from './run';

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
    expect(run(['causes', 'bank_limits'])).toEqual({ out: '', err: 'There is no cause "bank_limits"; did you mean "bank_limit"?\n', code: 2 });
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
