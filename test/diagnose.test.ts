import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDiagnoser, diagnose } from '../src/diagnose';
import { OptionInvalidError, RulesInvalidError } from '../src/errors';
import { bundledPack } from '../src/knowledge/bundled';
import type { CauseFile } from '../src/knowledge/cause-schema';
import type { Scenario } from '../src/knowledge/fixture-schema';
import { filesBelow } from './support/repository';

const scenarios = filesBelow<Scenario>('fixtures/scenarios').map(({ path, value }) => [path, value.snapshot] as const);

/** A copy with the keys of every object in another order. */
function shuffled(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => shuffled(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  return Object.fromEntries(order(Object.keys(record)).map((key) => [key, shuffled(record[key], order)]));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const child of Object.values(Object.freeze(value))) deepFreeze(child);
  return value;
}

describe('diagnose is pure and deterministic', () => {
  it.each(scenarios)('%s: equal bytes for equal input, frozen and in another order of keys', (_path, snapshot) => {
    const first = JSON.stringify(diagnose(snapshot));
    expect(JSON.stringify(diagnose(deepFreeze(structuredClone(snapshot))))).toBe(first);
    expect(JSON.stringify(diagnose(shuffled(snapshot, (keys) => keys.toReversed())))).toBe(first);
  });

  it('does not depend on the order in which snapshots come', () => {
    fc.assert(fc.property(fc.shuffledSubarray(scenarios.map(([, snapshot]) => snapshot), { minLength: 2, maxLength: 6 }), (snapshots) => {
      const alone = snapshots.map((snapshot) => JSON.stringify(createOnce().diagnose(snapshot)));
      expect(snapshots.map((snapshot) => JSON.stringify(diagnose(snapshot)))).toEqual(alone);
    }), { numRuns: 20 });
  });

  it('survives a round through JSON', () => {
    for (const [, snapshot] of scenarios) {
      const diagnosis = diagnose(snapshot);
      expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis);
    }
  });
});

let fresh: ReturnType<typeof createDiagnoser> | undefined;
const createOnce = () => (fresh ??= createDiagnoser());

const snapshot = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', payment: { method: 'card', status: 'failed', codes: [{ system: 'iso8583.field39', code: '61' }] } };

const ownCause = (more: Partial<CauseFile> = {}): CauseFile => ({
  id: 'gift_card_not_activated', stage: 'use', kind: 'failure', responsible: 'merchant', severity: 'medium', urgency: 'medium', disclosure: 'open',
  status: 'experimental', since: '0.1.0',
  evidence: [{
    id: 'failed-by-card', basis: 'system_of_record', confidence: 'confirmed',
    conditions: { all: [{ fact: 'payment.status', operator: 'equal', value: 'failed' }, { fact: 'payment.method', operator: 'equal', value: 'card' }] },
  }],
  supersedes: [], handling: 'not_urgent', topics: ['goods'], contact: 'needed', remediation: [{ action: 'open_ticket' }], prohibitions: [],
  bring: [], selfChecks: [], prevention: [], falsePositives: ['A card that was activated elsewhere.'], references: [], ...more,
});

const bankLimitWords = bundledPack.locales.find(({ locale }) => locale === 'en')!.causes.bank_limit;

function faultsOf(options: object): readonly { file: string; path: string; suggestion?: string }[] {
  try {
    createDiagnoser(options);
  } catch (error) {
    if (error instanceof RulesInvalidError) return error.faults;
    throw error;
  }
  return [];
}

