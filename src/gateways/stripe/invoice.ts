import type { PaymentPart, SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';
import { adaptPaymentIntent } from './payment-intent';
import { leaveOutCommon } from './left-out';
import { merchantOrder } from './order';
import { stripeId, stripeInstant, stripeMoney, stripeMoneyMoved } from './values';
import { INVOICE_STATUS } from './words';

/** Of an invoice only what is owed, what is paid and when it is due matters here. */
const BOOKKEEPING = [
  'account_country', 'account_name', 'account_tax_ids', 'amount_overpaid', 'amount_shipping', 'auto_advance', 'automatic_tax',
  'automatically_finalizes_at', 'billing_reason', 'collection_method', 'confirmation_secret', 'custom_fields', 'customer_address', 'customer_email',
  'customer_name', 'customer_phone', 'customer_shipping', 'customer_tax_exempt', 'customer_tax_ids', 'default_payment_method', 'default_source',
  'default_tax_rates', 'discount', 'discounts', 'effective_at', 'ending_balance', 'footer', 'from_invoice', 'hosted_invoice_url', 'invoice_pdf',
  'issuer', 'latest_revision', 'lines', 'parent', 'payment_settings', 'period_end', 'period_start', 'post_payment_credit_notes_amount',
  'pre_payment_credit_notes_amount', 'quote', 'rendering', 'rendering_options', 'shipping_cost', 'shipping_details', 'starting_balance',
  'status_transitions.finalized_at', 'status_transitions.voided_at', 'status_transitions.marked_uncollectible_at', 'subscription',
  'subscription_details', 'subtotal', 'subtotal_excluding_tax', 'tax', 'total_discount_amounts', 'total_excluding_tax', 'total_pretax_credit_amounts',
  'total_tax_amounts', 'total_taxes', 'webhooks_delivered_at',
] as const;

/** An invoice is the order; the payment that settles it is inside it or named by it. */
export function adaptInvoice(invoice: Reader): SnapshotParts {
  leaveOutCommon(invoice);
  invoice.leaveOut(...BOOKKEEPING);
  const paid = stripeMoneyMoved(invoice, 'amount_paid');
  const status = invoice.word('status', INVOICE_STATUS);
  const order = known({
    ...merchantOrder(invoice), id: invoice.text('id'), providerOrderNo: invoice.text('number'), status,
    total: stripeMoney(invoice, 'total'),
    createdAt: stripeInstant(invoice, 'created'),
    expiresAt: stripeInstant(invoice, 'due_date'),
    paidAt: paid === null ? null : stripeInstant(invoice, 'status_transitions.paid_at'),
  });
  return { order, payment: known({ ...ownPayment(invoice, paid), ...paymentInside(invoice) }) };
}

function ownPayment(invoice: Reader, paid: PaymentPart['paid']): PaymentPart {
  const status = paymentStatus(invoice);
  return known({
    id: paymentId(invoice), provider: 'stripe', paid, status,
    requested: stripeMoney(invoice, 'amount_due'),
    capturedAt: paid === null ? null : stripeInstant(invoice, 'status_transitions.paid_at'),
    codes: status === undefined ? undefined : [],
  });
}

const paymentInside = (invoice: Reader): PaymentPart =>
  (invoice.holdsObject('payment_intent') ? adaptPaymentIntent(invoice.object('payment_intent') ?? invoice).payment ?? {} : {});

function paymentId(invoice: Reader): string | undefined {
  const [payment] = invoice.list('payments.data');
  invoice.leaveOut('payments');
  const charge = stripeId(invoice, 'charge');
  return stripeId(invoice, 'payment_intent') ?? (payment === undefined ? undefined : stripeId(payment, 'payment.payment_intent')) ?? charge;
}

/** Another try is planned only after one has failed; without one an open invoice may just as well be under way. */
function paymentStatus(invoice: Reader): PaymentPart['status'] {
  const status = invoice.text('status');
  const tried = invoice.flag('attempted') === true && (invoice.number('attempt_count') ?? 0) > 0;
  const remaining = invoice.number('amount_remaining') ?? 0;
  const next = stripeInstant(invoice, 'next_payment_attempt');
  const outside = invoice.flag('paid_out_of_band');
  invoice.flag('paid');
  if (status === 'paid') return outside === true ? undefined : 'captured';
  return status === 'open' && tried && remaining > 0 && next !== undefined ? 'failed' : undefined;
}
