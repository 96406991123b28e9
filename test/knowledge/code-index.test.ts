import { describe, expect, it } from 'vitest';
import { buildCodeIndex } from '../../src/knowledge/code-index';
import type { CodeEntry, CodesFile } from '../../src/knowledge/code-schema';
import type { Reason } from '../../src/model/reasons';

const entry = (code: string, reason: Reason, through?: string): CodeEntry => ({
  code, ...(through === undefined ? {} : { through }), reason, retry: 'later', actsNext: 'payer', meaning: { en: 'Meaning', 'zh-CN': '含义' }, source: 'test',
});

const file = (system: string, codes: CodeEntry[], subCodeSystem?: string): CodesFile => ({
  system, ...(subCodeSystem === undefined ? {} : { subCodeSystem }), description: 'A space of a test', sources: { test: 'test' }, codes,
});

const index = buildCodeIndex([
  file('shop.gateway', [entry('40004', 'see_other_code')], 'shop.sub'),
  file('shop.sub', [entry('LIMIT', 'limit_daily')]),
  file('supplier', [entry('Refused', 'upstream_rejected'), entry('Busy', 'upstream_maintenance'), entry('Busy/Refused', 'recipient_invalid')]),
  file('bank', [entry('2000', 'issuer_declined'), entry('2105', 'insufficient_funds', '2199'), entry('2150', 'card_expired')]),
]);

const reasonOf = (...code: Parameters<typeof index.lookup>) => index.lookup(...code)?.reason;

describe('a code', () => {
  it.each<[string, Parameters<typeof index.lookup>, Reason | undefined]>([
    ['is found in its space', ['bank', '2000'], 'issuer_declined'],
    ['is not found in another space', ['supplier', '2000'], undefined],
    ['of an unknown space is not known', ['nobody', '2000'], undefined],
    ['is taken letter for letter', ['supplier', 'refused'], undefined],
    ['within a range means what the range means', ['bank', '2110'], 'insufficient_funds'],
    ['at the end of a range belongs to it', ['bank', '2199'], 'insufficient_funds'],
    ['listed within a range means its own', ['bank', '2150'], 'card_expired'],
    ['after a range is not known', ['bank', '2200'], undefined],
    ['longer than the codes of a range is not in it', ['bank', '21100'], undefined],
  ])('%s', (_, code, reason) => {
    expect(reasonOf(...code)).toBe(reason);
  });
});

describe('a sub code', () => {
  it.each<[string, Parameters<typeof index.lookup>, Reason | undefined]>([
    ['is explained by the space its system names', ['shop.gateway', '40004', 'LIMIT'], 'limit_daily'],
    ['is explained by its own space where the system names none', ['supplier', 'Other', 'Refused'], 'upstream_rejected'],
    ['together with its code may mean something of its own', ['supplier', 'Busy', 'Refused'], 'recipient_invalid'],
    ['that nobody knows is not replaced by its code', ['shop.gateway', '40004', 'NEW'], undefined],
  ])('%s', (_, code, reason) => {
    expect(reasonOf(...code)).toBe(reason);
  });
});

describe('a code of a refund or a transfer', () => {
  const spaces = buildCodeIndex([
    { ...file('wallet', [entry('LOW', 'insufficient_funds'), entry('BUSY', 'outcome_unknown')]), refundSystem: 'wallet.refund' },
    file('wallet.refund', [entry('LOW', 'refund_merchant_balance_low'), entry('LATE', 'refund_window_passed')]),
  ]);

  it.each<[string, Parameters<typeof spaces.lookup>, Reason | undefined]>([
    ['is looked up in the space named for it first', ['wallet', 'LOW', undefined, 'refund'], 'refund_merchant_balance_low'],
    ['is found there though its own space does not know it', ['wallet', 'LATE', undefined, 'refund'], 'refund_window_passed'],
    ['is looked up in its own space where the other does not know it', ['wallet', 'BUSY', undefined, 'refund'], 'outcome_unknown'],
    ['is looked up in its own space where none is named', ['wallet', 'LOW', undefined, 'transfer'], 'insufficient_funds'],
    ['means what its own space says where it is of neither', ['wallet', 'LOW'], 'insufficient_funds'],
    ['of its own space alone is unknown where only refunds have it', ['wallet', 'LATE'], undefined],
  ])('%s', (_, code, reason) => {
    expect(spaces.lookup(...code)?.reason).toBe(reason);
  });
});

describe('names of the language itself', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is neither a space nor a code', (name) => {
    expect(index.hasSystem(name)).toBe(false);
    expect(index.lookup(name, name)).toBeUndefined();
    expect(index.lookup('bank', name)).toBeUndefined();
    expect([...index.codesOf(name)]).toEqual([]);
  });
});

it('lists its spaces and their codes, for suggestions', () => {
  expect([...index.systems()]).toEqual(['shop.gateway', 'shop.sub', 'supplier', 'bank']);
  expect([...index.codesOf('bank')]).toEqual(['2000', '2105', '2150']);
});

it('indexes no space before it is asked for', () => {
  const unread = { ...file('unread', []), get codes(): CodeEntry[] { throw new Error('read too early'); } };
  expect(buildCodeIndex([unread, file('read', [entry('1', 'approved')])]).lookup('read', '1')?.reason).toBe('approved');
});
