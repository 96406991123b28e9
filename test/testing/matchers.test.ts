import '../../src/testing/vitest';
import { expect as jestExpect } from 'expect';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { createDiagnoser } from '../../src/diagnose';
import { aSnapshot } from '../../src/testing/builder/a-snapshot';
import { type CaseMatchers, createMatchers } from '../../src/testing/matchers';
import { BANK_LIMIT } from '../cli/run';

const overLimit = aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61');
const arrived = aSnapshot().paidMinutesAgo(45).deliveredMinutesAgo(40);
const waiting = aSnapshot().platform('yunchang').paidMinutesAgo(1).notDelivered().expectedWithinMinutes(15).fulfilment('processing');

jestExpect.extend(createMatchers());

type Use = readonly [name: keyof CaseMatchers, holds: (matchers: CaseMatchers) => void, subject: unknown, fails: (matchers: CaseMatchers) => void];

/** Each matcher as it is used: on what it holds, and what does not hold there. */
const USES: readonly Use[] = [
  ['toBeDiagnosedAs', (it) => it.toBeDiagnosedAs('bank_limit'), overLimit, (it) => it.toBeDiagnosedAs('channel_delay')],
  ['toIncludeCause', (it) => it.toIncludeCause('bank_limit', { confidence: 'confirmed' }), overLimit, (it) => it.toIncludeCause('bank_limit', { confidence: 'possible' })],
  ['toHaveOutcome', (it) => it.toHaveOutcome('pending'), waiting, (it) => it.toHaveOutcome('failure')],
  ['toBePendingUntil', (it) => it.toBePendingUntil('2026-03-02T02:29:00Z'), waiting, (it) => it.toBePendingUntil(null)],
  ['toStaySilent', (it) => it.toStaySilent(), arrived, (it) => it.toHaveOutcome('failure')],
  ['toPlan', (it) => it.toPlan('switch_payment_method'), overLimit, (it) => it.toPlan('refund_payment')],
  ['toForbid', (it) => it.toForbid('do_not_pay_again'), waiting, (it) => it.toForbid('do_not_mark_failed')],
  ['toContactVia', (it) => it.toContactVia('chat'), overLimit, (it) => it.toContactVia('branch')],
  ['toNeedEvidence', (it) => it.toNeedEvidence('account.limitRemaining'), overLimit, (it) => it.toNeedEvidence('order.product.enteredCode')],
  ['toMeetExpectation', (it) => it.toMeetExpectation({ outcome: 'failure', primary: 'bank_limit' }), overLimit, (it) => it.toMeetExpectation({ primary: null })],
];

it('every matcher is used here', () => {
  expect(USES.map(([name]) => name).sort()).toEqual(Object.keys(createMatchers()).sort());
});

type Expect = (subject: unknown) => CaseMatchers & { readonly not: CaseMatchers };

describe.each<[string, Expect]>([
  ['Vitest', expect],
  ['Jest', jestExpect],
])('in %s', (_, expecting) => {
  it.each(USES)('%s passes, fails, and may be turned round', (_name, holds, subject, fails) => {
    holds(expecting(subject));
    fails(expecting(subject).not);
    expect(() => fails(expecting(subject))).toThrow(/^expected /);
    expect(() => holds(expecting(subject).not)).toThrow(/^expected .*(?:not|but)/);
  });

  it('a misspelt cause fails, below `not` too', () => {
    expect(() => expecting(overLimit).not.toIncludeCause('bank_limt')).toThrow('"bank_limt" is no cause; did you mean "bank_limit"?');
  });
});

describe('rules of your own', () => {
  const diagnoser = createDiagnoser({ causes: [{ ...BANK_LIMIT, id: 'card_of_another_house' }], instead: ['causes'] });
  const matchers = createMatchers({ diagnoser });

  it('are what is judged by', () => {
    expect(matchers.toBeDiagnosedAs(overLimit, 'card_of_another_house').pass).toBe(true);
    expect(matchers.toBeDiagnosedAs(arrived, 'card_of_another_house').message()).toContain('✗ payment.status: wanted failed; is captured');
  });

  it('are the only ones that have a name', () => {
    expect(() => matchers.toBeDiagnosedAs(overLimit, 'bank_limit')).toThrow('"bank_limit" is no cause');
  });
});

it('one import gives the matchers their types', () => {
  expectTypeOf(expect(overLimit).toBeDiagnosedAs).toEqualTypeOf<CaseMatchers['toBeDiagnosedAs']>();
  expectTypeOf(expect(overLimit).not.toPlan).parameter(0).toEqualTypeOf<string>();
  // @ts-expect-error no such outcome
  expect(() => expect(overLimit).toHaveOutcome('broken')).toThrow('"broken" is no outcome');
});
