import type { PaymentPart } from '../gateway';

type Method = NonNullable<PaymentPart['method']>;
type Source = NonNullable<PaymentPart['source']>;
type Step = NonNullable<PaymentPart['step']>;

export const PAYMENT_STATUSES = {
  created: 'created', authorized: 'authorized', captured: 'captured', refunded: 'refunded', failed: 'failed',
} as const;

/** An order of Razorpay's is the wish to be paid, not the shop's order: it speaks of the payment. `attempted` says nothing of the result. */
export const ORDER_STATUSES = { created: 'created', attempted: 'unknown', paid: 'captured' } as const;

export const REFUND_STATUSES = { pending: 'pending', processed: 'succeeded', failed: 'failed' } as const;

export const DISPUTE_STATUSES = {
  open: 'disputed', under_review: 'disputed', action_required: 'disputed', lost: 'disputed', won: 'captured',
} as const;

export const METHODS: Readonly<Record<string, Method>> = {
  card: 'card', emi: 'card', wallet: 'wallet', app: 'wallet', paypal: 'wallet', netbanking: 'bank_transfer', bank_transfer: 'bank_transfer',
  intl_bank_transfer: 'bank_transfer', upi: 'bank_transfer', emandate: 'bank_transfer', nach: 'bank_transfer',
  paylater: 'other', cardless_emi: 'other', cod: 'other',
};

/** Live events write `bank` and `issuer` where the documentation has `issuer_bank`. */
export const SOURCES: Readonly<Record<string, Source>> = {
  customer: 'customer', business: 'merchant', merchant: 'merchant', beneficiary_bank: 'merchant', internal: 'gateway', gateway: 'gateway',
  provider: 'gateway', network: 'network', customer_psp: 'network', issuer: 'issuer', issuer_bank: 'issuer', bank: 'issuer',
};

/** UPI names the legs of one transfer: the debit at the payer's bank authorizes, the credit settles. */
export const STEPS: Readonly<Record<string, Step>> = {
  payment_initiation: 'payment_initiation', payment_eligibility_check: 'payment_initiation', mandate_creation: 'payment_initiation',
  card_enrollment_check: 'payment_authentication', card_enrolment_check: 'payment_authentication', payment_authentication: 'payment_authentication',
  payment_authorization: 'payment_authorization', payment_request: 'payment_authorization', payment_response: 'payment_authorization',
  payment_debit_request: 'payment_authorization', payment_debit_response: 'payment_authorization',
  payment_status_request: 'payment_authorization', payment_status_response: 'payment_authorization',
  payment_credit_request: 'payment_settlement', payment_credit_response: 'payment_settlement',
  payment_capture: 'payment_capture', refund_request: 'refund_request',
};
