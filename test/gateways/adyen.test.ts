import { describe, expect, it } from 'vitest';
import { PayloadInvalidError } from '../../src/errors';
import { fromAdyen } from '../../src/gateways/adyen';
import type { PaymentStatus } from '../../src/gateways/gateway';

const notice = (eventCode: string, success: unknown, more: object = {}) => ({
  notificationItems: [{ NotificationRequestItem: { eventCode, success, pspReference: 'P2', originalReference: 'P1', ...more } }],
});
const codesOf = (payload: object) => fromAdyen(payload).payment?.codes?.map(({ system, code }) => `${system}:${code}`);

describe('results of a call', () => {
  it.each<[string, PaymentStatus | undefined]>([
    ['Authorised', 'authorized'], ['PartiallyAuthorised', 'unknown'], ['Refused', 'failed'], ['Cancelled', 'canceled'], ['Error', 'unknown'],
    ['Pending', 'processing'], ['Received', 'processing'], ['RedirectShopper', 'requires_action'], ['IdentifyShopper', 'requires_action'],
    ['ChallengeShopper', 'requires_action'], ['PresentToShopper', 'requires_action'], ['AuthenticationFinished', 'processing'],
    ['AuthenticationNotRequired', undefined], ['Success', undefined], ['SomethingNew', undefined],
  ])('%s', (resultCode, status) => expect(fromAdyen({ resultCode }).payment?.status).toBe(status));

  it('lists a result that is new', () => {
    expect(fromAdyen({ resultCode: 'SomethingNew' }).unread).toEqual(['resultCode: a known word was expected']);
  });
});

describe('notifications: the event and its success say something only together', () => {
  it.each<[string, unknown, PaymentStatus | undefined]>([
    ['AUTHORISATION', 'true', 'authorized'], ['AUTHORISATION', 'false', 'failed'], ['AUTHORISATION', true, 'authorized'], ['AUTHORISATION', undefined, undefined],
    ['AUTHORISATION', 'perhaps', undefined], ['CAPTURE', 'true', 'captured'], ['CAPTURE', 'false', 'authorized'], ['CAPTURE_FAILED', 'true', 'authorized'],
    ['CANCELLATION', 'true', 'canceled'], ['CANCELLATION', 'false', undefined], ['TECHNICAL_CANCEL', 'true', 'canceled'], ['PENDING', 'true', 'processing'],
    ['EXPIRE', 'true', 'expired'], ['OFFER_CLOSED', 'true', 'expired'], ['REFUND', 'true', undefined], ['REFUND', 'false', undefined],
    ['CHARGEBACK', 'true', 'disputed'], ['SECOND_CHARGEBACK', 'true', 'disputed'], ['NOTIFICATION_OF_CHARGEBACK', 'true', 'disputed'],
    ['REQUEST_FOR_INFORMATION', 'true', 'disputed'], ['PREARBITRATION_LOST', 'true', 'disputed'], ['CHARGEBACK_REVERSED', 'true', 'captured'],
    ['PREARBITRATION_WON', 'true', 'captured'], ['NOTIFICATION_OF_FRAUD', 'true', undefined], ['REPORT_AVAILABLE', 'true', undefined],
  ])('%s, success %s', (code, success, status) => expect(fromAdyen(notice(code, success)).payment?.status).toBe(status));

  it.each([
    ['REFUND', 'true', 'succeeded'], ['REFUND', 'false', 'failed'], ['REFUND_FAILED', 'true', 'failed'], ['REFUNDED_REVERSED', 'true', 'failed'],
    ['REFUND_WITH_DATA', 'true', 'succeeded'], ['POSTPONED_REFUND', 'true', 'pending'], ['CAPTURE', 'true', undefined],
  ])('%s, success %s: the refund', (code, success, status) => expect(fromAdyen(notice(code, success)).order?.refund?.status).toBe(status));

  it('belongs to the payment that was changed, not to the change', () => {
    expect(fromAdyen(notice('CAPTURE', 'true')).payment?.id).toBe('P1');
    expect(fromAdyen(notice('AUTHORISATION', 'true', { originalReference: undefined })).payment?.id).toBe('P2');
  });

  it.each([['cancel', 'canceled', undefined], ['refund', undefined, 'succeeded'], [undefined, undefined, undefined]])('a reversal by %s', (action, status, refund) => {
    const { payment, order } = fromAdyen(notice('CANCEL_OR_REFUND', 'true', { additionalData: { 'modification.action': action } }));
    expect([payment?.status, order?.refund?.status]).toEqual([status, refund]);
  });

  it('does not copy the reason of a success: it holds digits of the card', () => {
    expect(JSON.stringify(fromAdyen(notice('AUTHORISATION', 'true', { reason: '123456:0341:04/2031' })))).not.toContain('0341');
  });

  it('reads an item without its envelope', () => {
    expect(fromAdyen({ eventCode: 'AUTHORISATION', success: 'true', pspReference: 'P1' }).payment?.status).toBe('authorized');
  });

  it('says that it takes the first of several items', () => {
    const { notificationItems } = notice('AUTHORISATION', 'true');
    expect(fromAdyen({ notificationItems: [...notificationItems, ...notificationItems] }).unread).toContain('notificationItems: a single item was expected');
  });
});

