import { describe, expect, it } from 'vitest';
import { PayloadInvalidError } from '../../src/errors';
import type { PaymentStatus } from '../../src/gateways/gateway';
import { fromStripe } from '../../src/gateways/stripe';

const intent = (more: object = {}) => ({ object: 'payment_intent', id: 'pi_1', ...more });
const charge = (more: object = {}) => ({ object: 'charge', id: 'ch_1', amount: 100, currency: 'usd', ...more });
const declined = { type: 'card_error', code: 'card_declined', decline_code: 'do_not_honor' };
const statusOf = (payload: object) => fromStripe(payload).payment?.status;
const codesOf = (payload: object) => fromStripe(payload).payment?.codes?.map(({ system, code }) => `${system}:${code}`);

describe('the states of a PaymentIntent', () => {
  it.each<[string, object, PaymentStatus | undefined]>([
    ['waiting for a method', { status: 'requires_payment_method', last_payment_error: null }, 'created'],
    ['waiting for a method after a failed try', { status: 'requires_payment_method', last_payment_error: declined }, 'failed'],
    ['waiting for a method after an error that says nothing', { status: 'requires_payment_method', last_payment_error: {} }, undefined],
    ['waiting for its confirmation', { status: 'requires_confirmation' }, 'created'],
    ['waiting for the payer', { status: 'requires_action' }, 'requires_action'],
    ['under way', { status: 'processing' }, 'processing'],
    ['held', { status: 'requires_capture' }, 'authorized'],
    ['canceled', { status: 'canceled', cancellation_reason: 'requested_by_customer' }, 'canceled'],
    ['run out', { status: 'canceled', cancellation_reason: 'expired' }, 'expired'],
    ['paid', { status: 'succeeded' }, 'captured'],
    ['paid and disputed', { status: 'succeeded', latest_charge: charge({ status: 'succeeded', captured: true, disputed: true }) }, 'disputed'],
    ['paid and given back', { status: 'succeeded', latest_charge: charge({ status: 'succeeded', captured: true, refunded: true }) }, 'refunded'],
    ['in a state that is new', { status: 'requires_patience' }, undefined],
  ])('%s', (_, more, status) => expect(statusOf(intent(more))).toBe(status));
});

describe('the states of a charge', () => {
  it.each<[string, object, PaymentStatus | undefined]>([
    ['failed', { status: 'failed' }, 'failed'],
    ['pending', { status: 'pending' }, 'processing'],
    ['captured', { status: 'succeeded', captured: true }, 'captured'],
    ['held', { status: 'succeeded', captured: false }, 'authorized'],
    ['a hold that was let go', { status: 'succeeded', captured: false, refunded: true }, 'canceled'],
    ['captured or held, which is not said', { status: 'succeeded' }, undefined],
    ['given back in part', { status: 'succeeded', captured: true, amount_refunded: 40 }, 'partially_refunded'],
    ['given back', { status: 'succeeded', captured: true, amount_refunded: 100, refunded: true }, 'refunded'],
    ['disputed', { status: 'succeeded', captured: true, disputed: true }, 'disputed'],
  ])('%s', (_, more, status) => expect(statusOf(charge(more))).toBe(status));
});

describe('the states of a dispute, a refund and a stored card', () => {
  it.each<[string, PaymentStatus]>([
    ['warning_needs_response', 'disputed'], ['warning_under_review', 'disputed'], ['warning_closed', 'captured'], ['needs_response', 'disputed'],
    ['under_review', 'disputed'], ['won', 'captured'], ['lost', 'disputed'],
  ])('dispute %s', (status, ours) => expect(statusOf({ object: 'dispute', charge: 'ch_1', status })).toBe(ours));

  it.each([
    ['pending', 'pending'], ['requires_action', 'pending'], ['succeeded', 'succeeded'], ['failed', 'failed'], ['canceled', 'failed'],
  ])('refund %s', (status, ours) => expect(fromStripe({ object: 'refund', charge: 'ch_1', status }).order?.refund?.status).toBe(ours));

  it.each([
    ['requires_payment_method', 'unbound'], ['requires_confirmation', 'pending'], ['requires_action', 'pending'], ['processing', 'pending'],
    ['canceled', 'unbound'], ['succeeded', 'bound'],
  ])('SetupIntent %s', (status, ours) => {
    expect(fromStripe({ object: 'setup_intent', status }).account?.bankCards).toEqual([{ bindStatus: ours }]);
  });
});

