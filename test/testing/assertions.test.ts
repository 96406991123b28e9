import { AssertionError } from 'node:assert';
import { describe, expect, it } from 'vitest';
import * as kit from '../../src/testing';
import { createDiagnoser } from '../../src/diagnose';
import { BANK_LIMIT } from '../cli/run';

const overLimit = kit.aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61');
const arrived = kit.aSnapshot().paidMinutesAgo(45).deliveredMinutesAgo(40);
const waiting = kit.aSnapshot().platform('yunchang').paidMinutesAgo(1).notDelivered().expectedWithinMinutes(15).fulfilment('processing');

type Thrown = Partial<kit.CaseAssertionError>;

const thrownBy = (act: () => void): Thrown | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error as Thrown;
  }
};

describe('an assertion', () => {
  it.each<[string, () => void, () => void, Thrown]>([
    ['diagnosedAs', () => kit.assertDiagnosedAs(overLimit, 'bank_limit'), () => kit.assertDiagnosedAs(overLimit, 'channel_delay'), { expected: 'channel_delay', actual: 'bank_limit' }],
    ['includesCause', () => kit.assertIncludesCause(overLimit, 'bank_limit'), () => kit.assertIncludesCause(overLimit, 'order_stuck'), { expected: 'order_stuck', actual: ['bank_limit'] }],
    ['hasOutcome', () => kit.assertOutcome(overLimit, 'failure'), () => kit.assertOutcome(overLimit, 'healthy'), { expected: 'healthy', actual: 'failure' }],
    ['pendingUntil', () => kit.assertPendingUntil(waiting, '2026-03-02T10:29:00+08:00'), () => kit.assertPendingUntil(waiting, null), { expected: null, actual: '2026-03-02T10:29:00+08:00' }],
    ['staysSilent', () => kit.assertStaysSilent(arrived), () => kit.assertStaysSilent(overLimit), { expected: [], actual: ['bank_limit'] }],
    ['plans', () => kit.assertPlans(overLimit, 'switch_payment_method'), () => kit.assertPlans(arrived, 'refund_payment'), { expected: 'refund_payment', actual: [] }],
    ['forbids', () => kit.assertForbids(waiting, 'do_not_pay_again'), () => kit.assertForbids(arrived, 'do_not_pay_again'), { expected: 'do_not_pay_again', actual: [] }],
    ['contactVia', () => kit.assertContactVia(overLimit, 'chat'), () => kit.assertContactVia(overLimit, 'branch'), { expected: 'branch', actual: 'online-chat' }],
    ['needsEvidence', () => kit.assertNeedsEvidence(overLimit, 'account.limitRemaining'), () => kit.assertNeedsEvidence(arrived, 'order.paid'), { expected: 'order.paid' }],
    ['meets', () => kit.assertMeets(overLimit, { primary: 'bank_limit' }), () => kit.assertMeets(overLimit, { primary: null }), { expected: { primary: null }, actual: { primary: 'bank_limit' } }],
  ])('%s throws what test runners know', (operator, holds, fails, thrown) => {
    expect(thrownBy(holds)).toBeUndefined();
    expect(thrownBy(fails)).toMatchObject({ name: 'AssertionError', code: 'ERR_ASSERTION', operator, ...thrown });
  });

  it('throws like node:assert', () => {
    const own = thrownBy(() => kit.assertOutcome(arrived, 'failure'));
    const theirs = new AssertionError({ message: 'x', actual: 'healthy', expected: 'failure', operator: 'hasOutcome' });
    expect([own?.name, own?.code, own?.actual, own?.expected, own?.operator]).toEqual([theirs.name, theirs.code, theirs.actual, theirs.expected, theirs.operator]);
  });

  it('may be turned round', () => {
    kit.assertNot.plans(arrived, 'refund_payment');
    expect(thrownBy(() => kit.assertNot.diagnosedAs(overLimit, 'bank_limit'))).toMatchObject({ operator: 'not.diagnosedAs', message: expect.stringMatching(/^expected the case not to be diagnosed as bank_limit/) as string });
  });

  it('may rest on rules of your own', () => {
    const own = kit.createAssertions({ diagnoser: createDiagnoser({ causes: [{ ...BANK_LIMIT, id: 'card_of_another_house' }], instead: ['causes'] }) });
    own.diagnosedAs(overLimit, 'card_of_another_house');
    own.not.includesCause(arrived, 'card_of_another_house');
    expect(() => own.diagnosedAs(overLimit, 'bank_limit')).toThrow(kit.UnknownNameError);
  });
});
