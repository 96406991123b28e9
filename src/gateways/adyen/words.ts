import type { PaymentPart, PaymentStatus } from '../gateway';

type Method = NonNullable<PaymentPart['method']>;

/** Where a call's result leaves the payment; an error may have left it anywhere. */
export const RESULT_STATUS: Readonly<Record<string, PaymentStatus | null>> = {
  Authorised: 'authorized', PartiallyAuthorised: 'unknown', Refused: 'failed', Cancelled: 'canceled', Error: 'unknown', Pending: 'processing',
  Received: 'processing', RedirectShopper: 'requires_action', IdentifyShopper: 'requires_action', ChallengeShopper: 'requires_action',
  PresentToShopper: 'requires_action', AuthenticationFinished: 'processing', AuthenticationNotRequired: null, Success: null,
};

/** What an event says of the payment: when it succeeded, and when it did not. Left out: nothing. */
export const EVENT_STATUS: Readonly<Record<string, readonly [ok?: PaymentStatus | undefined, failed?: PaymentStatus | undefined]>> = {
  AUTHORISATION: ['authorized', 'failed'], AUTHORISATION_ADJUSTMENT: ['authorized'], CAPTURE: ['captured', 'authorized'],
  CAPTURE_FAILED: ['authorized'], CANCELLATION: ['canceled'], TECHNICAL_CANCEL: ['canceled'], VOID_PENDING_REFUND: ['canceled'],
  PENDING: ['processing'], EXPIRE: ['expired'], OFFER_CLOSED: ['expired'], MANUAL_REVIEW_REJECT: [], MANUAL_REVIEW_ACCEPT: [],
  CHARGEBACK: ['disputed'], SECOND_CHARGEBACK: ['disputed'], NOTIFICATION_OF_CHARGEBACK: ['disputed'], REQUEST_FOR_INFORMATION: ['disputed'],
  PREARBITRATION_LOST: ['disputed'], CHARGEBACK_REVERSED: ['captured'], PREARBITRATION_WON: ['captured'], DISPUTE_DEFENSE_PERIOD_ENDED: ['disputed'],
};

type RefundStatus = 'pending' | 'succeeded' | 'failed';

/** The same for the refund of the order. */
export const EVENT_REFUND: Readonly<Record<string, readonly [ok: RefundStatus, failed: RefundStatus]>> = {
  REFUND: ['succeeded', 'failed'], REFUND_WITH_DATA: ['succeeded', 'failed'], POSTPONED_REFUND: ['pending', 'failed'],
  REFUND_FAILED: ['failed', 'failed'], REFUNDED_REVERSED: ['failed', 'failed'],
};

/** Events that are a provider's word on their own, with the word `false` beside them where they failed. */
export const TELLING_EVENTS = new Set([
  'CANCELLATION', 'TECHNICAL_CANCEL', 'VOID_PENDING_REFUND', 'EXPIRE', 'OFFER_CLOSED', 'CAPTURE/false', 'CAPTURE_FAILED', 'CHARGEBACK', 'SECOND_CHARGEBACK', 'PREARBITRATION_LOST', 'REFUND/false', 'REFUND_WITH_DATA/false',
  'REFUND_FAILED', 'REFUNDED_REVERSED',
]);

/** Refusals that are Adyen's own risk check. */
export const RISK_REFUSALS = new Set(['14', '20', '22', 'FRAUD', 'FRAUD-CANCELLED', 'Acquirer Fraud']);

export const FRAUD_COLOUR = { GREEN: 'low', AMBER: 'medium', RED: 'high' } as const;

const methods = (method: Method, ...names: readonly string[]) => names.map((name) => [name, method] as const);

/** Brand or type of payment method → ours. */
export const METHOD: Readonly<Record<string, Method>> = Object.fromEntries([
  ...methods('card', 'scheme', 'card', 'visa', 'mc', 'amex', 'maestro', 'diners', 'discover', 'jcb', 'cup', 'bcmc', 'elo', 'hipercard', 'cartebancaire',
    'visadebit', 'visacredit', 'mcdebit', 'mccredit', 'electron', 'rupay', 'mir', 'troy', 'visa_applepay', 'mc_applepay', 'visa_googlepay', 'mc_googlepay',
    'applepay', 'googlepay', 'paywithgoogle', 'networkToken'),
  ...methods('wallet', 'alipay', 'alipay_hk', 'wechatpayQR', 'wechatpayWeb', 'wechatpaySDK', 'wechatpayMiniProgram', 'paypal', 'mobilepay', 'vipps', 'swish',
    'twint', 'gcash', 'dana', 'kakaopay', 'momo_wallet', 'grabpay_SG', 'grabpay_MY', 'grabpay_PH', 'mbway', 'cashapp', 'amazonpay', 'paysafecard', 'bizum'),
  ...methods('qr', 'upi_qr', 'paynow', 'promptpay', 'pix', 'duitnow', 'bcmc_mobile_QR'),
  ...methods('bank_transfer', 'ideal', 'sepadirectdebit', 'giropay', 'directEbanking', 'eps', 'trustly', 'bankTransfer_IBAN', 'bankTransfer_NL',
    'bankTransfer_DE', 'ach', 'directdebit_GB', 'molpay_ebanking_fpx_MY', 'onlineBanking_PL', 'onlineBanking_CZ', 'onlineBanking_SK', 'blik', 'multibanco',
    'paybybank', 'upi_collect', 'upi_intent', 'payto', 'eft_directdebit_CA'),
  ...methods('other', 'klarna', 'klarna_account', 'klarna_paynow', 'afterpaytouch', 'clearpay', 'affirm', 'zip', 'boletobancario', 'oxxo', 'giftcard',
    'econtext_stores', 'doku_alfamart', 'doku_indomaret', 'ratepay', 'atome', 'walley'),
]);
