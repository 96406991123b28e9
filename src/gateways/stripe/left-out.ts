import type { Reader } from '../reader';

/** Personal, secret, or of no use to a diagnosis, in any of Stripe's objects. */
const EVERYWHERE = [
  'object', 'livemode', 'metadata', 'client_secret', 'customer', 'customer_account', 'description', 'application', 'application_fee',
  'application_fee_amount', 'on_behalf_of', 'transfer', 'transfer_data', 'transfer_group', 'source', 'source_transfer', 'destination',
  'statement_descriptor', 'statement_descriptor_suffix', 'calculated_statement_descriptor', 'balance_transaction', 'failure_balance_transaction',
  'billing_details', 'shipping', 'receipt_email', 'receipt_number', 'receipt_url', 'fraud_details', 'order', 'dispute', 'test_clock', 'url',
  'has_more', 'total_count', 'next_source_action', 'allowed_source_types', 'presentment_details', 'request_log_url', 'doc_url', 'param',
] as const;

const OF_INTENTS = [
  'amount_capturable', 'canceled_at', 'amount_details', 'automatic_payment_methods', 'confirmation_method', 'excluded_payment_method_types', 'flow_directions',
  'latest_attempt', 'mandate', 'single_use_mandate', 'payment_method', 'payment_method_configuration_details', 'payment_method_options',
  'payment_method_types', 'capture_method', 'setup_future_usage', 'usage', 'review', 'next_action.redirect_to_url', 'next_action.use_stripe_sdk.stripe_js', 'hooks', 'payment_details',
] as const;

const OF_CHARGES = [
  'payment_method', 'authorization_code', 'level3', 'radar_options', 'review', 'outcome.seller_message', 'outcome.network_status', 'payment_intent',
  'refunds.object', 'refunds.has_more', 'refunds.total_count', 'refunds.url', 'paid', 'amount_updates', 'failure_message',
] as const;

/** Says that what Stripe keeps for its own bookkeeping is known and not wanted. */
export const leaveOutCommon = (reader: Reader): void => { reader.leaveOut(...EVERYWHERE); };
export const leaveOutOfIntent = (reader: Reader): void => { reader.leaveOut(...EVERYWHERE, ...OF_INTENTS); };
export const leaveOutOfCharge = (reader: Reader): void => {
  reader.leaveOut(...EVERYWHERE, ...OF_CHARGES);
  leaveOutOfMethod(reader, 'payment_method_details');
};

/** Of a card nothing is kept but that it is one. */
const CARD_FIELDS = [
  'amount_authorized', 'authorization_code', 'checks', 'country', 'description', 'display_brand', 'exp_month', 'exp_year', 'extended_authorization',
  'fingerprint', 'funding', 'generated_from', 'iin', 'incremental_authorization', 'installments', 'issuer', 'last4', 'mandate', 'multicapture',
  'network', 'network_token', 'network_transaction_id', 'networks', 'overcapture', 'regulated_status', 'three_d_secure_usage', 'wallet',
] as const;

/** Leaves out what a payment method tells of its owner. */
export function leaveOutOfMethod(reader: Reader, path: string): void {
  const method = reader.holdsObject(path) ? reader.object(path) : undefined;
  method?.leaveOut('id', 'object', 'billing_details', 'created', 'customer', 'livemode', 'metadata', 'allow_redisplay', 'redaction', 'radar_options');
  method?.leaveOut(...CARD_FIELDS.map((field) => `card.${field}`));
}