describe('refusals', () => {
  const refused = (more: object) => ({ resultCode: 'Refused', ...more });

  it.each([
    ['the number before the text', { refusalReason: 'Not enough balance', refusalReasonCode: '12' }, ['adyen.refusal_reason:12']],
    ['a number that is a number', { refusalReasonCode: 12 }, ['adyen.refusal_reason:12']],
    ['the text where there is no number', { refusalReason: 'Expired Card' }, ['adyen.refusal_text:Expired Card']],
    ['a text in other capitals', { refusalReason: 'EXPIRED CARD' }, ['adyen.refusal_text:Expired Card']],
    ['the issuer\'s code', { refusalReason: 'Refused', additionalData: { refusalReasonRaw: '05 : Do not honor' } }, ['adyen.refusal_text:Refused', 'iso8583.field39:05']],
    ['an issuer\'s text without a code', { refusalReason: 'Refused', additionalData: { refusalReasonRaw: 'DECLINED' } }, ['adyen.refusal_text:Refused']],
    ['advice of one digit', { refusalReasonCode: '2', additionalData: { merchantAdviceCode: '3 : Do not try again' } }, ['adyen.refusal_reason:2', 'mastercard.advice_code:03']],
  ])('%s', (_, more, codes) => expect(codesOf(refused(more))).toEqual([...codes, 'adyen.result_code:Refused']));

  it('keeps an issuer\'s text without a code as the message', () => {
    const { payment } = fromAdyen(refused({ refusalReason: 'Refused', additionalData: { refusalReasonRaw: 'DECLINED Expiry Incorrect' } }));
    expect(payment?.codes?.[0]?.message).toBe('DECLINED Expiry Incorrect');
  });
});

describe('money', () => {
  it.each([['EUR', 2590, 2590], ['JPY', 2590, 2590], ['KWD', 12340, 12340], ['CLP', 259000, 2590], ['ISK', 259000, 2590], ['IDR', 2590, 259000], ['CVE', 25, 2500]])(
    '%s', (currency, value, amount) => expect(fromAdyen({ resultCode: 'Authorised', amount: { currency, value } }).payment?.requested).toEqual({ amount, currency }),
  );
});

describe('API errors', () => {
  it.each<[string, object, PaymentStatus | undefined]>([
    ['a wrong field', { status: 422, errorCode: '101', errorType: 'validation' }, undefined],
    ['a call that is not allowed', { status: 403, errorCode: '010', errorType: 'security' }, undefined],
    ['a fault inside Adyen', { status: 500, errorCode: '000', errorType: 'internal' }, 'unknown'],
  ])('%s', (_, error, status) => expect(fromAdyen(error).payment?.status).toBe(status));
});

it('an account is as verified as its least verified capability', () => {
  const capabilities = { a: { verificationStatus: 'valid' }, b: { verificationStatus: 'rejected' }, c: { verificationStatus: 'pending' } };
  const webhook = { type: 'balancePlatform.accountHolder.updated', data: { accountHolder: { id: 'AH1', status: 'suspended', capabilities } } };
  expect(fromAdyen(webhook).account).toEqual({ id: 'AH1', status: 'restricted', kyc: { status: 'rejected' } });
});

it.each([
  ['nothing', undefined, /found a value of type undefined/], ['a list', [], /a list/], ['an empty object', {}, /without fields/],
  ['a webhook about something else', { type: 'balancePlatform.report.created', data: {} }, /type, data/],
  ['another provider\'s payload', { object: 'charge', id: 'ch_1' }, /use fromStripe/],
])('refuses %s', (_, payload, message) => {
  expect(() => fromAdyen(payload)).toThrow(PayloadInvalidError);
  expect(() => fromAdyen(payload)).toThrow(message);
});
