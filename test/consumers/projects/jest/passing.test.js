require('paytriage/testing/jest');
const { scenario } = require('paytriage/scenarios');
const { aSnapshot } = require('paytriage/testing');

const overLimit = aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61');

test('a code of the card network', () => {
  expect(overLimit).toBeDiagnosedAs('bank_limit', { confidence: 'confirmed' });
  expect(overLimit).toPlan('switch_payment_method');
  expect(overLimit).not.toIncludeCause('insufficient_funds');
});

test('paid and not delivered', () => {
  const late = aSnapshot().platform('yunchang').paidMinutesAgo(45).notDelivered().expectedWithinMinutes(10);
  expect(late).toBeDiagnosedAs('order_stuck');
  expect(late).toForbid('do_not_pay_again');
  expect(late).toNeedEvidence('order.fulfilment.status');
});

test('paid and delivered', () => {
  expect(aSnapshot().paidMinutesAgo(45).deliveredMinutesAgo(40)).toStaySilent();
});

test('a shipped scenario', () => {
  const { snapshot, expect: expectation } = scenario('K04-daily-limit');
  expect(snapshot).toMeetExpectation(expectation);
});
