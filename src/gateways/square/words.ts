import type { PaymentPart, PaymentStatus } from '../gateway';

export const PAYMENT_STATUSES = {
  APPROVED: 'authorized', PENDING: 'processing', COMPLETED: 'captured', CANCELED: 'canceled', FAILED: 'failed',
} as const;

export const REFUND_STATUSES = { PENDING: 'pending', COMPLETED: 'succeeded', FAILED: 'failed', REJECTED: 'rejected' } as const;

export const METHODS: Readonly<Record<string, NonNullable<PaymentPart['method']>>> = {
  CARD: 'card', WALLET: 'wallet', BANK_ACCOUNT: 'bank_transfer', SQUARE_ACCOUNT: 'balance', SQUARE_GIFT_CARD: 'other',
  BUY_NOW_PAY_LATER: 'other', CASH: 'other', EXTERNAL: 'other',
};

export const RISK_LEVELS = { NORMAL: 'low', MODERATE: 'medium', HIGH: 'high', PENDING: 'unknown' } as const;

/** The customer's bank has not taken the money back while it only inquires, and a closed inquiry says nothing of the money. */
export const DISPUTE_STATES: Readonly<Record<string, PaymentStatus | null>> = {
  INQUIRY_EVIDENCE_REQUIRED: 'disputed', INQUIRY_PROCESSING: 'disputed', INQUIRY_CLOSED: null, EVIDENCE_REQUIRED: 'disputed',
  PROCESSING: 'disputed', ACCEPTED: 'disputed', LOST: 'disputed', WON: 'captured',
};

/** An invoice is a wish to be paid; one that is paid in part says nothing of a single payment. */
export const INVOICE_STATUSES: Readonly<Record<string, PaymentStatus | null>> = {
  DRAFT: null, SCHEDULED: 'created', UNPAID: 'created', PAYMENT_PENDING: 'processing', PARTIALLY_PAID: null, PAID: 'captured',
  PARTIALLY_REFUNDED: 'partially_refunded', REFUNDED: 'refunded', CANCELED: 'canceled', FAILED: 'failed',
};
