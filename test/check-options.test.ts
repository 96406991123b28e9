import { describe, expect, it } from 'vitest';
import { createDiagnoser, diagnose, explain, forCustomer, OptionInvalidError, toEngine, verdicts } from '../src/index';
import { render } from '../src/render-entry';

const SNAPSHOT = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', payment: { status: 'failed' } };
const DIAGNOSIS = diagnose(SNAPSHOT);

/** Calls as JavaScript can make them. */
const call = (fn: unknown, ...args: unknown[]): (() => unknown) => () => (fn as (...given: unknown[]) => unknown)(...args);

describe('a call that cannot be meant is refused with what may be meant', () => {
  it.each<[string, () => unknown, string]>([
    ['a misspelt kind of knowledge', call(createDiagnoser, { cause: [] }), 'cause: found an unknown option, accepted is one of causes, actions, outcomes, conditions, codes, profiles, calendars, locales, instead, operators; did you mean "causes"?'],
    ['a misspelt kind to leave out', call(createDiagnoser, { instead: ['cause'] }), 'instead.0: found "cause", accepted is one of causes, actions, codes, profiles, calendars, locales; did you mean "causes"?'],
    ['a kind to leave out that is no list', call(createDiagnoser, { instead: 'causes' }), 'instead: found "causes", accepted is a list'],
    ['a file where a list of files belongs', call(createDiagnoser, { codes: { system: 'acme' } }), 'codes: found an object, accepted is a list'],
    ['a list of actions', call(createDiagnoser, { actions: [] }), 'actions: found a list of 0, accepted is an object'],
    ['operators that are no function', call(createDiagnoser, { operators: [] }), 'operators: found a list of 0, accepted is a function'],
    ['no options for a diagnoser', call(createDiagnoser, null), 'options: found null, accepted is an object'],
    ['a misspelt option of a diagnosis', call(diagnose, SNAPSHOT, { profil: 'x' }), 'profil: found an unknown option, accepted is one of profile, strict; did you mean "profile"?'],
    ['a profile that is no text', call(diagnose, SNAPSHOT, { profile: 7 }), 'profile: found 7, accepted is a text'],
    ['strictness that is no flag', call(verdicts, SNAPSHOT, { strict: 'no' }), 'strict: found "no", accepted is true or false'],
    ['no options for a diagnosis', call(diagnose, SNAPSHOT, null), 'options: found null, accepted is an object'],
    ['a profile nobody has', call(diagnose, SNAPSHOT, { profile: 'yunchan' }), 'profile: found "yunchan", accepted is one of default, ewallet, kameng-820, topay, yunchang; did you mean "yunchang"?'],
    ['a cause nobody knows', call(explain, SNAPSHOT, 'bank_limt'), 'cause: found "bank_limt", accepted is the id of a cause; did you mean "bank_limit"?'],
    ['no cause', call(explain, SNAPSHOT), 'cause: found nothing, accepted is the id of a cause'],
    ['a misspelt option of a rendering', call(render, DIAGNOSIS, { audiense: 'customer' }), 'audiense: found an unknown option, accepted is one of format, audience, locale, timeZone, dates, color, strict, locales, actions; did you mean "audience"?'],
    ['a locale file where a list belongs', call(render, DIAGNOSIS, { locales: {} }), 'locales: found an object, accepted is a list'],
    ['a snapshot to render', call(render, SNAPSHOT), 'diagnosis: found a snapshot, accepted is a Diagnosis, as diagnose returns it'],
    ['nothing to render', call(render), 'diagnosis: found nothing, accepted is a Diagnosis, as diagnose returns it'],
    ['a snapshot for the customer', call(forCustomer, SNAPSHOT), 'diagnosis: found a snapshot, accepted is a Diagnosis, as diagnose returns it'],
    ['a misspelt option for the customer', call(forCustomer, DIAGNOSIS, { action: {} }), 'action: found an unknown option, accepted is one of actions; did you mean "actions"?'],
    ['no pack for an engine', call(toEngine, {}), 'pack: found an object, accepted is a KnowledgePack, such as bundledPack or the pack of a diagnoser'],
  ])('%s', (_, refused, line) => {
    expect(refused).toThrow(OptionInvalidError);
    expect(refused).toThrow(`An argument cannot be used:\n  ${line}`);
  });

  it('names all of it at once', () => {
    expect(call(createDiagnoser, { cause: [], codes: {}, instead: ['x', 'codes'] })).toThrow(/cause: .*\n.*codes: .*\n.*instead\.0: /);
  });
});

it('a list is diagnosed, put into words and made ready for customers by `map`, which hands on the place as well', () => {
  const through = (fn: unknown, list: readonly unknown[]): unknown[] => list.map(fn as (item: unknown) => unknown);
  expect(through(diagnose, [SNAPSHOT, SNAPSHOT])).toEqual([DIAGNOSIS, DIAGNOSIS]);
  expect(through(forCustomer, [DIAGNOSIS, DIAGNOSIS])).toEqual([forCustomer(DIAGNOSIS), forCustomer(DIAGNOSIS)]);
  expect(through(render, [DIAGNOSIS, DIAGNOSIS])).toEqual([render(DIAGNOSIS), render(DIAGNOSIS)]);
  expect(call(createDiagnoser, 1)).toThrow('options: found 1, accepted is an object');
});

it('options that are left undefined are left out', () => {
  expect(diagnose(SNAPSHOT, { profile: undefined, strict: undefined } as object)).toEqual(DIAGNOSIS);
  expect(render(DIAGNOSIS, { locale: undefined } as object)).toBe(render(DIAGNOSIS));
});
