/**
 * What a reason says of the transaction it was returned for.
 * `none`: it speaks of the call (a malformed query, an order that was not found), never of the transaction.
 */
export type ReasonOutcome = 'succeeded' | 'failed' | 'pending' | 'unclear' | 'none';

interface ReasonEntry {
  readonly group: 'payment' | 'refund' | 'fulfilment' | 'use' | 'message' | 'login';
  readonly outcome: ReasonOutcome;
  /** Generic reasons give way to a specific one when a provider returns several codes. */
  readonly generic?: true;
  /** It was refused before the issuer saw it: what an issuer's code adds beside it explains nothing. */
  readonly beforeIssuer?: true;
  /** What it says is not for customers, nor what a provider writes beside it: it would warn a thief or accuse the innocent. */
  readonly discreet?: true;
}

// Without side effects, so that a program which names no reason is spared the table.
const payment = /* @__NO_SIDE_EFFECTS__ */ (outcome: ReasonOutcome): ReasonEntry => ({ group: 'payment', outcome });
const generic = /* @__NO_SIDE_EFFECTS__ */ (outcome: ReasonOutcome): ReasonEntry => ({ group: 'payment', outcome, generic: true });
const discreet = /* @__NO_SIDE_EFFECTS__ */ (group: ReasonEntry['group'], outcome: ReasonOutcome): ReasonEntry => ({ group, outcome, discreet: true });
const blockedBeforeIssuer: ReasonEntry = { group: 'payment', outcome: 'failed', beforeIssuer: true, discreet: true };
const refund = /* @__NO_SIDE_EFFECTS__ */ (outcome: ReasonOutcome): ReasonEntry => ({ group: 'refund', outcome });
const fulfilment = /* @__NO_SIDE_EFFECTS__ */ (outcome: ReasonOutcome): ReasonEntry => ({ group: 'fulfilment', outcome });
const use = /* @__NO_SIDE_EFFECTS__ */ (outcome: ReasonOutcome): ReasonEntry => ({ group: 'use', outcome });
const message = /* @__NO_SIDE_EFFECTS__ */ (outcome: ReasonOutcome): ReasonEntry => ({ group: 'message', outcome });
const login = /* @__NO_SIDE_EFFECTS__ */ (outcome: ReasonOutcome): ReasonEntry => ({ group: 'login', outcome });

