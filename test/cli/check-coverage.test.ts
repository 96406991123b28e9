import { describe, expect, it } from 'vitest';
import { BANK_LIMIT, run } from './run';

const HIT = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', payment: { method: 'card', status: 'failed' } };
const scenario = (description: string, snapshot: object, expectation: object, ids: string[] = []) => ({ scenario: ids, description, snapshot, expect: expectation });
const FILES = {
  'fixtures/hit.json': scenario('A card that failed', HIT, { primary: 'bank_limit' }, ['K04']),
  'fixtures/deep/unknown.json': scenario('Nothing is known of the method', { ...HIT, payment: { status: 'failed' } }, { primary: null }, ['K05']),
  'fixtures/deep/cases.json': {
    cause: 'bank_limit',
    cases: [{
      evidence: 'provider-says-limit', hit: HIT, nearMiss: [{ because: 'it was captured', change: { 'payment.status': 'captured' } }],
      unknown: [{ without: ['payment.method'], asksFor: 'payment.method' }],
    }],
  },
};
const cases = (...options: string[]) => /of (\d+) cases? in (\d+) file/.exec(run(['check', ...options], FILES).out)?.slice(1, 3).join(' in ');

describe('check --only and --cause', () => {
  it.each([
    ['everything', [], '5 in 3'],
    ['part of a path', ['--only', 'deep/'], '4 in 2'],
    ['a pattern of a path', ['--only', '*.json'], '5 in 3'],
    ['a pattern over folders', ['--only', 'fixtures/**/*nown.json'], '1 in 1'],
    ['a single letter', ['--only', '?it.json'], '1 in 1'],
    ['a scenario id', ['--only', 'K04'], '1 in 1'],
    ['a pattern of scenario ids', ['--only', 'K0?'], '2 in 2'],
    ['the name of a case, whatever its letters', ['--only', 'NEAR MISS'], '1 in 1'],
    ['a pattern of names', ['--only', '*: unknown without *'], '1 in 1'],
    ['one of two patterns', ['--only', 'K04', '--only', 'K05'], '2 in 2'],
    ['a cause', ['--cause', 'bank_limit'], '4 in 2'],
    ['a cause and a pattern', ['--cause', 'bank_limit', '--only', 'near miss'], '1 in 1'],
  ])('choose by %s', (_, options, expected) => {
    expect(cases(...options)).toBe(expected);
  });

  it('read letters that mean something in patterns as they are', () => {
    expect(run(['check', '--only', '(a|b)+.*'], FILES)).toMatchObject({ out: '', code: 2 });
  });

  it('keep what cannot be read unless its name is another', () => {
    const files = { ...FILES, 'fixtures/bad.json': '{' };
    expect(run(['check', '--cause', 'bank_limit'], files)).toMatchObject({ code: 1 });
    expect(run(['check', '--only', 'hit.json'], files)).toMatchObject({ code: 0 });
    expect(run(['check', '--only', 'bad'], files)).toMatchObject({ code: 1 });
  });

  it('take single files, each once', () => {
    expect(cases('fixtures/hit.json', 'fixtures/deep', 'fixtures/hit.json')).toBe('5 in 3');
  });
});

describe('check --coverage', () => {
  const measured = (...options: string[]) => run(['check', '--coverage', ...options], FILES);

  it('measures causes and patterns', () => {
    expect(measured().out).toBe(`Coverage
  1 of 1 causes found (100 %)
  1 of 1 patterns hit (100 %)
  1 of 1 patterns missed (100 %)
  1 of 1 patterns left unknown (100 %)

5 of 5 cases in 3 files hold.
`);
  });

  it('lists what was never found, hit, missed or left unknown in what was checked', () => {
    const { out, code } = measured('--only', 'K05');
    expect(code).toBe(0);
    expect(out).toContain('Causes never found\n  bank_limit\n');
    expect(out).toContain('Patterns never hit\n  bank_limit › provider-says-limit\n');
    expect(out).toContain('Patterns never missed\n  bank_limit › provider-says-limit\n');
    expect(out).not.toContain('Patterns never left unknown');
  });

  it('counts only cases that were checked', () => {
    expect(measured('--only', 'near miss').out).toContain('0 of 1 patterns hit (0 %)\n  1 of 1 patterns missed (100 %)\n  0 of 1 patterns left unknown (0 %)');
  });

  it.each([
    ['is reached', ['--coverage-threshold', '100'], 0, 'hold.\n'],
    ['is reached in each measure', ['--coverage-threshold', 'causes=100,hit=100,missed=50%,unknown=0.5'], 0, 'hold.\n'],
    ['is not reached', ['--only', 'K05', '--coverage-threshold', '1'], 1, '; coverage: 0 % of patterns hit, at least 1 % wanted.\n'],
    ['is not reached in one measure', ['--only', 'K05', '--coverage-threshold', 'hit=0,missed=80'], 1, '; coverage: 0 % of patterns missed, at least 80 % wanted.\n'],
  ])('ends as it should where a threshold %s', (_, options, expected, end) => {
    const { out, code } = run(['check', ...options], FILES);
    expect(code).toBe(expected);
    expect(out.endsWith(end)).toBe(true);
  });

  it('measures own causes where there are any, or all', () => {
    const own = { ...BANK_LIMIT, id: 'own_limit' };
    const files = { ...FILES, 'my/own_limit.json': own };
    const options = ['--causes', 'my', '--coverage', '--only', 'K05', '--format', 'json'];
    const never = (...more: string[]) => (JSON.parse(run(['check', ...options, ...more], files).out) as { coverage: { hit: { total: number; never: string[] } } }).coverage.hit;
    expect(never()).toMatchObject({ total: 1, never: ['own_limit › provider-says-limit'] });
    expect(never('--coverage-of', 'all').total).toBeGreaterThan(400);
  });
});