describe('createDiagnoser', () => {
  it('puts own causes beside ours', () => {
    const { findings } = createDiagnoser({ causes: [ownCause()] }).diagnose(snapshot);
    expect(findings.map(({ cause }) => cause)).toEqual(expect.arrayContaining(['gift_card_not_activated', 'bank_limit']));
  });

  it('keeps to what it was given, whatever becomes of it later', () => {
    const cause = { ...ownCause(), severity: 'low', supersedes: ['bank_limit'] };
    const actions = { actions: { open_ticket: structuredClone(bundledPack.actions.actions.open_ticket!) } };
    const diagnoser = createDiagnoser({ causes: [cause] as unknown as CauseFile[], actions });
    const before = diagnoser.diagnose(snapshot);
    cause.severity = 'critical';
    cause.supersedes.pop();
    actions.actions.open_ticket.safety = 'money';
    expect(diagnoser.diagnose(snapshot)).toEqual(before);
    expect(before.findings[0]).toMatchObject({ cause: 'gift_card_not_activated', severity: 'low' });
  });

  it.each([
    ['a cause', { causes: { bank_limt: bankLimitWords } }, 'causes.bank_limt', 'bank_limit'],
    ['an action', { actions: { self_chek: { agent: 'Check it', customer: 'Check it' } } }, 'actions.self_chek', 'self_check'],
    ['a prohibition', { prohibitions: { do_not_pay_agan: { agent: 'Do not pay', customer: 'Do not pay' } } }, 'prohibitions.do_not_pay_agan', 'do_not_pay_again'],
    ['a fact', { facts: { 'payment.reasn': 'the reason' } }, 'facts.payment.reasn', 'payment.reason'],
  ])('refuses words for %s that nobody knows', (_label, words, path, suggestion) => {
    expect(faultsOf({ locales: [{ locale: 'en', ...words }] })).toMatchObject([{ file: 'locales/en', path, suggestion }]);
  });

  it('refuses a holiday that ends before it begins', () => {
    const holidays = [{ id: 'may', from: '2026-05-02', to: '2026-05-01', longerWait: false }];
    expect(faultsOf({ calendars: [{ id: 'own', description: 'Holidays of our own.', holidays }] })).toMatchObject([{ file: 'calendars/own', path: 'holidays.0.to' }]);
  });

  it('leaves ours out on demand', () => {
    const { findings } = createDiagnoser({ causes: [ownCause()], instead: ['causes'] }).diagnose(snapshot);
    expect(findings.map(({ cause }) => cause)).toEqual(['gift_card_not_activated']);
  });

  it('lets an own cause take the place of ours with the same id', () => {
    const { findings } = createDiagnoser({ causes: [ownCause({ id: 'bank_limit' })] }).diagnose(snapshot);
    expect(findings.find(({ cause }) => cause === 'bank_limit')?.evidence).toBe('failed-by-card');
  });

  it('knows own codes, platforms and operators', () => {
    const desk = { ...bundledPack.profiles[0]!, platform: 'my-shop' };
    const diagnoser = createDiagnoser({
      profiles: [desk],
      codes: [{
        system: 'mypay', description: 'Codes of our own gateway.', sources: { own: 'our manual' },
        codes: [{ code: 'E1', reason: 'insufficient_funds', retry: 'after_fix', actsNext: 'payer', meaning: { en: 'No money', 'zh-CN': '余额不足' }, source: 'own' }],
      }],
      operators: (engine) => engine.addOperator('startsWith', (value: string, prefix: string) => value.startsWith(prefix)),
      causes: [ownCause({ evidence: [{
        id: 'by-own-operator', basis: 'heuristic', confidence: 'likely', conditions: { all: [{ fact: 'payment.provider', operator: 'startsWith', value: 'my' }] },
      }] })],
    });
    const answer = diagnoser.diagnose({ ...snapshot, platform: 'my-shop', payment: { provider: 'mypay', status: 'failed', codes: [{ system: 'mypay', code: 'E1' }] } });
    expect(answer.warnings).toEqual([]);
    expect(answer.support.profile).toBe('my-shop');
    expect(answer.findings.map(({ cause }) => cause)).toEqual(expect.arrayContaining(['insufficient_funds', 'gift_card_not_activated']));
  });

  it('reports ten faults of rule files at once, with file and path', () => {
    const faults = faultsOf({ causes: [
      { ...ownCause(), stage: 'nowhere', severity: 'huge', evidence: [], unknownKey: 1, remediation: [] },
      { ...ownCause({ id: 'second' }), since: 'soon', status: 'maybe', supersedes: 'none', falsePositives: [], topics: [] },
    ] });
    expect(faults.length).toBeGreaterThanOrEqual(10);
    expect(new Set(faults.map(({ file }) => file))).toEqual(new Set(['causes/gift_card_not_activated', 'causes/second']));
  });

  it('reports what a well-formed file refers to and what its conditions mean, with suggestions', () => {
    const faults = faultsOf({ causes: [ownCause({
      evidence: [{ id: 'p', basis: 'heuristic', confidence: 'likely', conditions: { all: [
        { fact: 'payment.statuss', operator: 'equal', value: 'failed' },
        { fact: 'payment.status', operator: 'equals', value: 'failed' },
        { fact: 'payment.status', operator: 'equal', value: 'faild' },
        { fact: 'payment.status', operator: 'greaterThan', value: 3 },
      ] } }],
      remediation: [{ action: 'open_tiket' }], prohibitions: ['do_not_pay_agian'], supersedes: ['bank_limits'], args: { x: { fact: 'order.totl' } },
    })] });
    expect(faults.map(({ path }) => path)).toEqual([
      'evidence.0.conditions.all.0.fact', 'evidence.0.conditions.all.1.operator', 'evidence.0.conditions.all.2.value',
      'evidence.0.conditions.all.3.operator', 'remediation.0.action', 'prohibitions.0', 'args.x.fact', 'supersedes.0',
    ].sort((a, b) => faults.findIndex(({ path }) => path === a) - faults.findIndex(({ path }) => path === b)));
    expect(faults.filter(({ suggestion }) => suggestion !== undefined).length).toBeGreaterThanOrEqual(7);
  });

  it('is unharmed by a code table or a profile that is no object', () => {
    expect(faultsOf({ codes: [7, null, { system: 'x' }], profiles: ['desk'] }).length).toBeGreaterThan(3);
  });
});

describe('options and warnings', () => {
  it('uses the profile that is asked for', () => {
    expect(diagnose({ ...snapshot, platform: 'topay' }, { profile: 'yunchang' }).support.profile).toBe('yunchang');
  });

  it('refuses a profile nobody knows, with the known ones', () => {
    expect(() => diagnose(snapshot, { profile: 'yunchan' })).toThrow(OptionInvalidError);
  });

  it.each([
    ['an unknown platform', { platform: 'nobody' }, 'unknown_platform', 'platform'],
    ['a code nobody knows', { payment: { codes: [{ system: 'iso8583.field39', code: 'Q7' }] } }, 'unknown_code', 'payment.codes.0.code'],
    ['a code space nobody knows', { payment: { codes: [{ system: 'mystery', code: '1' }] } }, 'unknown_system', 'payment.codes.0.system'],
    ['a payment after observedAt', { payment: { capturedAt: '2026-03-02T12:00:00+08:00' } }, 'time_in_future', 'payment.capturedAt'],
  ])('names %s', (_label, parts, code, path) => {
    expect(diagnose({ schemaVersion: 1, observedAt: snapshot.observedAt, ...parts, order: {} }).warnings).toMatchObject([{ code, path }]);
  });
});