/** The closed vocabulary into which every provider code is translated, and what each reason says of its transaction. */
export const REASON_TABLE = {
  approved: payment('succeeded'),
  captured: payment('succeeded'),
  already_paid: payment('succeeded'),
  paid_not_fulfilled: payment('succeeded'),

  processing: payment('pending'),
  awaiting_payer: payment('pending'),
  held_for_review: discreet('payment', 'pending'),

  outcome_unknown: payment('unclear'),
  network_timeout: payment('unclear'),
  duplicate_request: payment('unclear'),
  system_error: generic('unclear'),
  capture_failed: payment('unclear'),

  insufficient_funds: payment('failed'),
  limit_single: payment('failed'),
  limit_daily: payment('failed'),
  limit_monthly: payment('failed'),
  limit_yearly: payment('failed'),
  limit_count: payment('failed'),
  limit_unspecified: payment('failed'),
  merchant_limit: payment('failed'),
  invalid_amount: payment('failed'),
  card_expired: payment('failed'),
  wrong_card_number: payment('failed'),
  wrong_expiry: payment('failed'),
  wrong_cvc: payment('failed'),
  wrong_card_details: payment('failed'),
  wrong_pin: payment('failed'),
  wrong_otp: payment('failed'),
  otp_expired: payment('failed'),
  attempts_exceeded: payment('failed'),
  identity_mismatch: payment('failed'),
  credential_expired: payment('failed'),
  account_invalid: payment('failed'),
  account_restricted: payment('failed'),
  lost_or_stolen_card: discreet('payment', 'failed'),
  method_not_supported: payment('failed'),
  online_payment_not_enabled: payment('failed'),
  kyc_required: payment('failed'),
  kyc_level_limit: payment('failed'),
  currency_not_supported: payment('failed'),
  cross_border_not_allowed: payment('failed'),
  compliance_blocked: discreet('payment', 'failed'),
  authentication_required: payment('failed'),
  authentication_failed: payment('failed'),
  not_enrolled: payment('failed'),
  issuer_suspected_fraud: discreet('payment', 'failed'),
  risk_blocked: blockedBeforeIssuer,
  blocklisted: blockedBeforeIssuer,
  device_risk: discreet('payment', 'failed'),
  issuer_declined: generic('failed'),
  technical_decline: generic('failed'),
  issuer_unavailable: payment('failed'),
  provider_maintenance: payment('failed'),
  retry_blocked: { group: 'payment', outcome: 'failed', generic: true, discreet: true },
  payer_mismatch: payment('failed'),
  order_closed: payment('failed'),
  order_expired: payment('failed'),
  user_canceled: payment('failed'),
  mandate_invalid: payment('failed'),
  mandate_limit: payment('failed'),
  authorization_expired: payment('failed'),
  settlement_declined: payment('failed'),
  merchant_restricted: payment('failed'),
  merchant_misconfigured: generic('failed'),
  charged_back: payment('failed'),

  order_not_found: payment('none'),
  order_mismatch: payment('none'),
  rate_limited: payment('none'),
  see_other_code: generic('none'),
  invalid_request: generic('none'),

  refund_processing: refund('pending'),
  refund_already_made: refund('succeeded'),
  refund_window_passed: refund('failed'),
  refund_merchant_balance_low: refund('failed'),
  refund_trade_frozen: refund('failed'),
  refund_account_closed: refund('failed'),
  refund_amount_exceeded: refund('failed'),
  refund_partial_only: refund('failed'),
  refund_full_only: refund('failed'),
  refund_disputed: refund('failed'),
  refund_not_allowed: refund('failed'),

  recipient_invalid: fulfilment('failed'),
  recipient_suspended: fulfilment('failed'),
  recipient_not_eligible: fulfilment('failed'),
  recipient_blocklisted: discreet('fulfilment', 'failed'),
  recipient_operator_mismatch: fulfilment('failed'),
  product_unavailable: fulfilment('failed'),
  wrong_denomination: fulfilment('failed'),
  wrong_account_type: fulfilment('failed'),
  stock_empty: fulfilment('failed'),
  upstream_balance_low: fulfilment('failed'),
  upstream_maintenance: fulfilment('failed'),
  no_route: fulfilment('failed'),
  upstream_rate_limited: fulfilment('failed'),
  upstream_rejected: fulfilment('failed'),
  upstream_timeout: fulfilment('unclear'),
  partial_delivery: fulfilment('pending'),
  delivery_message_failed: fulfilment('failed'),

  code_redeemed: use('failed'),
  code_expired: use('failed'),
  code_invalid: use('failed'),
  region_locked: use('failed'),
  publisher_account_banned: use('failed'),

  message_delivered: message('succeeded'),
  message_unclear: message('unclear'),
  message_rate_limited: message('failed'),
  message_number_invalid: message('failed'),
  phone_unreachable: message('failed'),
  phone_suspended: message('failed'),
  message_blocked: message('failed'),
  message_content_filtered: message('failed'),
  message_signature_rejected: message('failed'),
  number_ported: message('failed'),
  message_sender_account: message('failed'),

  login_wrong_password: login('failed'),
  login_unknown_user: login('failed'),
  login_locked: login('failed'),
  login_ip_blocked: login('failed'),
  password_leaked: login('failed'),
} as const satisfies Record<string, ReasonEntry>;

/** One of our reasons: what a provider's code means. */
export type Reason = keyof typeof REASON_TABLE;

/** Every reason id, in the order of the table. */
export const REASONS = /* @__PURE__ */ Object.keys(REASON_TABLE) as readonly Reason[] as readonly [Reason, ...Reason[]];

/** Returns what is known of a reason: its group, what it says of the transaction, whether it is generic, and whether customers may learn of it. */
export const reasonEntry = (reason: Reason): ReasonEntry => REASON_TABLE[reason];

/** Whether a value is the id of a reason that is not for customers. */
export const isDiscreetReason = (value: unknown): boolean =>
  typeof value === 'string' && Object.hasOwn(REASON_TABLE, value) && reasonEntry(value as Reason).discreet === true;
