import { describe, expect, it } from 'vitest';
import { buildCodeIndex } from '../../src/knowledge/code-index';
import type { CodesFile } from '../../src/knowledge/code-schema';
import { type Reason, type ReasonOutcome, reasonEntry } from '../../src/model/reasons';
import type { Retry } from '../../src/model/vocabulary';
import { filesBelow } from '../support/repository';

const index = buildCodeIndex(filesBelow<CodesFile>('rules/codes').map((file) => file.value));

type Fact = readonly [sentence: string, system: string, code: string, reason: Reason, outcome: ReasonOutcome, retry: Retry];

const SAME_CODE_OTHER_SPACE: readonly Fact[] = [
  ['UnionPay online 61 is a wrong card number', 'unionpay.online', '61', 'wrong_card_number', 'failed', 'after_fix'],
  ['UnionPay at a terminal 61 is an amount limit', 'unionpay.pos', '61', 'limit_unspecified', 'failed', 'later'],
  ['UnionPay online 03 is no answer in time', 'unionpay.online', '03', 'network_timeout', 'unclear', 'query_first'],
  ['UnionPay at a terminal 03 is an invalid merchant', 'unionpay.pos', '03', 'merchant_misconfigured', 'failed', 'after_fix'],
  ['UnionPay online 04 is not known', 'unionpay.online', '04', 'outcome_unknown', 'unclear', 'query_first'],
  ['UnionPay at a terminal 04 keeps the card', 'unionpay.pos', '04', 'lost_or_stolen_card', 'failed', 'never'],
  ['UnionPay online 05 is accepted, result not known', 'unionpay.online', '05', 'outcome_unknown', 'unclear', 'query_first'],
  ['UnionPay at a terminal 05 is not honoured', 'unionpay.pos', '05', 'issuer_declined', 'failed', 'later'],
  ['UnionPay online 12 is a duplicate', 'unionpay.online', '12', 'duplicate_request', 'unclear', 'query_first'],
  ['ISO 8583 12 is an invalid transaction', 'iso8583.field39', '12', 'method_not_supported', 'failed', 'never'],
  ['NOTENOUGH on a payment is the payer\'s balance', 'wechatpay.v2', 'NOTENOUGH', 'insufficient_funds', 'failed', 'after_fix'],
  ['NOTENOUGH on a refund is the merchant\'s balance', 'wechatpay.v2_refund', 'NOTENOUGH', 'refund_merchant_balance_low', 'failed', 'after_fix'],
  ['NOT_ENOUGH on a v3 payment is the payer\'s balance', 'wechatpay.v3', 'NOT_ENOUGH', 'insufficient_funds', 'failed', 'after_fix'],
  ['NOT_ENOUGH on a v3 refund is the merchant\'s balance', 'wechatpay.v3_refund', 'NOT_ENOUGH', 'refund_merchant_balance_low', 'failed', 'after_fix'],
  ['Mastercard 82 is the issuer\'s policy', 'mastercard.field39', '82', 'issuer_declined', 'failed', 'after_fix'],
  ['ISO 8583 82 is the security code', 'iso8583.field39', '82', 'wrong_cvc', 'failed', 'after_fix'],
];

