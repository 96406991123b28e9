import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose';
import { filesBelow, type JsonFile } from '../support/repository';
import { nameOf, publishedSchemas, validatorsOf } from '../support/schema-validator';

type Fields = Readonly<Record<string, unknown>>;

const validators = validatorsOf(publishedSchemas());
const files = [...filesBelow<Fields>('rules'), ...filesBelow<Fields>('fixtures')].filter(({ path }) => !path.startsWith('rules/schema/'));

/** The schema that a file names; payloads are many and small, their folder says it. */
const schemaOf = ({ path, value }: JsonFile<Fields>): string =>
  path.startsWith('fixtures/payloads/') ? 'payload-fixture' : nameOf(String(value.$schema));

/** What the schema finds wrong, as short lines. */
function faultsOf(name: string, value: unknown): string[] {
  const validate = validators.get(name);
  if (validate === undefined) throw new Error(`no schema is called ${name}`);
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

describe('by the schema it names', () => {
  it.each(files.map((file) => [file.path, file] as const))('%s is right', (_, file) => {
    expect(faultsOf(schemaOf(file), file.value)).toEqual([]);
  });

  it('every kind of file is there to be checked', () => {
    const named = new Set(files.map(schemaOf));
    expect([...validators.keys()].filter((name) => !named.has(name)).sort()).toEqual(['diagnosis', 'snapshot']);
  });
});

const scenarios = filesBelow<{ readonly snapshot: Fields }>('fixtures/scenarios');

it.each(scenarios.map(({ path, value }) => [path, value.snapshot] as const))('snapshot and diagnosis of %s are right', (_, snapshot) => {
  expect(faultsOf('snapshot', snapshot)).toEqual([]);
  expect(faultsOf('diagnosis', JSON.parse(JSON.stringify(diagnose(snapshot))))).toEqual([]);
});

/** The first file of each kind stands for all of them. */
const examples: readonly (readonly [string, Fields])[] = [
  ...[...new Map(files.map((file) => [schemaOf(file), file.value]))],
  ['snapshot', scenarios[0]!.value.snapshot],
  ['diagnosis', JSON.parse(JSON.stringify(diagnose(scenarios[0]!.value.snapshot))) as Fields],
];

describe.each(examples)('a wrong %s file', (name, value) => {
  it('with a key nobody knows is refused', () => {
    expect(faultsOf(name, { ...value, nobodyKnows: 1 })).not.toEqual([]);
  });

  // `input` of a malformed case is any JSON: there is no wrong type.
  it.each(Object.keys(value).filter((key) => key !== 'input'))('with something else as %s is refused', (key) => {
    expect(faultsOf(name, { ...value, [key]: [[{ nobodyKnows: 1 }]] })).not.toEqual([]);
  });
});

describe('a cause', () => {
  const cause = files.find(({ path }) => path.endsWith('/bank_limit.json'))!.value;
  const with_ = (leaf: Fields): Fields => ({ ...cause, evidence: [{ id: 'one', basis: 'heuristic', confidence: 'possible', conditions: { all: [leaf] } }] });

  it.each<[string, Fields]>([
    ['a flag', { fact: 'order.paid', operator: 'equal', value: true }],
    ['known absence', { fact: 'payment.reason', operator: 'equal', value: null }],
    ['one of several values', { fact: 'payment.reason', operator: 'in', value: ['limit_daily', null] }],
    ['a number in an order', { fact: 'order.ageSec', operator: 'greaterThan', value: 60 }],
    ['an element of a list', { fact: 'payment.reasons', operator: 'contains', value: 'limit_daily' }],
    ['a decorated operator', { fact: 'payment.reasons', operator: 'someFact:in', value: ['limit_daily'] }],
  ])('may ask for %s', (_, leaf) => {
    expect(faultsOf('cause', with_(leaf))).toEqual([]);
  });

  it.each<[string, Fields]>([
    ['a fact nobody knows', { fact: 'order.payed', operator: 'equal', value: true }],
    ['an operator nobody knows', { fact: 'order.paid', operator: 'equals', value: true }],
    ['an operator that does not suit the fact', { fact: 'order.paid', operator: 'greaterThan', value: 1 }],
    ['a value of another type', { fact: 'order.paid', operator: 'equal', value: 'yes' }],
    ['a value outside the closed set', { fact: 'payment.reason', operator: 'in', value: ['limit_dayly'] }],
    ['a list where one value is compared', { fact: 'order.ageSec', operator: 'lessThan', value: [1] }],
    ['a key beside the three', { fact: 'order.paid', operator: 'equal', value: true, path: '$.x' }],
    ['no value', { fact: 'order.paid', operator: 'equal' }],
  ])('may not ask for %s', (_, leaf) => {
    expect(faultsOf('cause', with_(leaf))).not.toEqual([]);
  });

  it('may use actions and prohibitions of its own', () => {
    expect(faultsOf('cause', { ...cause, remediation: [{ action: 'send_a_postcard' }], prohibitions: ['do_not_panic'] })).toEqual([]);
  });
});
