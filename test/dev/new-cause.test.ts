import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRules } from '../../.dev/check-rules/check-rules';
import { layOutJson } from '../../.dev/generate/rule-layout';
import { writeCause } from '../../.dev/new-cause/write-cause';
import { localeFiles } from '../support/repository';
import { copyOf } from '../support/rules-copy';

const NAME = 'authorization/paper_money_refused';
const CAUSE = `rules/causes/${NAME}.json`;
const FIXTURE = 'fixtures/causes/paper_money_refused.json';

let root: string;

beforeEach(() => {
  root = copyOf('rules/actions.json', 'rules/outcomes.json', 'rules/names.json', 'rules/locales');
});

afterEach(() => rmSync(root, { recursive: true }));

describe('npm run new-cause -- authorization/paper_money_refused', () => {
  it('writes the cause, its fixture and its words', () => {
    expect(writeCause(root, NAME)).toEqual([CAUSE, FIXTURE, 'rules/locales/en.json', 'rules/locales/zh-CN.json']);
    expect(localeFiles(root).every((file) => 'paper_money_refused' in file.causes)).toBe(true);
  });

  it.each([CAUSE, FIXTURE])('lays %s out as the house does', (path) => {
    writeCause(root, NAME);
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toBe(layOutJson(JSON.parse(text) as Record<string, unknown>));
  });

  it('is rejected until everything is filled in, with a line for each place', () => {
    writeCause(root, NAME);
    const places = checkRules(root).map(({ file, path }) => `${file} › ${path}`);
    expect(places).toEqual(expect.arrayContaining([
      ...['responsible', 'severity', 'contact', 'disclosure', 'evidence.0.confidence', 'remediation.0.action', 'evidence.0.conditions.all.0.fact']
        .map((path) => `${CAUSE} › ${path}`),
      `${FIXTURE} › cases.0.nearMiss.0.because`,
      'rules/locales/en.json › causes.paper_money_refused.title',
      'rules/locales/zh-CN.json › causes.paper_money_refused.customer',
    ]));
    expect(new Set(places).size).toBe(places.length);
  });

  it('keeps the words of other causes', () => {
    writeCause(root, NAME);
    writeCause(root, 'checkout/another_cause');
    expect(Object.keys(localeFiles(root)[0]!.causes)).toEqual(expect.arrayContaining(['another_cause', 'paper_money_refused', 'bank_limit']));
  });
});

it.each([
  ['nowhere/some_cause', '"nowhere" is not a stage; stages are checkout, authentication,'],
  ['authorisation/some_cause', '"authorisation" is not a stage; did you mean authorization/some_cause?'],
  ['checkout/Some-Cause', '"Some-Cause" is not a lower_snake id'],
  ['checkout/a/b', '"a/b" is not a lower_snake id'],
  ['checkout', '"" is not a lower_snake id'],
])('refuses the name %s', (name, message) => {
  expect(() => writeCause(root, name)).toThrow(message);
});

it('refuses an id that is taken, in whatever stage', () => {
  writeCause(root, 'checkout/some_cause');
  expect(() => writeCause(root, 'refund/some_cause')).toThrow('some_cause is taken by rules/causes/checkout/some_cause.json');
});

it('refuses an id of which something is left, and writes nothing', () => {
  writeCause(root, NAME);
  rmSync(join(root, CAUSE));
  expect(() => writeCause(root, NAME)).toThrow(`something stands in ${FIXTURE} and rules/locales/en.json and rules/locales/zh-CN.json`);
  expect(existsSync(join(root, CAUSE))).toBe(false);
});