const NOT_A_FAILURE: readonly Fact[] = [
  ['Alipay 10000 says only that the call was answered', 'alipay.gateway_code', '10000', 'see_other_code', 'none', 'query_first'],
  ['Alipay 10003 waits for the payer', 'alipay.gateway_code', '10003', 'awaiting_payer', 'pending', 'query_first'],
  ['Alipay 20000 is not known', 'alipay.gateway_code', '20000', 'outcome_unknown', 'unclear', 'query_first'],
  ['Alipay ACQ.SYSTEM_ERROR is not known', 'alipay.sub_code', 'ACQ.SYSTEM_ERROR', 'outcome_unknown', 'unclear', 'query_first'],
  ['Alipay ACQ.TRADE_HAS_SUCCESS is paid', 'alipay.sub_code', 'ACQ.TRADE_HAS_SUCCESS', 'already_paid', 'succeeded', 'query_first'],
  ['Alipay ACQ.TRADE_NOT_EXIST speaks of the query', 'alipay.sub_code', 'ACQ.TRADE_NOT_EXIST', 'order_not_found', 'none', 'query_first'],
  ['Alipay 9000 on the phone is no proof', 'alipay.client_result', '9000', 'outcome_unknown', 'unclear', 'query_first'],
  ['WeChat USERPAYING waits for the payer', 'wechatpay.v2', 'USERPAYING', 'awaiting_payer', 'pending', 'query_first'],
  ['WeChat SYSTEMERROR is not known', 'wechatpay.v2', 'SYSTEMERROR', 'outcome_unknown', 'unclear', 'query_first'],
  ['WeChat BANKERROR is not known', 'wechatpay.v2', 'BANKERROR', 'outcome_unknown', 'unclear', 'query_first'],
  ['WeChat v3 SYSTEM_ERROR is not known', 'wechatpay.v3', 'SYSTEM_ERROR', 'outcome_unknown', 'unclear', 'query_first'],
  ['WeChat ORDERPAID is paid', 'wechatpay.v2', 'ORDERPAID', 'already_paid', 'succeeded', 'query_first'],
  ['WeChat NOTPAY is still open', 'wechatpay.trade_state', 'NOTPAY', 'awaiting_payer', 'pending', 'query_first'],
  ['UnionPay 42 is charged after the deadline', 'unionpay.online', '42', 'paid_not_fulfilled', 'succeeded', 'query_first'],
  ['UnionPay 74 is charged, credit not known', 'unionpay.online', '74', 'paid_not_fulfilled', 'succeeded', 'query_first'],
  ['UnionPay 75 is charged, credit failed', 'unionpay.online', '75', 'paid_not_fulfilled', 'succeeded', 'query_first'],
  ['UnionPay 34 speaks of the query', 'unionpay.online', '34', 'order_not_found', 'none', 'query_first'],
  ['UnionPay 37 speaks of the query', 'unionpay.online', '37', 'rate_limited', 'none', 'later'],
  ['ISO 8583 10 covers only part of the amount', 'iso8583.field39', '10', 'outcome_unknown', 'unclear', 'query_first'],
  ['ISO 8583 68 came too late', 'iso8583.field39', '68', 'network_timeout', 'unclear', 'query_first'],
  ['Razorpay deemed_transaction is not known until the next day', 'razorpay.reason', 'deemed_transaction', 'outcome_unknown', 'unclear', 'query_first'],
  ['Razorpay capture_failed may hold the money', 'razorpay.reason', 'capture_failed', 'capture_failed', 'unclear', 'query_first'],
  ['Antom\'s traffic limit comes with an unknown result', 'antom.result_code', 'REQUEST_TRAFFIC_EXCEED_LIMIT', 'outcome_unknown', 'unclear', 'query_first'],
  ['Adyen Pending is pending', 'adyen.result_code', 'Pending', 'processing', 'pending', 'query_first'],
  ['Stripe elevated risk is a review', 'stripe.outcome_reason', 'elevated_risk_level', 'held_for_review', 'pending', 'query_first'],
  ['Square TEMPORARY_ERROR is not known', 'square.error', 'TEMPORARY_ERROR', 'outcome_unknown', 'unclear', 'query_first'],
  ['a supplier\'s duplicate is not known', 'mengchen', '1004', 'duplicate_request', 'unclear', 'query_first'],
  ['a carrier order under way is not known', 'aliyun.carrier_receipt', '10005', 'duplicate_request', 'unclear', 'query_first'],
];

