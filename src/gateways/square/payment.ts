import { codeList, providerCode } from '../code';
import type { CodePart, MoneyPart, OrderPart, PaymentPart, PaymentStatus, SnapshotParts } from '../gateway';
import { known, part } from '../known';
import { currencyCode, minorMoney } from '../money';
import type { Reader } from '../reader';
import { DISPUTE_STATES, INVOICE_STATUSES, METHODS, PAYMENT_STATUSES, REFUND_STATUSES, RISK_LEVELS } from './words';
import { rfc3339 } from '../time';

function money(reader: Reader, name: string): MoneyPart | undefined {
  const currency = reader.convert(`${name}.currency`, currencyCode, 'a currency');
  return reader.convert(`${name}.amount`, (text) => (currency === undefined ? undefined : minorMoney(text, currency)), 'an amount in minor units');
}

const instant = (reader: Reader, path: string): string | undefined => reader.convert(path, rfc3339, 'a time with an offset');

/** Square lists errors of the call and of the card in one form. */
export const errorsOf = (reader: Reader, path: string): { code: CodePart; isOfRefund: boolean }[] => reader.list(path).flatMap((error) => {
  const code = providerCode('square.error', error.text('code'), { message: error.text('detail') });
  error.leaveOut('field');
  return code === undefined ? [] : [{ code, isOfRefund: error.text('category') === 'REFUND_ERROR' }];
});

/** A payment of which money went back stays COMPLETED; how much is a field of its own. */
function statusOf(reader: Reader, total: MoneyPart | undefined): PaymentStatus | undefined {
  const status = reader.word('status', PAYMENT_STATUSES);
  const returned = money(reader, 'refunded_money');
  if (status !== 'captured' || returned === undefined || returned.amount === 0) return status;
  return returned.amount === total?.amount ? 'refunded' : 'partially_refunded';
}

const MONEY_CAME: ReadonlySet<PaymentStatus | undefined> = new Set(['captured', 'refunded', 'partially_refunded']);

/** Personal, secret or of no use to a diagnosis. */
const LEFT_OUT = [
  'amount_money', 'tip_money', 'app_fee_money', 'app_fee_allocations', 'processing_fee', 'buyer_currency_money', 'application_details', 'customer_id',
  'employee_id', 'team_member_id', 'location_id', 'receipt_number', 'receipt_url', 'note', 'statement_description_identifier', 'buyer_email_address',
  'billing_address', 'shipping_address', 'delay_action', 'delay_duration', 'updated_at', 'version_token', 'version', 'refund_ids', 'capabilities',
  'device_details', 'terminal_checkout_id', 'cash_details', 'external_details', 'square_account_details', 'is_offline_payment', 'offline_payment_details',
  'card_details.card', 'card_details.auth_result_code', 'card_details.avs_status', 'card_details.cvv_status', 'card_details.entry_method',
  'card_details.statement_description', 'card_details.status', 'card_details.application_identifier', 'card_details.application_name',
  'card_details.application_cryptogram', 'card_details.verification_method', 'card_details.verification_results', 'card_details.device_details',
  'card_details.refund_requires_card_presence', 'bank_account_details.bank_name', 'bank_account_details.account_ownership_type',
  'bank_account_details.fingerprint', 'bank_account_details.country', 'bank_account_details.statement_description', 'bank_account_details.transfer_type',
  'bank_account_details.ach_details', 'wallet_details', 'buy_now_pay_later_details', 'risk_evaluation.created_at',
];

export function readPayment(reader: Reader): PaymentPart {
  const requested = money(reader, 'total_money') ?? money(reader, 'amount_money');
  const status = statusOf(reader, requested);
  const approved = money(reader, 'approved_money');
  const level = reader.word('risk_evaluation.risk_level', RISK_LEVELS);
  const errors = [...errorsOf(reader, 'card_details.errors'), ...errorsOf(reader, 'bank_account_details.errors')];
  reader.leaveOut(...LEFT_OUT);
  return known({
    id: reader.text('id'), provider: 'square', method: reader.word('source_type', METHODS), status,
    requested, paid: MONEY_CAME.has(status) ? approved ?? requested : undefined,
    createdAt: instant(reader, 'created_at'),
    authorizedAt: instant(reader, 'card_details.card_payment_timeline.authorized_at'),
    capturedAt: instant(reader, 'card_details.card_payment_timeline.captured_at'),
    expiresAt: expiryOf(reader, status),
    codes: codeList(...errors.map(({ code }) => code)),
    risk: level === undefined ? undefined : { level, by: 'gateway' as const },
  });
}

/** Until when an approved payment has to be captured; for any other it is over. */
function expiryOf(reader: Reader, status: PaymentStatus | undefined): string | undefined {
  const until = instant(reader, 'delayed_until');
  instant(reader, 'card_details.card_payment_timeline.voided_at');
  return status === 'authorized' ? until : undefined;
}

export const orderOfPayment = (reader: Reader): OrderPart | undefined =>
  part({ providerOrderNo: reader.text('order_id'), merchantOrderNo: reader.text('reference_id') });

export function readRefund(reader: Reader): SnapshotParts {
  reader.leaveOut(
    'id', 'app_fee_money', 'processing_fee', 'location_id', 'reason', 'updated_at', 'version', 'team_member_id', 'unlinked', 'destination_type',
    'destination_details',
  );
  const refund = known({ status: reader.word('status', REFUND_STATUSES), amount: money(reader, 'amount_money'), requestedAt: instant(reader, 'created_at') });
  return {
    payment: known({ id: reader.text('payment_id'), provider: 'square' }),
    order: known({ providerOrderNo: reader.text('order_id'), refund }),
  };
}

export function readDispute(reader: Reader): SnapshotParts {
  reader.leaveOut('id', 'dispute_id', 'amount_money', 'reason', 'due_at', 'card_brand', 'created_at', 'updated_at', 'brand_dispute_id', 'reported_date',
    'reported_at', 'version', 'location_id', 'evidence_ids');
  return {
    payment: known({
      id: reader.text('disputed_payment.payment_id') ?? reader.texts('disputed_payment_ids')[0], provider: 'square',
      status: reader.word('state', DISPUTE_STATES) ?? undefined,
    }),
  };
}

/** The charge that an event calls failed was made for the invoice; the invoice itself stays unpaid. */
export function readInvoice(reader: Reader, hasFailed: boolean): SnapshotParts {
  const status = reader.word('status', INVOICE_STATUSES) ?? undefined;
  const requests = reader.list('payment_requests').map((request) => money(request, 'computed_amount_money'));
  const requested = money(reader, 'next_payment_amount_money') ?? (requests.length === 1 ? requests[0] : undefined);
  reader.leaveOut(
    'id', 'version', 'location_id', 'primary_recipient', 'payment_requests', 'delivery_method', 'scheduled_at', 'public_url', 'timezone', 'updated_at', 'title',
    'description', 'accepted_payment_methods', 'custom_fields', 'subscription_id', 'sale_or_service_date', 'payment_conditions',
    'store_payment_method_enabled', 'attachments', 'creator_team_member_id',
  );
  return {
    payment: known({ provider: 'square', status: hasFailed && status === 'created' ? 'failed' as const : status, requested }),
    order: known({ providerOrderNo: reader.text('order_id'), merchantOrderNo: reader.text('invoice_number'), createdAt: instant(reader, 'created_at') }),
  };
}
