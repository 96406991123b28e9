import type { PaymentPart, PaymentStatus } from '../gateway';

type Method = NonNullable<PaymentPart['method']>;
type Authentication = NonNullable<NonNullable<PaymentPart['authentication']>['status']>;
type Risk = NonNullable<PaymentPart['risk']>;

/** What a PaymentIntent's status says by itself; a failed attempt leaves it at `requires_payment_method`. */
export const INTENT_STATUS = {
  requires_payment_method: 'created', requires_confirmation: 'created', requires_action: 'requires_action', processing: 'processing',
  requires_capture: 'authorized', canceled: 'canceled', succeeded: 'captured',
} as const satisfies Record<string, PaymentStatus>;

export const CHARGE_STATUS = { succeeded: 'succeeded', pending: 'processing', failed: 'failed' } as const;

export const REFUND_STATUS = {
  pending: 'pending', requires_action: 'pending', succeeded: 'succeeded', failed: 'failed', canceled: 'failed',
} as const;

/** A dispute that is won or withdrawn leaves the payment as it was. */
export const DISPUTE_STATUS = {
  warning_needs_response: 'disputed', warning_under_review: 'disputed', warning_closed: 'captured',
  needs_response: 'disputed', under_review: 'disputed', won: 'captured', lost: 'disputed',
} as const satisfies Record<string, PaymentStatus>;

export const INVOICE_STATUS = {
  draft: 'created', open: 'pending_payment', paid: 'paid', void: 'canceled', uncollectible: 'failed',
} as const;

export const RISK_LEVEL = { normal: 'low', elevated: 'medium', highest: 'high', not_assessed: 'unknown', unknown: 'unknown' } as const satisfies
  Record<string, Risk['level']>;

/** Outcome type → who decided. */
export const OUTCOME_SOURCE: Readonly<Record<string, NonNullable<PaymentPart['source']>>> = {
  issuer_declined: 'issuer', blocked: 'gateway', invalid: 'merchant',
};

export const ADVICE = {
  confirm_card_data: 'confirm_card_data', try_again_later: 'try_again_later', do_not_try_again: 'do_not_try_again',
} as const satisfies Record<string, PaymentPart['advice']>;

/** Result of 3-D Secure on a charge; an exemption or a card without it is no authentication. */
export const THREE_D_SECURE: Readonly<Record<string, Authentication | null>> = {
  authenticated: 'succeeded', attempt_acknowledged: 'succeeded', failed: 'failed', processing_error: 'failed', exempted: null, not_supported: null,
};

const methods = (method: Method, ...types: readonly string[]) => types.map((type) => [type, method] as const);

/** Type of payment method → ours. */
export const METHOD: Readonly<Record<string, Method>> = Object.fromEntries([
  ...methods('card', 'card', 'card_present', 'interac_present'),
  ...methods('wallet', 'alipay', 'wechat_pay', 'paypal', 'cashapp', 'grabpay', 'link', 'amazon_pay', 'revolut_pay', 'mobilepay', 'kakao_pay',
    'naver_pay', 'payco', 'samsung_pay', 'satispay', 'swish', 'twint', 'mb_way'),
  ...methods('qr', 'promptpay', 'paynow', 'pix', 'upi'),
  ...methods('bank_transfer', 'sepa_debit', 'us_bank_account', 'acss_debit', 'bacs_debit', 'au_becs_debit', 'nz_bank_account', 'ideal', 'sofort',
    'bancontact', 'giropay', 'eps', 'p24', 'fpx', 'blik', 'customer_balance', 'multibanco', 'pay_by_bank', 'ach_debit', 'ach_credit_transfer'),
  ...methods('other', 'klarna', 'afterpay_clearpay', 'affirm', 'alma', 'billie', 'zip', 'konbini', 'oxxo', 'boleto', 'crypto'),
]);