const REASONS: readonly Fact[] = [
  ['Stripe do_not_honor has no reason', 'stripe.decline_code', 'do_not_honor', 'issuer_declined', 'failed', 'later'],
  ['Stripe fraudulent is the issuer\'s suspicion', 'stripe.decline_code', 'fraudulent', 'issuer_suspected_fraud', 'failed', 'never'],
  ['Stripe\'s highest risk level is Stripe\'s own block', 'stripe.outcome_reason', 'highest_risk_level', 'risk_blocked', 'failed', 'after_fix'],
  ['Stripe processing_error charged nothing', 'stripe.decline_code', 'processing_error', 'technical_decline', 'failed', 'now'],
  ['Adyen 46 is stopped before the bank', 'adyen.refusal_reason', '46', 'retry_blocked', 'failed', 'never'],
  ['Adyen 31 is the issuer\'s suspicion', 'adyen.refusal_reason', '31', 'issuer_suspected_fraud', 'failed', 'never'],
  ['Alipay\'s daily limit is daily', 'alipay.sub_code', 'ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR', 'limit_daily', 'failed', 'later'],
  ['Alipay\'s receiving limit is the merchant\'s', 'alipay.sub_code', 'ACQ.MERCHANT_PERM_RECEIPT_DAY_LIMIT', 'merchant_limit', 'failed', 'later'],
  ['Alipay\'s certification level limits the payer', 'alipay.sub_code', 'ACQ.ERROR_BUYER_CERTIFY_LEVEL_LIMIT', 'kyc_level_limit', 'failed', 'after_fix'],
  ['Alipay names another payer', 'alipay.sub_code', 'ACQ.TRADE_BUYER_NOT_MATCH', 'payer_mismatch', 'failed', 'after_fix'],
  ['Alipay\'s finished trade is past refund', 'alipay.sub_code', 'ACQ.TRADE_HAS_FINISHED', 'refund_window_passed', 'failed', 'never'],
  ['NetEase tells the yearly limit', 'netease.cashier', '016017', 'limit_yearly', 'failed', 'later'],
  ['UnionPay online 71 is a wrong message code', 'unionpay.online', '71', 'wrong_otp', 'failed', 'after_fix'],
  ['Braintree 2006 is the expiry', 'braintree.processor', '2006', 'wrong_expiry', 'failed', 'after_fix'],
  ['a Braintree code within the open range is a refusal', 'braintree.processor', '2500', 'issuer_declined', 'failed', 'later'],
  ['Reloadly knows no operator for the number', 'reloadly', 'COULD_NOT_AUTO_DETECT_OPERATOR', 'recipient_operator_mismatch', 'failed', 'after_fix'],
  ['a suspended phone cannot be topped up', 'aliyun.carrier_receipt', '10000', 'recipient_suspended', 'failed', 'after_fix'],
  ['a phone that is off gets no message', 'sms.receipt', 'MK:0010', 'phone_unreachable', 'failed', 'later'],
  ['a card is bound only with matching elements', 'payease.binding', 'RZ000001', 'identity_mismatch', 'failed', 'after_fix'],
  ['Auth0 limit_wc locks the account', 'auth0.login', 'limit_wc', 'login_locked', 'failed', 'after_fix'],
  ['a WeChat card that was redeemed stays so', 'wechat.card', '40099', 'code_redeemed', 'failed', 'never'],
];

describe.each([
  ['the same code in another space means something else', SAME_CODE_OTHER_SPACE],
  ['what is open, unclear or paid is never failed', NOT_A_FAILURE],
  ['a reason is as specific as its code', REASONS],
])('%s', (_, facts) => {
  it.each(facts)('%s', (_sentence, system, code, reason, outcome, retry) => {
    const entry = index.lookup(system, code);
    expect({ reason: entry?.reason, retry: entry?.retry }).toEqual({ reason, retry });
    expect(reasonEntry(reason).outcome).toBe(outcome);
  });
});

describe('Mastercard states how long to wait', () => {
  const HOUR = 3600;
  const DAY = 24 * HOUR;

  it.each([
    ['24', HOUR], ['25', DAY], ['26', 2 * DAY], ['27', 4 * DAY], ['28', 6 * DAY], ['29', 8 * DAY], ['30', 10 * DAY],
  ])('advice %s waits %i seconds', (code, waitSec) => {
    expect(index.lookup('mastercard.advice_code', code)?.waitSec).toBe(waitSec);
  });

  it('and says so for no other advice', () => {
    expect(index.lookup('mastercard.advice_code', '02')?.waitSec).toBeUndefined();
  });
});
