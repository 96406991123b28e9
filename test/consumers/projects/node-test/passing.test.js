import { test } from 'node:test';
import { scenario } from 'paytriage/scenarios';
import { aSnapshot, assertDiagnosedAs, assertForbids, assertMeets, assertNeedsEvidence, assertNot, assertPlans, assertStaysSilent } from 'paytriage/testing';

const overLimit = aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61');

test('a code of the card network', () => {
  assertDiagnosedAs(overLimit, 'bank_limit', { confidence: 'confirmed' });
  assertPlans(overLimit, 'switch_payment_method');
  assertNot.includesCause(overLimit, 'insufficient_funds');
});

test('paid and not delivered', () => {
  const late = aSnapshot().platform('yunchang').paidMinutesAgo(45).notDelivered().expectedWithinMinutes(10);
  assertDiagnosedAs(late, 'order_stuck');
  assertForbids(late, 'do_not_pay_again');
  assertNeedsEvidence(late, 'order.fulfilment.status');
});

test('paid and delivered', () => {
  assertStaysSilent(aSnapshot().paidMinutesAgo(45).deliveredMinutesAgo(40));
});

test('a shipped scenario', () => {
  const { snapshot, expect } = scenario('K04-daily-limit');
  assertMeets(snapshot, expect);
});
