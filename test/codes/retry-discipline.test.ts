import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose';
import { bundledCodes } from '../../src/knowledge/bundled-codes';
import type { Diagnosis } from '../../src/model/diagnosis';
import type { ProviderCode } from '../../src/snapshot/schema';

const OBSERVED_AT = '2026-03-02T10:15:00+08:00';
const OBSERVED_MS = Date.parse(OBSERVED_AT);

/** What the network says of trying the same card again. */
type Advice = 'never' | 'fix' | 'later' | 'nothing' | `wait ${number} h`;

const ADVICE: Readonly<Record<string, Readonly<Record<string, Advice>>>> = {
  'mastercard.advice_code': {
    '01': 'fix', '02': 'later', '03': 'never', '04': 'fix', '05': 'never', '21': 'never', '22': 'never',
    '24': 'wait 1 h', '25': 'wait 24 h', '26': 'wait 48 h', '27': 'wait 96 h', '28': 'wait 144 h', '29': 'wait 192 h', '30': 'wait 240 h',
    // 40 and 43 only say what kind of card it is.
    '40': 'nothing', '41': 'never', '42': 'never', '43': 'nothing',
  },
  'visa.response_category': { '01': 'never', '02': 'later', '03': 'fix', '04': 'later', '1': 'never', '2': 'later', '3': 'fix', '4': 'later' },
  'visa.recurring_advice': { '02': 'never', '03': 'never', '21': 'never' },
  'stripe.advice_code': { confirm_card_data: 'fix', do_not_try_again: 'never', try_again_later: 'later' },
};

const DECLINES: readonly [string, readonly ProviderCode[]][] = [
  ['alone', []],
  ['with a plain decline', [{ system: 'iso8583.field39', code: '05' }]],
  ['with an empty account', [{ system: 'iso8583.field39', code: '51' }]],
  ['with a daily limit', [{ system: 'iso8583.field39', code: '61' }]],
];

const CASES = Object.entries(ADVICE).flatMap(([system, codes]) => Object.entries(codes).flatMap(([code, advice]) =>
  DECLINES.map(([decline, beside]) => ({ system, code, advice, decline, codes: [...beside, { system, code }] }))));
const saying = (wanted: (advice: Advice) => boolean) => CASES.filter(({ advice }) => wanted(advice));

const after = (codes: readonly ProviderCode[], attempts?: readonly object[]): Diagnosis => diagnose({
  schemaVersion: 1, observedAt: OBSERVED_AT, payment: { method: 'card', status: 'failed', codes, ...(attempts && { attempts }) },
});

const actions = ({ plan }: Diagnosis): string[] => plan.map(({ action }) => action);
const forbidden = ({ prohibitions }: Diagnosis): string[] => prohibitions.map(({ id }) => id);

it.each(Object.keys(ADVICE))('every code of %s is in the table', (system) => {
  const shipped = bundledCodes.find((file) => file.system === system)!.codes.map(({ code }) => code);
  expect(Object.keys(ADVICE[system]!).sort()).toEqual([...shipped].sort());
});

describe('after advice on trying again', () => {
  it.each(CASES)('$system $code ($advice) $decline: the order can be paid by another instrument', ({ codes }) => {
    const diagnosis = after(codes);
    expect(diagnosis.outcome).not.toBe('healthy');
    expect(actions(diagnosis)).toEqual(expect.arrayContaining([expect.stringMatching(/^(?:use_another_card|switch_payment_method|corporate_transfer)$/)]));
    expect(forbidden(diagnosis)).not.toContain('do_not_pay_again');
  });

  it.each(saying((advice) => advice === 'never'))('$system $code $decline: the same instrument is not tried again', ({ codes }) => {
    const diagnosis = after(codes);
    expect(forbidden(diagnosis)).toContain('do_not_retry_same_instrument');
    expect(actions(diagnosis)).not.toContain('retry_payment');
    expect(actions(diagnosis)).not.toContain('retry_after');
  });

  it.each(saying((advice) => advice !== 'never'))('$system $code $decline: the instrument is not forbidden for good', ({ codes }) => {
    expect(forbidden(after(codes))).not.toContain('do_not_retry_same_instrument');
  });

  it.each(saying((advice) => advice.startsWith('wait')))('$system $code $decline: the instant of the next try is named', ({ codes, advice }) => {
    const diagnosis = after(codes);
    const { at } = diagnosis.plan.find(({ action }) => action === 'retry_after')!.args.notBefore as { at: string };
    expect(Date.parse(at)).toBe(OBSERVED_MS + Number(advice.split(' ')[1]) * 3_600_000);
    expect(forbidden(diagnosis)).toContain('do_not_retry_yet');
    expect(actions(diagnosis)).not.toContain('retry_payment');
  });

  it.each(saying((advice) => advice === 'fix'))('$system $code $decline: the data is corrected before the next try', ({ codes }) => {
    const order = actions(after(codes));
    expect(order).toContain('fix_first');
    if (order.includes('retry_payment')) expect(order.indexOf('fix_first')).toBeLessThan(order.indexOf('retry_payment'));
  });
});

describe('the limit of fifteen tries', () => {
  const tries = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `try-${index}`, status: 'failed' }));

  it.each([
    [14, '02', false], [15, '02', true], [15, '03', true], [15, '04', true], [16, '04', true],
  ])('after %i tries Visa category %s: forbidden is %s', (count, code, isForbidden) => {
    const diagnosis = after([{ system: 'iso8583.field39', code: '05' }, { system: 'visa.response_category', code }], tries(count));
    expect(forbidden(diagnosis).includes('do_not_retry_same_instrument')).toBe(isForbidden);
  });
});

it('a result that has to be queried first is never tried again before it was queried', () => {
  const asked = bundledCodes.flatMap(({ system, codes }) => codes.filter(({ retry }) => retry === 'query_first').map(({ code }) => ({ system, code })));
  expect(asked.length).toBeGreaterThan(100);
  const hasty = asked.filter((code) => {
    const order = actions(after([code]));
    const again = order.findIndex((action) => action === 'retry_payment' || action === 'retry_after');
    return again !== -1 && !order.slice(0, again).some((action) => action.startsWith('query_') || action.startsWith('wait_'));
  });
  expect(hasty.map(({ system, code }) => `${system}:${code}`)).toEqual([]);
});

it('an instrument that must never be charged again is never tried again', () => {
  const final = bundledCodes.flatMap(({ system, codes }) => codes.filter(({ retry }) => retry === 'never').map(({ code }) => ({ system, code })));
  expect(final.length).toBeGreaterThan(100);
  const repeated = final.filter((code) => actions(after([code])).some((action) => action === 'retry_payment' || action === 'retry_after'));
  expect(repeated.map(({ system, code }) => `${system}:${code}`)).toEqual([]);
});
