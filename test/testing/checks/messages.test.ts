import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnose';
import { aSnapshot } from '../../../src/testing/builder/a-snapshot';
import { hoursAgo } from '../../../src/testing/builder/times';
import { createChecks } from '../../../src/testing/checks';
import type { CheckResult } from '../../../src/testing/checks/check';

const checks = createChecks();

const cardFailed = aSnapshot().paymentMethod('card').paymentFailed();
const balanceLow = cardFailed.withPaymentCode('iso8583.field39', '51');
const overLimit = cardFailed.withPaymentCode('iso8583.field39', '61');
const arrived = aSnapshot().paidMinutesAgo(45).deliveredMinutesAgo(40);
const wrongCode = aSnapshot().platform('kameng-820').paidMinutesAgo(45).notDelivered().speedClass('instant').sku('GC-1').enteredCode('GC-2');
const waiting = aSnapshot().platform('yunchang').paidMinutesAgo(1).notDelivered().expectedWithinMinutes(15).fulfilment('processing');

const FOUND_BALANCE = `
Outcome: failure. Causes found:
  1. insufficient_funds (confirmed, by provider-says-balance-low)
      payment.outcome: is failed
      payment.reason: is insufficient_funds`;

const FOUND_LIMIT = `
Outcome: failure. Causes found:
  1. bank_limit (confirmed, by provider-says-limit)
      payment.outcome: is failed
      payment.reason: is limit_unspecified, wanted one of limit_single, limit_daily, limit_monthly, limit_yearly, limit_count, limit_unspecified`;

