import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCause } from '../../.dev/new-cause/write-cause';
import { causeSchema } from '../../src/knowledge/cause-schema';
import { causeFixtureSchema } from '../../src/knowledge/fixture-schema';
import { causeFaults, surroundings } from '../support/cause-faults';
import { causeFiles, filesBelow, localeFiles, ROOT } from '../support/repository';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-cause-'));
  for (const path of ['package.json', 'rules/actions.json', 'rules/locales']) cpSync(join(ROOT, path), join(root, path), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

describe('npm run new-cause -- authorization/paper_money_refused', () => {
  it('writes the cause, its fixture and its words', () => {
    const written = writeCause(root, 'authorization/paper_money_refused');
    expect(written).toEqual([
      'rules/causes/authorization/paper_money_refused.json',
      'fixtures/causes/paper_money_refused.json',
      'rules/locales/en.json',
      'rules/locales/zh-CN.json',
    ]);
    expect(causeSchema.safeParse(causeFiles(root)[0]!.value).error?.issues).toBeUndefined();
    expect(causeFixtureSchema.safeParse(filesBelow('fixtures/causes', root)[0]!.value).error?.issues).toBeUndefined();
    expect(localeFiles(root).every((file) => 'paper_money_refused' in file.causes)).toBe(true);
  });

  it('is rejected by the tests over all causes until everything is filled in', () => {
    writeCause(root, 'authorization/paper_money_refused');
    const faults = causeFaults(causeFiles(root)[0]!, surroundings(root));
    expect(faults).toContain('rules/causes/authorization/paper_money_refused.json still has text to fill in');
    expect(faults).toContain('fixtures/causes/paper_money_refused.json still has text to fill in');
    expect(faults).toContain('remediation.0.action: found "fill_in", accepted is an action');
    expect(faults).toContain('en: title still has text to fill in');
    expect(faults).toContain('zh-CN: customer still has text to fill in');
  });

  it('keeps the words of other causes', () => {
    writeCause(root, 'authorization/paper_money_refused');
    writeCause(root, 'checkout/another_cause');
    expect(Object.keys(localeFiles(root)[0]!.causes)).toEqual(expect.arrayContaining(['another_cause', 'paper_money_refused']));
  });
});

it.each([
  ['nowhere/some_cause', '"nowhere" is not a stage'],
  ['checkout/Some-Cause', '"Some-Cause" is not a lower_snake id'],
  ['checkout/a/b', 'is not a lower_snake id'],
  ['checkout', '"" is not a lower_snake id'],
])('refuses the name %s', (name, message) => {
  expect(() => writeCause(root, name)).toThrow(message);
});

it('refuses an id that is taken, in whatever stage', () => {
  writeCause(root, 'checkout/some_cause');
  expect(() => writeCause(root, 'refund/some_cause')).toThrow('some_cause is taken by rules/causes/checkout/some_cause.json');
});
