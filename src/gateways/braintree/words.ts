import type { OrderPart, PaymentPart, PaymentStatus } from '../gateway';

type RefundStatus = NonNullable<NonNullable<OrderPart['refund']>['status']>;

/** In lower case, as the SDKs write them; GraphQL writes capitals. `settlement_pending`: the processor has not said yes or no. */
export const STATUSES: Readonly<Record<string, PaymentStatus | null>> = {
  authorizing: 'processing', authorized: 'authorized', authorization_expired: 'expired', submitted_for_settlement: 'captured', settling: 'captured',
  settlement_confirmed: 'captured', settled: 'captured', settlement_pending: 'processing', settlement_declined: 'failed', failed: 'failed',
  gateway_rejected: 'failed', processor_declined: 'failed', voided: 'canceled', unrecognized: 'unknown', verifying: 'processing', verified: null,
};

export const REFUND_STATUSES: Readonly<Record<string, RefundStatus>> = {
  authorizing: 'pending', authorized: 'pending', submitted_for_settlement: 'pending', settling: 'pending', settlement_pending: 'pending',
  settlement_confirmed: 'succeeded', settled: 'succeeded', settlement_declined: 'failed', failed: 'failed', gateway_rejected: 'failed',
  processor_declined: 'failed', voided: 'failed', authorization_expired: 'failed', pending: 'pending', complete: 'succeeded',
};

/** What a card reader in a shop says of a charge that it was asked for; a completed one carries its transaction. */
export const READER_STATUSES: Readonly<Record<string, PaymentStatus | null>> = {
  pending: 'requires_action', processing: 'processing', complete: null, cancelled: 'canceled', canceled: 'canceled', failed: 'unknown',
};

export const METHODS: Readonly<Record<string, NonNullable<PaymentPart['method']>>> = {
  credit_card: 'card', creditcarddetails: 'card', android_pay_card: 'card', apple_pay_card: 'card', applepaydetails: 'card', google_pay_card: 'card',
  samsung_pay_card: 'card', visa_checkout_card: 'card', masterpass_card: 'card', paypal_account: 'wallet', paypaltransactiondetails: 'wallet',
  paypalaccountdetails: 'wallet', venmo_account: 'wallet', venmoaccountdetails: 'wallet', us_bank_account: 'bank_transfer',
  usbankaccountdetails: 'bank_transfer', sepa_debit_account: 'bank_transfer', sepadirectdebitaccountdetails: 'bank_transfer',
  local_payment: 'other', localpaymentdetails: 'other',
};

export const RISK_DECISIONS = {
  approve: 'pass', review: 'review', escalate: 'review', decline: 'reject', 'not evaluated': null, not_evaluated: null,
} as const;

export const DECLINE_ADVICE = { soft_declined: 'try_again_later', hard_declined: 'do_not_try_again', approved: null, soft: 'try_again_later', hard: 'do_not_try_again' } as const;

export const AUTHENTICATION_STATUSES = {
  authenticate_successful: 'succeeded', authenticate_attempt_successful: 'succeeded', authenticate_frictionless_failed: 'failed',
  authenticate_failed: 'failed', authenticate_rejected: 'failed', authenticate_unable_to_authenticate: 'failed', authenticate_error: 'failed',
  challenge_required: 'challenged', authentication_unavailable: null, lookup_bypassed: null, lookup_error: null, lookup_not_enrolled: null,
  lookup_enrolled: null, lookup_failed_acs_error: null, lookup_card_error: null, lookup_server_error: null, unsupported_card: null, data_only_successful: null,
  skipped_due_to_rule: null, exemption_low_value_successful: null, exemption_tra_successful: null,
} as const;

export const DISPUTE_STATUSES: Readonly<Record<string, PaymentStatus | null>> = {
  open: 'disputed', disputed: 'disputed', under_review: 'disputed', accepted: 'disputed', auto_accepted: 'disputed', expired: 'disputed', lost: 'disputed',
  won: 'captured',
};
