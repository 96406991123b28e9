import { describe, expect, it } from 'vitest';
import { createDiagnoser } from '../../src/diagnose';
import { checkFixtures } from '../../src/testing/check-fixtures';
import { readFixture } from '../../src/testing/read-fixture';
import { BANK_LIMIT } from '../cli/run';
import { filesBelow } from '../support/repository';

const snapshot = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', payment: { status: 'failed', method: 'card', codes: [{ system: 'iso8583.field39', code: '61' }] } };
const description = 'A card over its limit';

describe('fixtures as data', () => {
  it.each<[string, unknown, object]>([
    ['that hold', { description, snapshot, expect: { primary: 'bank_limit' } }, { pass: true, cases: [{ name: description, problems: [] }], faults: [] }],
    ['that do not', { description, snapshot, expect: { outcome: 'healthy' } }, { pass: false, cases: [{ name: description, problems: [{ kind: 'outcome', path: ['expect', 'outcome'], message: 'outcome: expected healthy, found failure' }] }] }],
    ['that are none', { given: 1 }, { pass: false, cases: [], faults: [{ path: '', message: expect.stringMatching(/^is no fixture/) as string }] }],
    ['with a misspelt expectation', { description, snapshot, expect: { primry: 'x' } }, { pass: false, faults: [{ path: 'expect.primry', message: expect.stringMatching(/^found an unknown key, accepted is one of .*; did you mean "primary"\?$/) as string }] }],
    ['with a misspelt cause', { description, snapshot, expect: { excludes: ['insuficient_funds'] } }, { pass: false, cases: [{ problems: [{ kind: 'unknown_id' }] }] }],
    ['of a payload without its adapters', { description, provider: 'stripe', payload: {}, expect: { outcome: 'failure' } }, { pass: false, cases: [{ problems: [{ message: 'provider: payloads are checked only where the option adapterOf names the adapters' }] }] }],
    ['of malformed input', { description, text: '{', expect: { error: 'not_json' } }, { pass: true }],
    ['of a cause, whose path leads nowhere', {
      cause: 'bank_limit',
      cases: [{ evidence: 'provider-says-limit', hit: snapshot, nearMiss: [{ because: 'the payment succeeded', change: { 'payment.status': 'captured' } }], unknown: [{ without: ['payment.cods'], asksFor: 'payment.reason' }] }],
    }, { pass: false, cases: [{ problems: [] }, { problems: [] }, { problems: [{ message: 'the snapshot has no "payment.cods" to leave out' }] }] }],
    ['with a misspelt key in the snapshot', { description, snapshot: { ...snapshot, paymnt: 1 }, expect: { outcome: 'failure' } }, { pass: false, cases: [{ problems: [{ kind: 'snapshot_refused', message: expect.stringContaining('paymnt: found an unknown key') as string }] }] }],
  ])('%s', (name, fixture, expected) => {
    expect(checkFixtures({ [name]: fixture })).toMatchObject([{ name, ...expected }]);
  });

  it('may be checked by rules of your own', () => {
    const diagnoser = createDiagnoser({ causes: [{ ...BANK_LIMIT, id: 'card_of_another_house' }], instead: ['causes'] });
    expect(checkFixtures({ own: { description, snapshot, expect: { primary: 'card_of_another_house' } } }, { diagnoser })[0]?.pass).toBe(true);
  });

  it('an unknown key may be let pass', () => {
    expect(checkFixtures({ loose: { description, snapshot: { ...snapshot, paymnt: 1 }, expect: { primary: 'bank_limit' } } }, { strict: false })[0]?.pass).toBe(true);
  });

  it('show in their keys what they are', () => {
    const kinds = (folder: string): Set<string> => new Set(filesBelow(folder).map(({ value }) => readFixture(value).kind));
    expect([kinds('fixtures/causes'), kinds('fixtures/tangled'), kinds('fixtures/malformed')].map((each) => [...each])).toEqual([['cause'], ['scenario'], ['malformed']]);
  });
});
