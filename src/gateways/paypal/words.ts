import type { PaymentPart, PaymentStatus } from '../gateway';

/** An approved order is the buyer's word; until it is captured no money has moved. */
export const ORDER_PAYMENT: Readonly<Record<string, PaymentStatus>> = {
  CREATED: 'created', SAVED: 'created', APPROVED: 'processing', VOIDED: 'canceled', COMPLETED: 'captured', PAYER_ACTION_REQUIRED: 'requires_action',
};

export const CAPTURE_STATUS: Readonly<Record<string, PaymentStatus>> = {
  COMPLETED: 'captured', DECLINED: 'failed', FAILED: 'failed', PENDING: 'processing', REFUNDED: 'refunded', PARTIALLY_REFUNDED: 'partially_refunded',
};

export const AUTHORIZATION_STATUS: Readonly<Record<string, PaymentStatus>> = {
  CREATED: 'authorized', CAPTURED: 'captured', PARTIALLY_CAPTURED: 'captured', DENIED: 'failed', PENDING: 'processing', VOIDED: 'canceled',
  EXPIRED: 'expired', PARTIALLY_CREATED: 'unknown',
};

/** States of the first version of the API. */
export const SALE_STATE: Readonly<Record<string, PaymentStatus>> = {
  completed: 'captured', partially_refunded: 'partially_refunded', pending: 'processing', refunded: 'refunded', denied: 'failed', reversed: 'disputed',
};

export const REFUND_STATUS = {
  COMPLETED: 'succeeded', PENDING: 'pending', FAILED: 'failed', CANCELLED: 'failed', completed: 'succeeded', pending: 'pending', failed: 'failed',
} as const;

/** Funding source of an order → ours. */
export const SOURCE_METHOD: Readonly<Record<string, NonNullable<PaymentPart['method']>>> = {
  card: 'card', apple_pay: 'card', google_pay: 'card', paypal: 'wallet', venmo: 'wallet', trustly: 'bank_transfer', ideal: 'bank_transfer',
  sofort: 'bank_transfer', giropay: 'bank_transfer', eps: 'bank_transfer', p24: 'bank_transfer', bancontact: 'bank_transfer', blik: 'bank_transfer',
  mybank: 'bank_transfer', multibanco: 'bank_transfer', bank: 'bank_transfer', pay_upon_invoice: 'other', crypto: 'other',
};