describe('an expectation that does not hold says why', () => {
  it.each<[string, CheckResult, string]>([
    ['another cause is found', checks.diagnosedAs(balanceLow.limit('day', 500_000, 0).requested(5_000), 'bank_limit'), `\
expected the case to be diagnosed as bank_limit, but the primary cause is insufficient_funds
${FOUND_BALANCE}

Why not bank_limit:
  provider-says-limit (would be confirmed): clear
    ✗ payment.reason: wanted one of limit_single, limit_daily, limit_monthly, limit_yearly, limit_count, limit_unspecified; is insufficient_funds
  amount-over-known-limit (would be likely): clear
    ✗ account.limitExceededBy: wanted > 0; is -495000
  number-of-payments-used-up (would be likely): unknown
    ? account.countLimitReached: wanted true; not known
    → account.countLimitReached comes from the issuer (effort: medium); it is read from account.limits
  refused-over-some-limit (would be possible): clear
    ? request.symptom: wanted one of payment_failed, payment_refused; not known
    ✗ account.limitExceededBy: wanted > 0; is -495000`],
    ['it is less sure', checks.diagnosedAs(cardFailed.limit('day', 500_000, 250_000).requested(300_000), 'bank_limit', { confidence: 'confirmed' }), `\
expected the case to be diagnosed as bank_limit (confirmed), but it is likely

Outcome: failure. Causes found:
  1. bank_limit (likely, by amount-over-known-limit)
      payment.outcome: is failed
      payment.method: is card
      account.limitExceededBy: is 50000, wanted > 0`],
    ['it is explained by another', checks.includesCause(wrongCode, 'order_stuck'), `\
expected the case to include the cause order_stuck, but it is explained by wrong_product_code

Outcome: failure. Causes found:
  1. wrong_product_code (likely, by paid-with-another-code)
      order.product.enteredCode: is differs_from_order
      payment.outcome: is paid
      order.status: is paid, wanted one of paid, fulfilling, partially_delivered, on_hold, abnormal
      order.paid: is true
      order.refund.stage: is not_begun, wanted none of under_way, done
      order.delivered: is false
  -  order_stuck (likely, by no-movement-past-promise, explained by wrong_product_code)
      order.status: is paid, wanted one of paid, fulfilling, on_hold
      order.delivered: is false
      order.secondsPastExpected: is 2400, wanted > 0`],
    ['several ways are open', checks.diagnosedAs(arrived, 'clock_skew'), `\
expected the case to be diagnosed as clock_skew, but no cause is found

Outcome: healthy. Causes found: none

Why not clock_skew:
  supplier-refuses-time-stamp (would be confirmed): unknown
    ? order.fulfilment.codeKeys: wanted to contain dujiaonext:timestamp_expired; not known
    → order.fulfilment.codeKeys comes from the order system (effort: medium); it is read from order.fulfilment.code
  provider-refuses-time-stamp (would be confirmed): clear
    ✗ payment.outcome: wanted none of paid, refunded; is paid
    none of these ways is met:
    - ? payment.codeKeys: wanted to contain dujiaonext:timestamp_expired; not known
    - ? payment.codeKeys: wanted to contain alipay.sub_code:isv.invalid-timestamp; not known`],
    ['the subject is a diagnosis', checks.diagnosedAs(diagnose(balanceLow.build()), 'bank_limit'), `\
expected the case to be diagnosed as bank_limit, but the primary cause is insufficient_funds
${FOUND_BALANCE}

Check the snapshot instead of its diagnosis to read which conditions failed.`],
    ['the outcome is another', checks.hasOutcome(balanceLow, 'pending'), `\
expected the outcome to be pending, but it is failure
${FOUND_BALANCE}`],
    ['it is not pending', checks.pendingUntil(balanceLow, '2026-03-02T10:29:00+08:00'), `\
expected the case to be pending until 2026-03-02T10:29:00+08:00, but its outcome is failure
${FOUND_BALANCE}`],
    ['a failure is found', checks.staysSilent(balanceLow), `\
expected no failure to be found, but there is insufficient_funds
${FOUND_BALANCE}`],
    ['nothing is found, and nothing is settled either', checks.staysSilent(aSnapshot()), `\
expected no failure to be found, but the case is inconclusive

Outcome: inconclusive. Causes found: none`],
    ['a step is not planned', checks.plans(balanceLow, 'refund_payment'), `\
expected the plan to hold refund_payment, but it holds self_check, top_up_balance, switch_payment_method, use_another_card, retry_payment
${FOUND_BALANCE}`],
    ['nothing is forbidden', checks.forbids(balanceLow, 'do_not_pay_again'), `\
expected do_not_pay_again to be in force, but the prohibitions are: nothing
${FOUND_BALANCE}`],
    ['another channel is named', checks.contactVia(balanceLow, 'hotline'),
      'expected the customer to be sent to hotline, but the channel of default is online-chat (chat, preferred_and_open); others: ticket (ticket)'],
    ['nobody asks for what is there', checks.needsEvidence(overLimit, 'payment.method'), `\
expected payment.method to be asked for, but what is asked for is: account.limitRemaining, account.limitResetsInSec, account.limitScope, payment.capExceededBy
The snapshot has it: card.
${FOUND_LIMIT}`],
    ['a fixture expects something else', checks.meets(balanceLow, { outcome: 'failure', primary: null, excludes: ['insufficient_funds'] }), `\
expected the case to meet the expectation, but
  primary: expected null, found insufficient_funds
  excludes: expected none of insufficient_funds, found insufficient_funds
${FOUND_BALANCE}`],
  ])('%s', (_, { pass, message }, expected) => {
    expect(pass).toBe(false);
    expect(message()).toBe(expected);
  });
});

