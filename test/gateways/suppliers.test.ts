import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose';
import { PayloadInvalidError } from '../../src/errors';
import { fromDingConnect, fromDtOne, fromReloadly, type GatewayParts } from '../../src/gateways';

/** A supplier knows nothing of the payment: its answer is joined with what the shop knows. */
function diagnosisOf({ order }: GatewayParts) {
  return diagnose({
    schemaVersion: 1, observedAt: '2026-03-02T10:20:00+08:00',
    order: { status: 'paid', paidAt: '2026-03-02T10:14:00+08:00', ...order }, payment: { status: 'captured', capturedAt: '2026-03-02T10:14:00+08:00' },
  });
}

const reloadly = (code: string) => fromReloadly({ timeStamp: '2026-03-02 02:15:00', message: 'Refused', path: '/topups', errorCode: code, details: [] });
const ding = (code: string, context: string | null = null) => fromDingConnect({ TransferRecord: null, ResultCode: 3, ErrorCodes: [{ Code: code, Context: context }] });
const dtone = (message: string) => fromDtOne({ id: 1, external_id: 'R-1', status: { message, class: { message: message.split('-')[0] } } });
const dtoneError = (code: number) => fromDtOne({ errors: [{ code, message: 'Refused' }] });

describe('what a supplier answers about an order that is paid', () => {
  it.each([
    ['Reloadly: number not valid', reloadly('INVALID_RECIPIENT_PHONE'), 'recipient_invalid'],
    ['Reloadly: balance used up', reloadly('INSUFFICIENT_BALANCE'), 'upstream_balance_low'],
    ['Reloadly: amount not sold', reloadly('INVALID_AMOUNT_FOR_OPERATOR'), 'wrong_denomination'],
    ['Reloadly: topped up a moment ago', reloadly('PHONE_RECENTLY_RECHARGED'), 'supplier_rate_limited'],
    ['Reloadly: the operator did not answer', reloadly('PROVIDER_TIMED_OUT'), 'fulfilment_outcome_unknown'],
    ['Reloadly: own number used before', reloadly('CUSTOM_IDENTIFIER_ALREADY_USED'), 'fulfilment_duplicate_unclear'],
    ['DingConnect: number not valid', ding('AccountNumberInvalid', 'AccountNumberFailedRegex'), 'recipient_invalid'],
    ['DingConnect: no top-up on this number', ding('ProviderError', 'RechargeNotAllowed'), 'recipient_not_eligible'],
    ['DingConnect: balance used up', ding('InsufficientBalance'), 'upstream_balance_low'],
    ['DingConnect: the operator did not answer', ding('TransientProviderError', 'ProviderTimedOut'), 'fulfilment_outcome_unknown'],
    ['DT One: number not valid', dtone('DECLINED-INVALID-CREDIT-PARTY'), 'recipient_invalid'],
    ['DT One: number barred', dtone('REJECTED-BARRED-CREDIT-PARTY'), 'recipient_blocklisted'],
    ['DT One: number not eligible', dtone('DECLINED-INELIGIBLE-CREDIT-PARTY'), 'recipient_not_eligible'],
    ['DT One: operator not available', dtone('DECLINED-OPERATOR-CURRENTLY-UNAVAILABLE'), 'upstream_maintenance'],
    ['DT One: a reason that is not documented', dtone('DECLINED-SOMETHING-NEW'), 'upstream_rejected'],
    ['DT One: balance used up', dtoneError(1_006_001), 'upstream_balance_low'],
    ['DT One: a fault of its own', dtoneError(1_009_001), 'fulfilment_outcome_unknown'],
  ])('%s', (_, parts, cause) => {
    expect(diagnosisOf(parts).primary).toBe(cause);
  });
});

describe('a call that was refused', () => {
  it.each([
    ['Reloadly: token', reloadly('INVALID_TOKEN')],
    ['Reloadly: no code', fromReloadly({ timeStamp: '2026-03-02 02:15:00', message: 'Access Denied', path: '/oauth/token', errorCode: null, details: [] })],
    ['DingConnect: malformed', ding('ParameterInvalid')],
    ['DT One: not found', dtoneError(1_008_004)],
    ['DT One: too many calls', dtoneError(1_000_429)],
  ])('says nothing of the order: %s', (_, { order }) => {
    expect(order?.fulfilment?.status).toBeUndefined();
  });
});

describe('what a supplier\'s payload holds of a person or of the goods', () => {
  const pin = '739182640551';
  const phone = '509301234567';

  it.each([
    ['Reloadly', fromReloadly({ transactionId: 1, recipientPhone: phone, operatorTransactionId: null, pinDetail: { code: pin } })],
    ['DingConnect', fromDingConnect({ TransferRecord: { TransferId: { TransferRef: '1' }, ReceiptText: `PIN ${pin}`, ReceiptParams: { pin }, AccountNumber: phone }, ResultCode: 1, ErrorCodes: [] })],
    ['DT One', fromDtOne({ id: 1, status: { message: 'COMPLETED' }, pin: { code: pin }, credit_party_identifier: { mobile_number: phone } })],
  ])('is left out on purpose: %s', (_, parts) => {
    expect(JSON.stringify(parts)).not.toMatch(new RegExp(`${pin}|${phone}`));
    expect(parts.unread).toEqual([]);
  });
});

describe.each([['fromReloadly', fromReloadly], ['fromDingConnect', fromDingConnect], ['fromDtOne', fromDtOne]] as const)('%s refuses', (_, adapt) => {
  it.each([
    ['null', null], ['a text', '{}'], ['a list', [{}]], ['nothing known', { hello: 1 }], ['an empty object', {}],
    ['a payload of Stripe', { object: 'payment_intent', status: 'succeeded' }], ['a payload of Razorpay', { entity: 'payment', id: 'pay_1' }],
  ])('%s', (__, payload) => {
    expect(() => adapt(payload)).toThrow(PayloadInvalidError);
  });
});

it('DingConnect: several records are several cases', () => {
  const record = { TransferRecord: { TransferId: { TransferRef: '1' }, ProcessingState: 'Complete' }, ResultCode: 1, ErrorCodes: [] };
  expect(() => fromDingConnect({ Items: [record, record], ResultCode: 1, ErrorCodes: [] })).toThrow(PayloadInvalidError);
});
