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
const INTENT = {
  id: 'pi_A1', object: 'payment_intent', amount: 4500, currency: 'usd', status: 'requires_payment_method', payment_method_types: ['card'],
  last_payment_error: { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' },
};
const malformed = (given: object) => ({ description: 'An input that is odd', ...given });

describe('check', () => {
  it.each([
    ['the cases of a cause', causeFixture({})],
    ['a scenario', scenario({ outcome: 'failure', primary: 'bank_limit', plan: ['switch_payment_method'], excludes: [] })],
    ['a provider\'s payload', { description: 'A payload of Stripe', provider: 'stripe', payload: INTENT, expect: { outcome: 'failure' } }],
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
    ['a file that is no JSON', '{', 'a.json: cannot be read\n    is not JSON: ends too early'],
    ['an empty file', '', 'a.json: cannot be read\n    is empty'],
    ['a file that is no fixture', {}, 'a.json: cannot be read\n    is no fixture: none of "snapshot" (a scenario), "cases" (of a cause)'],
    ['a snapshot alone', HIT, 'it looks like a snapshot: put it under "snapshot"'],
    ['a cause file', BANK_LIMIT, 'it looks like a cause file: rules of your own are named with --causes'],
    ['a fixture with a misspelt expectation', scenario({ primry: 'x' }), 'expect.primry: found an unknown key, accepted is one of outcome, pendingUntil, primary, '],
    ['a fixture with faults', { cases: [{ evidence: 7 }] }, 'cases.0.evidence: found 7, accepted is a text'],
    ['a malformed case without an end', malformed({ text: '{' }), 'expect: found nothing, accepted is { error: "not_json" }, { error: "snapshot_invalid", paths } or { outcome, warnings }'],
    ['a scenario that expects nothing', scenario({}), 'expect: names nothing, so the case would hold whatever the answer'],
    ['a scenario without expectations', { description: 'Nothing is expected', snapshot: HIT }, 'expect: names nothing'],
    ['an excluded cause that nobody knows', scenario({ excludes: ['bank_limt'] }), 'excludes.0: there is no cause "bank_limt"; did you mean "bank_limit"?'],
    ['a misspelt primary', scenario({ primary: 'bank_limitt' }), 'primary: there is no cause "bank_limitt"; did you mean "bank_limit"?'],
    ['a misspelt action', scenario({ planExcludes: ['retry_paymnt'] }), 'planExcludes.0: there is no action "retry_paymnt"; did you mean "retry_payment"?'],
    ['a misspelt prohibition', scenario({ prohibitions: ['do_not_pay_agein'] }), 'there is no prohibition "do_not_pay_agein"; did you mean "do_not_pay_again"?'],
    ['a misspelt fact', scenario({ nextEvidence: ['payment.metod'] }), 'there is no fact "payment.metod"; did you mean "payment.method"?'],
    ['a misspelt profile', scenario({ support: { profile: 'yunchan' } }), 'support.profile: there is no profile "yunchan"; did you mean "yunchang"?'],
    ['a misspelt contact', scenario({ support: { alternatives: ['hotlin'] } }), 'support.alternatives.0: there is no contact "hotlin"; did you mean "hotline"?'],
    ['cases of a cause that nobody knows', { ...causeFixture({}), cause: 'bank_limits' }, 'cause: there is no cause "bank_limits"; did you mean "bank_limit"?'],
    ['cases of a pattern that nobody knows', causeFixture({ evidence: 'provider-say-limit' }), 'there is no pattern of bank_limit "provider-say-limit"; did you mean "provider-says-limit"?'],
    ['an unknown that asks for a fact nobody knows', causeFixture({ unknown: [{ without: ['payment.method'], asksFor: 'payment.metod' }] }), 'there is no fact "payment.metod"'],
    ['a payload of a provider nobody knows', { description: 'A payload of nobody', payload: {}, expect: { outcome: 'failure' } }, 'provider: is not said'],
    ['a payload that becomes other parts', { description: 'A payload of Stripe', provider: 'stripe', payload: INTENT, parts: { payment: { status: 'captured' } }, expect: { outcome: 'failure' } }, 'parts.payment.status: expected "captured", found "failed"'],
    ['a payload that is refused', { description: 'A payload of Stripe', provider: 'stripe', payload: { hello: 'world' }, expect: { outcome: 'failure' } }, 'payload: found'],
  ])('fails with exit code 1 on %s', (_, fixture, message) => {
    const { out, code } = run(['check', 'fixtures'], { 'fixtures/a.json': fixture });
    expect(code).toBe(1);
    expect(out).toContain(message);
  });

  it.each([
    ['an empty folder', ['check', 'empty'], {}, 'empty: holds no fixture (.json).\nA fixture is a JSON file with a snapshot'],
    ['no folder', ['check'], {}, 'fixtures: no such folder or file; name the folder of your fixtures'],
    ['neither a folder nor rules: both', ['check', 'f', '--rules', 'nodir'], {}, /f: no such folder or file;[\s\S]*nodir: no such file or folder\n/],
    ['one folder of two that is not there', ['check', 'f', 'g'], { 'f/a.json': scenario({ outcome: 'failure' }) }, 'g: no such folder or file'],
    ['a pattern that nothing matches', ['check', 'f', '--only', 'zzz'], { 'f/a.json': scenario({ outcome: 'failure' }) }, '--only zzz: nothing of 1 file matches\n'],
    ['a cause that no fixture is about', ['check', 'f', '--cause', 'bank_limit'], { 'f/a.json': scenario({ outcome: 'failure' }) }, '--cause bank_limit: nothing of 1 file matches\n'],
    ['a cause that nobody knows', ['check', 'f', '--cause', 'bank_limt'], { 'f/a.json': scenario({ outcome: 'failure' }) }, 'option --cause: found "bank_limt", accepted is the id of a cause ("paytriage causes" lists them); did you mean "bank_limit"?\n'],
    ['an unknown reporter', ['check', 'f', '--reporter', 'junt'], {}, 'did you mean "junit"?'],
    ['a reporter without its file', ['check', 'f', '--reporter', 'junit='], {}, 'option --reporter: found "junit=", accepted is a file behind "=", as in junit=report.xml\n'],
    ['two reports on one output', ['check', 'f', '-r', 'junit', '-r', 'human'], {}, 'junit and human on one standard output would spoil junit; give one a file, as in junit=report.xml\n'],
    ['two reports in one file', ['check', 'f', '-r', 'junit=a', '-r', 'json=a'], {}, 'two reports go to a; give each a file of its own\n'],
    ['a threshold that is no number', ['check', 'f', '--coverage-threshold', 'hit=much'], {}, 'option --coverage-threshold: found "hit=much", accepted is a number from 0 to 100'],
    ['a threshold of what is not measured', ['check', 'f', '--coverage-threshold', 'hits=9'], {}, 'option --coverage-threshold: found "hits", accepted is one of causes, hit, missed, unknown; did you mean "hit"?'],
    ['own causes to measure, and none', ['check', 'f', '--coverage-of', 'own'], { 'f/a.json': scenario({ outcome: 'failure' }) }, 'name causes of your own with --causes or --rules\n'],
    ['watching while writing', ['check', 'f', '--watch', '--update'], {}, '--watch shows what changes as people read it, and goes without --update\n'],
    ['watching with a report', ['check', 'f', '--watch', '-r', 'sarif=a', '-f', 'json'], {}, 'goes without --reporter and --format json\n'],
  ])('ends with exit code 2 for %s', (_, argv, files, message) => {
    const { err, code } = run(argv, files);
    expect(code).toBe(2);
    expect(err).toEqual(typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message));
  });

  it('goes on behind a file that cannot be read', () => {
    const { out, code } = run(['check', 'f'], { 'f/a.json': '{', 'f/b.json': scenario({ outcome: 'healthy' }) });
    expect(code).toBe(1);
    expect(out).toContain('0 of 1 case in 2 files hold; 1 case does not; 1 file cannot be read.');
  });

  it('accepts unknown keys with --no-strict', () => {
    expect(run(['check', 'f', '--no-strict'], { 'f/a.json': scenario({ outcome: 'failure' }, { ...HIT, paiment: 1 }) }).code).toBe(0);
  });

  it('tells the same as JSON', () => {
    const { out } = run(['check', 'f', '--format', 'json'], { 'f/a.json': scenario({ outcome: 'healthy' }) });
    expect(JSON.parse(out)).toEqual({
      files: 1, cases: 1, unreadable: [],
      failed: [{
        file: 'f/a.json', name: 'A payment that failed', problems: ['outcome: expected healthy, found failure'],
        details: [{
          rule: 'paytriage/outcome', path: 'expect.outcome', line: 1, column: 168, message: 'outcome: expected healthy, found failure', holds: 'failure',
        }],
      }],
    });
  });
});