describe('an expectation that holds says why its opposite does not', () => {
  it.each<[string, CheckResult, string]>([
    ['diagnosedAs', checks.diagnosedAs(overLimit, 'bank_limit', { confidence: 'confirmed' }), `\
expected the case not to be diagnosed as bank_limit (confirmed), but it is found
${FOUND_LIMIT}`],
    ['includesCause', checks.includesCause(overLimit, 'bank_limit'), `\
expected the case not to include the cause bank_limit, but it is found
${FOUND_LIMIT}`],
    ['hasOutcome', checks.hasOutcome(balanceLow, 'failure'), `\
expected the outcome not to be failure, but it is failure
${FOUND_BALANCE}`],
    ['pendingUntil', checks.pendingUntil(waiting, '2026-03-02T02:29:00Z'), `\
expected the case not to be pending until 2026-03-02T02:29:00Z, but it is pending until 2026-03-02T10:29:00+08:00`],
    ['staysSilent', checks.staysSilent(arrived), `\
expected a failure to be found, but the case is healthy

Outcome: healthy. Causes found: none`],
    ['plans', checks.plans(balanceLow, 'top_up_balance'), `\
expected the plan not to hold top_up_balance, but insufficient_funds asks for it
${FOUND_BALANCE}`],
    ['forbids', checks.forbids(waiting, 'do_not_pay_again'), 'expected do_not_pay_again not to be in force, but within_expected_time asks for it'],
    ['contactVia', checks.contactVia(balanceLow, 'chat'),
      'expected the customer not to be sent to chat, but the channel of default is online-chat (chat, preferred_and_open); others: ticket (ticket)'],
    ['needsEvidence', checks.needsEvidence(overLimit, 'payment.capExceededBy'), `\
expected payment.capExceededBy not to be asked for, but payment.capExceededBy is
  payment.capExceededBy greaterThan 0 confirms method_cap_exceeded, rules out nothing
${FOUND_LIMIT}`],
    ['meets', checks.meets(overLimit, { primary: 'bank_limit' }), `\
expected the case not to meet the expectation, but it does in all points
${FOUND_LIMIT}`],
  ])('%s', (_, { pass, message }, expected) => {
    expect(pass).toBe(true);
    expect(message().slice(0, expected.length)).toBe(expected);
  });
});

describe('a name that does not exist is an error, whatever was expected of it', () => {
  it.each<[string, () => unknown, string]>([
    ['a cause', () => checks.diagnosedAs(overLimit, 'bank_limt'), '"bank_limt" is no cause; did you mean "bank_limit"?'],
    ['an included cause', () => checks.includesCause(overLimit, 'quite something else'), '"quite something else" is no cause'],
    ['an outcome', () => checks.hasOutcome(overLimit, 'helthy' as 'healthy'), '"helthy" is no outcome; did you mean "healthy"?'],
    ['an action', () => checks.plans(overLimit, 'refund_paymnt'), '"refund_paymnt" is no action; did you mean "refund_payment"?'],
    ['a prohibition', () => checks.forbids(overLimit, 'do_not_pay_agian'), '"do_not_pay_agian" is no prohibition; did you mean "do_not_pay_again"?'],
    ['a fact', () => checks.needsEvidence(overLimit, 'payment.raeson'), '"payment.raeson" is no fact and no path of a snapshot; did you mean "payment.reason"?'],
    ['a path', () => checks.needsEvidence(overLimit, 'order.product.enteredcod'), 'did you mean "order.product.enteredCode"?'],
    ['an instant', () => checks.pendingUntil(waiting, 'tomorrow'), '"tomorrow" is no instant of RFC 3339'],
    ['a cause that a fixture excludes', () => checks.meets(overLimit, { excludes: ['insuficient_funds'] }), 'there is no cause "insuficient_funds"; did you mean "insufficient_funds"?'],
    ['a key of an expectation', () => checks.meets(overLimit, { primry: 'x' } as object), 'expect.primry: found an unknown key, accepted is one of outcome, pendingUntil, primary, '],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(message);
  });

  it('a snapshot with a misspelt key is refused, unless strictness is switched off', () => {
    const misspelt = { ...overLimit.build(), paymnt: {} };
    expect(() => checks.diagnosedAs(misspelt, 'bank_limit')).toThrow('paymnt: found an unknown key');
    expect(createChecks({ strict: false }).diagnosedAs(misspelt, 'bank_limit').pass).toBe(true);
  });
});

describe('what is checked', () => {
  it.each<[string, unknown]>([
    ['a builder', overLimit], ['a snapshot', overLimit.build()], ['a diagnosis', diagnose(overLimit.build())],
    ['a diagnosis that was stored', JSON.parse(JSON.stringify(diagnose(overLimit.build())))],
  ])('%s', (_, subject) => {
    expect(checks.diagnosedAs(subject, 'bank_limit').pass).toBe(true);
    expect(checks.diagnosedAs(subject, 'channel_delay').pass).toBe(false);
  });

  it('may be diagnosed for another desk', () => {
    const asked = aSnapshot().platform('yunchang').paidAt(hoursAgo(5)).notDelivered();
    expect(createChecks({ profile: 'default' }).contactVia(asked, 'chat').message()).toContain('of default is');
  });
});