describe('a call\'s result is not the payment\'s', () => {
  it.each<[string, object, PaymentStatus | undefined]>([
    ['a declined charge', { type: 'card_error', code: 'card_declined', charge: 'ch_1' }, 'failed'],
    ['a card that was only checked', { type: 'card_error', code: 'incorrect_number' }, undefined],
    ['a fault inside Stripe', { type: 'api_error' }, 'unknown'],
    ['a request that was refused', { type: 'invalid_request_error', code: 'parameter_missing' }, undefined],
    ['a wrong key', { type: 'authentication_error' }, undefined],
    ['a cancellation of what is paid', { type: 'invalid_request_error', code: 'payment_intent_unexpected_state', payment_intent: intent({ status: 'succeeded' }) }, 'captured'],
    ['a capture of what is held', { type: 'invalid_request_error', code: 'amount_too_large', payment_intent: intent({ status: 'requires_capture' }) }, 'authorized'],
  ])('%s', (_, error, status) => expect(statusOf({ error })).toBe(status));
});

describe('codes', () => {
  it('names Stripe\'s own block before the decline that it is dressed as', () => {
    const blocked = charge({ status: 'failed', failure_code: 'card_declined', outcome: { type: 'blocked', reason: 'highest_risk_level' } });
    expect(codesOf(blocked)).toEqual(['stripe.outcome_reason:highest_risk_level', 'stripe.error_code:card_declined']);
  });

  it('reads the networks\' own codes', () => {
    const error = { ...declined, advice_code: 'do_not_try_again', network_decline_code: '05', network_advice_code: '03' };
    expect(codesOf(intent({ status: 'requires_payment_method', last_payment_error: error }))).toEqual([
      'stripe.decline_code:do_not_honor', 'stripe.error_code:card_declined', 'stripe.advice_code:do_not_try_again', 'iso8583.field39:05',
      'mastercard.advice_code:03',
    ]);
  });

  it('does not take another network\'s advice for Mastercard\'s', () => {
    const error = { ...declined, network_advice_code: '03', payment_method: { type: 'card', card: { brand: 'visa' } } };
    const parts = fromStripe(intent({ status: 'requires_payment_method', last_payment_error: error }));
    expect(parts.payment?.codes?.map(({ system }) => system)).not.toContain('mastercard.advice_code');
    expect(parts.unread).toEqual(['last_payment_error.network_advice_code: the advice code of a Mastercard was expected']);
  });

  it('keeps a decline of an earlier try out of the reasons of the present one', () => {
    const parts = fromStripe(intent({ status: 'requires_action', last_payment_error: { ...declined, charge: 'ch_0' } }));
    expect(parts.payment).toMatchObject({ status: 'requires_action', codes: [], attempts: [{ id: 'ch_0', status: 'failed' }] });
  });
});

describe('money', () => {
  it.each([
    ['two decimals', 'usd', 2590, 2590], ['no decimals', 'jpy', 2590, 2590], ['three decimals', 'kwd', 12340, 12340],
    ['none, written with two: Iceland', 'isk', 2500, 25], ['none, written with two: Uganda', 'ugx', 2500, 25], ['two, written with none', 'mga', 25, 2500],
    ['forint, whatever the runtime shows', 'huf', 2590, 2590],
  ])('%s', (_, currency, amount, ours) => {
    expect(fromStripe(intent({ amount, currency })).payment?.requested).toEqual({ amount: ours, currency: currency.toUpperCase() });
  });

  it('lists an amount that cannot be', () => {
    const { payment, unread } = fromStripe(intent({ amount: 2599, currency: 'isk' }));
    expect([payment?.requested, unread]).toEqual([undefined, ['amount: whole minor units and their currency was expected']]);
  });
});

it('copies no secret and nobody\'s name', () => {
  const payload = intent({
    client_secret: 'pi_1_secret_x', receipt_email: 'made.up@example.com', shipping: { name: 'Made Up' }, status: 'requires_payment_method',
    last_payment_error: { ...declined, payment_method: { id: 'pm_1', type: 'card', billing_details: { name: 'Made Up' }, card: { last4: '0341' } } },
  });
  expect(JSON.stringify(fromStripe(payload))).not.toMatch(/secret_x|made\.up|Made Up|0341/);
});

it.each([
  ['nothing', null, /found null/], ['a list', [], /a list/], ['a text', 'x', /type string/], ['an empty object', {}, /without fields/],
  ['an object of Stripe that is no payment', { object: 'customer', id: 'cus_1' }, /object, id/],
  ['another provider\'s payload', { pspReference: 'X', resultCode: 'Refused' }, /use fromAdyen/],
])('refuses %s', (_, payload, message) => {
  expect(() => fromStripe(payload)).toThrow(PayloadInvalidError);
  expect(() => fromStripe(payload)).toThrow(message);
});
