import { describe, expect, it } from 'vitest';
import { explain } from '../../src/diagnose';
import { BANK_LIMIT, run } from './run';

const AT = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00' };
const HIT = { ...AT, payment: { method: 'card', status: 'failed' } };
const CLEAR = { ...AT, payment: { method: 'qr', status: 'failed' } };
const OPEN = { ...AT, payment: { status: 'failed' } };

const explained = (snapshot: unknown, ...argv: readonly string[]) => run(['explain', 'a.json', '--cause', 'bank_limit', ...argv], { 'a.json': snapshot });

describe('explain', () => {
  it('says by what a cause is found', () => {
    expect(explained(HIT)).toMatchObject({
      out: `Limit of the bank card reached  bank_limit  hit

provider-says-limit (confirmed)  hit
  ✓ Recorded state of the payment: failed payment.status
  ✓ Payment method: card payment.method
`, err: '', code: 0,
    });
  });

  it('says what speaks against it, with what was found and what holds all the same', () => {
    expect(explained(CLEAR).out).toBe(`Limit of the bank card reached  bank_limit  clear

provider-says-limit (confirmed)  clear
  ✓ Recorded state of the payment: failed payment.status
  ✗ Payment method: scan-to-pay (expected: one of card, wallet) payment.method
`);
  });

  it('says what is not known, and who knows it', () => {
    expect(explained(OPEN).out).toBe(`Limit of the bank card reached  bank_limit  unknown

provider-says-limit (confirmed)  unknown
  ✓ Recorded state of the payment: failed payment.status
  ? Payment method: not known (expected: one of card, wallet) payment.method
  → Payment method: ask the order system (effort: low)
    payment.method ← payment.method
`);
  });

  it('speaks Chinese', () => {
    expect(explained(OPEN, '-l', 'zh').out).toMatch(/未知/);
  });

  it('gives as JSON what the library does', () => {
    const { out } = explained(HIT, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ cause: 'bank_limit', patterns: [{ evidence: 'provider-says-limit', verdict: 'hit', unmet: [], missing: [] }] });
  });

  it('gives several as an array, or a line for each line', () => {
    const files = { 'a.json': HIT, 'b.json': CLEAR, 'c.ndjson': `${JSON.stringify(HIT)}\n${JSON.stringify(CLEAR)}\n` };
    const verdicts = (text: string) => [...text.matchAll(/"verdict": ?"(\w+)"/g)].map(([, verdict]) => verdict);
    expect(verdicts(run(['explain', 'a.json', 'b.json', '-c', 'bank_limit', '-f', 'json'], files).out)).toEqual(['hit', 'clear']);
    expect(run(['explain', 'c.ndjson', '-c', 'bank_limit', '-f', 'json'], files).out.trimEnd().split('\n')).toHaveLength(2);
    expect(run(['explain', 'a.json', 'b.json', '-c', 'bank_limit'], files).out).toMatch(/^── a\.json\n\n[\s\S]*\n\n── b\.json\n\n/);
  });

  it('reads the standard input, and a provider\'s payload', () => {
    expect(run(['explain', '-', '-c', 'bank_limit'], {}, JSON.stringify(HIT)).out).toContain('bank_limit  hit');
    const intent = { id: 'pi_1', object: 'payment_intent', status: 'canceled', amount: 100, currency: 'usd', payment_method_types: ['card'] };
    expect(run(['explain', '--from', 'stripe', 'pi.json', '-c', 'bank_limit', '--observed-at', AT.observedAt], { 'pi.json': intent })).toMatchObject({ code: 0 });
  });

  it('knows causes of one\'s own', () => {
    const own = { ...BANK_LIMIT, id: 'own_limit' };
    const { out, code } = run(['explain', 'a.json', '--cause', 'own_limit', '--causes', 'my.json'], { 'a.json': HIT, 'my.json': own });
    expect(out).toContain('own_limit  hit');
    expect(code).toBe(0);
  });

  it.each([
    ['a cause nobody knows', ['a.json', '--cause', 'bank_limits'], 'option --cause: found "bank_limits", accepted is the id of a cause ("paytriage causes" lists them); did you mean "bank_limit"?\n'],
    ['no cause', ['a.json'], 'required option \'-c, --cause <id>\' not specified'],
    ['a profile nobody knows', ['a.json', '-c', 'bank_limit', '-p', 'topai'], 'option --profile: found "topai"'],
    ['no file', ['-c', 'bank_limit'], 'name a file'],
    ['an input that is no snapshot', ['b.json', '-c', 'bank_limit'], 'b.json › schemaVersion: found nothing'],
  ])('ends with exit code 2 for %s', (_, argv, text) => {
    const { out, err, code } = run(['explain', ...argv], { 'a.json': HIT, 'b.json': { order: {} } });
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain(text);
  });
});

it('what holds is told of every pattern, whether it hits or not', () => {
  const { patterns } = explain({ ...AT, payment: { method: 'card', status: 'failed', codes: [{ system: 'iso8583.field39', code: '51' }] } }, 'bank_limit');
  expect(patterns.map(({ verdict, because }) => [verdict, because.map(({ fact }) => fact)]).slice(0, 2)).toEqual([
    ['clear', ['payment.outcome']],
    ['unknown', ['payment.outcome', 'payment.method']],
  ]);
});
