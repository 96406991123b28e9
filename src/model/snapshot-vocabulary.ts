/**
 * Closed sets of the snapshot, each listed once. The zod schema, the fact dictionary, the rule checker
 * and the generated JSON Schemas all read them from here.
 */

export const ORDER_STATUSES = [
  'created', 'pending_payment', 'paid', 'fulfilling', 'partially_delivered', 'delivered', 'completed',
  'failed', 'canceled', 'expired', 'refunding', 'refunded', 'on_hold', 'abnormal',
] as const;
export const CUSTOMER_TYPES = ['personal', 'business'] as const;
export const PRODUCT_KINDS = ['airtime', 'data', 'game_top_up', 'game_key', 'membership', 'gift_card', 'other'] as const;
export const SPEED_CLASSES = ['instant', 'fast', 'slow'] as const;
export const DELIVERY_METHODS = ['direct_top_up', 'code', 'manual'] as const;
export const AVAILABILITIES = ['on_sale', 'delisted', 'maintenance', 'out_of_stock'] as const;
export const RECIPIENT_STATES = ['active', 'suspended', 'closed', 'unknown'] as const;
export const FULFILMENT_STATUSES = [
  'not_started', 'submitted', 'processing', 'delivered', 'partial', 'failed', 'canceled', 'unknown',
] as const;
export const ITEM_STATUSES = ['pending', 'delivered', 'redeemed', 'returned', 'expired', 'invalid'] as const;
export const NOTIFICATION_STATUSES = ['unsent', 'retrying', 'success', 'dead_letter'] as const;
export const REFUND_STATUSES = ['none', 'requested', 'pending', 'succeeded', 'failed', 'rejected'] as const;

export const PAYMENT_METHODS = ['card', 'wallet', 'bank_transfer', 'qr', 'balance', 'carrier_billing', 'other'] as const;
export const PAYMENT_STATUSES = [
  'created', 'requires_action', 'processing', 'authorized', 'captured', 'failed', 'canceled', 'expired',
  'refunded', 'partially_refunded', 'disputed', 'unknown',
] as const;
export const PAYMENT_SOURCES = ['customer', 'merchant', 'platform', 'gateway', 'network', 'issuer'] as const;
export const PAYMENT_STEPS = [
  'payment_initiation', 'payment_authentication', 'payment_authorization', 'payment_capture', 'payment_settlement',
  'refund_request',
] as const;
export const PAYMENT_ADVICE = ['confirm_card_data', 'try_again_later', 'do_not_try_again'] as const;
export const AUTHENTICATION_TYPES = ['3ds', 'otp', 'pin', 'face', 'password'] as const;
export const AUTHENTICATION_STATUSES = ['required', 'challenged', 'succeeded', 'failed', 'expired'] as const;
export const PAYMENT_RISK_LEVELS = ['low', 'medium', 'high', 'unknown'] as const;
export const RISK_DECISIONS = ['pass', 'review', 'reject'] as const;
export const RISK_DECIDERS = ['issuer', 'gateway', 'platform'] as const;

export const ACCOUNT_STATUSES = ['active', 'restricted', 'frozen', 'closed', 'pending_verification'] as const;
export const KYC_STATUSES = ['unverified', 'processing', 'verified', 'rejected'] as const;
export const ACCOUNT_RISK_LEVELS = ['low', 'medium', 'high'] as const;
export const FREEZE_SCOPES = ['account', 'funds', 'payment', 'login'] as const;
export const LIMIT_SCOPES = ['single', 'day', 'month', 'year', 'count'] as const;
export const BIND_STATUSES = ['unbound', 'pending', 'bound', 'failed', 'expired'] as const;
export const OTP_CHANNELS = ['sms', 'voice', 'email'] as const;
export const OTP_STATUSES = ['sent', 'delivered', 'failed', 'expired', 'used', 'wrong'] as const;
export const PASSWORD_STRENGTHS = ['weak', 'fair', 'strong'] as const;
export const ACCESSIBILITY_NEEDS = ['none', 'voice_and_picture'] as const;
export const RECENT_CHANGES = [
  'password_changed', 'phone_changed', 'email_changed', 'device_added', 'payee_added',
] as const;

export const CHANNEL_ROLES = ['payment', 'fulfilment', 'carrier', 'sms', 'issuer'] as const;
export const CHANNEL_STATUSES = ['up', 'degraded', 'down', 'maintenance', 'unknown'] as const;
export const CHANNEL_SEVERITIES = ['high', 'medium', 'low'] as const;
export const IP_TYPES = ['residential', 'mobile', 'data_centre', 'proxy', 'vpn', 'public_wifi'] as const;

export const SYMPTOMS = [
  'not_received', 'payment_failed', 'payment_refused', 'cannot_log_in', 'no_code', 'card_binding', 'card_unbinding',
  'balance_wrong', 'transfer_late', 'goods_unusable', 'unrecognized_payment', 'refund', 'dispute', 'complaint', 'scam',
  'statement', 'how_to', 'other',
] as const;
export const EVIDENCE_ITEMS = [
  'order_number', 'payment_screenshot', 'payment_proof', 'error_screenshot', 'screen_recording', 'chat_log',
  'id_document', 'purchase_proof',
] as const;
export const URGENCIES = ['low', 'medium', 'high', 'urgent'] as const;
