import { describe, expect, it } from 'vitest';
import { run } from './run';

const SNAPSHOT = '{ "schemaVersion": 1, "observedAt": "2026-03-02T10:15:00+08:00", "payment": { "method": "card", "status": "failed" } }';
const fixture = (expectation: string) => `{
  "$schema": "x.json", "scenario": ["A1"],
  "expect": ${expectation},
  "description": "A payment that failed",
  "snapshot": ${SNAPSHOT}
}
`;
const update = (text: string, ...options: string[]) => run(['check', 'f', '--update', ...options], { 'f/a.json': text });

describe('check --update', () => {
  it.each([
    ['the outcome and the first cause', '{ "outcome": "healthy", "primary": null }', '{ "outcome": "failure", "primary": "bank_limit" }'],
    ['the causes that are found', '{ "includes": ["insufficient_funds"] }', '{ "includes": ["bank_limit"] }'],
    ['the unwanted causes, without those that are found', '{ "excludes": ["bank_limit"] }', '{ "excludes": [] }'],
    ['the steps', '{ "plan": ["retry_payment"] }', '{ "plan": ["switch_payment_method"] }'],
    ['the unwanted steps, without those that are planned', '{ "planExcludes": ["switch_payment_method", "retry_payment"] }', '{ "planExcludes": ["retry_payment"] }'],
    ['what is forbidden', '{ "prohibitions": ["do_not_pay_again"] }', '{ "prohibitions": ["do_not_retry_same_instrument"] }'],
    ['what of the desk was expected', '{\n    "support": { "channelKind": "email", "handling": "not_urgent" }\n  }', '{\n    "support": { "channelKind": "chat", "handling": "not_urgent" }\n  }'],
    ['a misspelt cause', '{ "primary": "bank_limt" }', '{ "primary": "bank_limit" }'],
  ])('writes anew %s, and nothing else', (_, before, after) => {
    const { out, written } = update(fixture(before));
    expect(written).toEqual({ 'f/a.json': fixture(after) });
    expect(out).toContain('--- a/f/a.json\n+++ b/f/a.json\n@@');
    expect(out).toContain('Updated 1 file.\n1 of 1 case in 1 file hold.\n');
  });

  it.each([
    ['has none', `{\n  "description": "A payment that failed",\n  "snapshot": ${SNAPSHOT}\n}\n`],
    ['has an empty one', `{\n  "description": "A payment that failed",\n  "snapshot": ${SNAPSHOT},\n  "expect": {}\n}\n`],
  ])('gives a scenario its expectation that %s', (_, text) => {
    const { written, code } = update(text);
    expect(code).toBe(0);
    expect(written['f/a.json']).toBe(`{
  "description": "A payment that failed",
  "snapshot": ${SNAPSHOT},
  "expect": {
    "outcome": "failure",
    "primary": "bank_limit",
    "includes": ["bank_limit"],
    "plan": ["switch_payment_method"],
    "prohibitions": ["do_not_retry_same_instrument"]
  }
}
`);
  });

  it('keeps what begins and separates the lines', () => {
    const text = `\uFEFF${fixture('{ "outcome": "healthy" }').replaceAll('\n', '\r\n')}`;
    expect(update(text).written['f/a.json']).toBe(text.replace('healthy', 'failure'));
  });

  it('touches no file whose expectations hold', () => {
    expect(update(fixture('{ "outcome": "failure" }'))).toMatchObject({ out: 'Nothing to update.\n1 of 1 case in 1 file hold.\n', code: 0, written: {} });
  });

  it('with --dry-run shows only, and still fails', () => {
    const { out, code, written } = update(fixture('{ "outcome": "healthy" }'), '--dry-run');
    expect({ code, written }).toEqual({ code: 1, written: {} });
    expect(out).toContain('-  "expect": { "outcome": "healthy" },\n+  "expect": { "outcome": "failure" },\n');
    expect(out).toContain('Would update 1 file.\n✗ f/a.json');
  });

  it('colours the difference', () => {
    const { out } = run(['check', 'f', '--update'], { 'f/a.json': fixture('{ "outcome": "healthy" }') }, '', true);
    expect(out).toContain('\u001b[31m-  "expect"');
    expect(out).toContain('\u001b[32m+  "expect"');
  });

  it('leaves the standard output to a report for programs', () => {
    const { out, err } = update(fixture('{ "outcome": "healthy" }'), '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ cases: 1, failed: [] });
    expect(err).toContain('Updated 1 file.');
  });

  it('updates only what the filter lets through', () => {
    const files = { 'f/a.json': fixture('{ "outcome": "healthy" }'), 'f/b.json': fixture('{ "outcome": "pending" }') };
    expect(Object.keys(run(['check', 'f', '--update', '--only', 'b.json'], files).written)).toEqual(['f/b.json']);
  });

  it('does not lose a fixture that is not about the wanted cause any more', () => {
    const { code, written } = update(fixture('{ "excludes": ["bank_limit"] }'), '--cause', 'bank_limit');
    expect(code).toBe(0);
    expect(written['f/a.json']).toContain('"excludes": []');
  });

  it('of a cause fixture, writes the fact that is asked for and names what is for a person to decide', () => {
    const hit = JSON.parse(SNAPSHOT) as object;
    const cases = { cause: 'bank_limit', cases: [{
      evidence: 'provider-says-limit', hit, nearMiss: [{ because: 'it is paid by wallet', change: { 'payment.method': 'wallet' } }],
      unknown: [{ without: ['payment.method'], asksFor: 'payment.status' }],
    }] };
    const { out, code, written } = update(JSON.stringify(cases, null, 2));
    expect(code).toBe(1);
    expect(written['f/a.json']).toBe(JSON.stringify(cases, null, 2).replace('"asksFor": "payment.status"', '"asksFor": "payment.method"'));
    expect(out).toContain('not updated f/a.json: provider-says-limit: near miss, it is paid by wallet: expected clear, found hit\n');
    expect(out).toContain('What is not updated is for you to decide: the case, an id or a rule has to be corrected.\n');
  });

  it.each([
    ['an excluded id that nobody has', fixture('{ "excludes": ["bank_limt"] }'), 'excludes.0: there is no cause "bank_limt"'],
    ['a snapshot that is refused', fixture('{ "outcome": "failure" }').replace('"card"', '"cash"'), 'snapshot › payment.method: found "cash"'],
    ['a file that is no JSON', '{', 'f/a.json: cannot be read: is not JSON'],
  ])('leaves alone %s', (_, text, message) => {
    const { out, code, written } = update(text);
    expect({ code, written }).toEqual({ code: 1, written: {} });
    expect(out).toContain('not updated ');
    expect(out).toContain(message);
  });

  it('writes what becomes of a malformed input', () => {
    const { written } = update('{ "description": "A text that is odd", "text": "{", "expect": { "outcome": "healthy", "warnings": [] } }');
    expect(written['f/a.json']).toBe('{ "description": "A text that is odd", "text": "{", "expect": { "error": "not_json" } }');
  });
});
