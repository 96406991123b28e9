import { describe, expect, it } from 'vitest';
import { aSnapshot } from '../../src/testing/builder/a-snapshot';
import { createChecks } from '../../src/testing/checks';
import { scenario, scenarios } from '../../src/testing/scenarios';
import { filesBelow } from '../support/repository';

const checks = createChecks();

describe('the shipped scenarios', () => {
  it('are all whole cases of the repository, each under its own name', () => {
    const files = ['fixtures/healthy', 'fixtures/scenarios', 'fixtures/tangled'].flatMap((folder) => filesBelow(folder).map(({ name }) => name));
    expect(scenarios().map(({ id }) => id)).toEqual(files);
    expect(new Set(files).size).toBe(files.length);
  });

  it('are diagnosed as they expect', () => {
    expect(scenarios().filter((each) => !checks.meets(each.snapshot, each.expect).pass).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['K04-daily-limit', { kind: 'support_case', scenarios: ['K04'], platform: 'kameng-820', description: 'Card payment of 3,000 yuan against a daily limit of which 2,500 is left' }],
    ['just-paid', { kind: 'healthy', scenarios: [], platform: 'yunchang' }],
  ])('%s is found by its name', (id, expected) => {
    expect(scenario(id)).toMatchObject({ id, ...expected });
  });

  it('are found by the support case they cover', () => {
    expect(scenarios('K04').length).toBeGreaterThan(1);
    const covered = scenarios().flatMap((each) => each.scenarios);
    const once = covered.find((number) => covered.indexOf(number) === covered.lastIndexOf(number))!;
    expect(scenario(once)).toBe(scenarios(once)[0]);
  });

  it.each([
    ['that none has', 'K04-daly-limit', '"K04-daly-limit" is no scenario; did you mean "K04-daily-limit"?'],
    ['that begins like one', 'K04-daily', '"K04-daily" is no scenario; did you mean "K04-daily-limit"?'],
    ['of a support case that several cover', 'K06', '"K06" is no single scenario; did you mean one of K06-risk-code, K06-risk-control?'],
  ])('a name %s is an error', (_, name, message) => {
    expect(() => scenario(name)).toThrow(message);
  });

  it('may be changed by one reader without another seeing it', () => {
    scenario('K04-daily-limit').snapshot.payment = null;
    expect(scenario('K04-daily-limit').snapshot.payment?.status).toBe('failed');
  });

  it('are something to begin from', () => {
    const paid = aSnapshot(scenario('K04-daily-limit').snapshot).paidMinutesAgo(2).withoutPaymentCodes().deliveredMinutesAgo(1);
    expect(checks.staysSilent(paid).pass).toBe(true);
  });
});
