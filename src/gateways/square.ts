import { codeList } from './code';
import type { EnvelopeFields, GatewayParts, SnapshotParts } from './gateway';
import { known } from './known';
import { nothingRecognised, openPayload } from './open-payload';
import type { Reader } from './reader';
import { errorsOf, orderOfPayment, readDispute, readInvoice, readPayment, readRefund } from './square/payment';

/** What `fromSquare` reads, by envelope. */
export const SQUARE_FIELDS: readonly EnvelopeFields[] = [
  {
    envelope: 'payment',
    reads: [
      'id', 'status', 'source_type', 'total_money', 'amount_money', 'approved_money', 'refunded_money', 'order_id', 'reference_id', 'created_at', 'delayed_until',
      'card_details.card_payment_timeline', 'card_details.errors[*]', 'bank_account_details.errors[*]', 'risk_evaluation.risk_level',
    ],
  },
  { envelope: 'errors', reads: ['errors[*].category', 'errors[*].code', 'errors[*].detail'] },
  { envelope: 'refund', reads: ['payment_id', 'status', 'amount_money', 'order_id', 'created_at'] },
  { envelope: 'dispute', reads: ['state', 'disputed_payment.payment_id'] },
  { envelope: 'invoice', reads: ['status', 'order_id', 'invoice_number', 'created_at', 'next_payment_amount_money', 'payment_requests[*].computed_amount_money'] },
  { envelope: 'webhook', reads: ['type', 'data.object.{payment,refund,dispute,invoice}'] },
];

const WHAT_IS_READ = 'a payment, refund, dispute or invoice, errors, or a webhook event about one of them';

function readPaymentParts(reader: Reader): SnapshotParts {
  return known({ payment: readPayment(reader), order: orderOfPayment(reader) });
}

/** The one entity that an answer or an event holds by name, or that it is. */
function readEntity(holder: Reader, event: string): SnapshotParts | undefined {
  const payment = holder.object('payment') ?? (holder.has('source_type') ? holder : undefined);
  const refund = holder.object('refund') ?? (holder.has('payment_id') ? holder : undefined);
  const dispute = holder.object('dispute');
  const invoice = holder.object('invoice') ?? (holder.has('invoice_number') ? holder : undefined);
  if (payment !== undefined) return readPaymentParts(payment);
  if (refund !== undefined) return readRefund(refund);
  if (dispute !== undefined) return readDispute(dispute);
  return invoice === undefined ? undefined : readInvoice(invoice, event === 'invoice.scheduled_charge_failed');
}

/** Adds the errors of a call: those about a refund to the refund, the others to the payment. */
function withErrors(parts: SnapshotParts | undefined, reader: Reader): SnapshotParts | undefined {
  const errors = errorsOf(reader, 'errors');
  if (errors.length === 0) return parts;
  const ofPayment = codeList(...(parts?.payment?.codes ?? []), ...errors.filter(({ isOfRefund }) => !isOfRefund).map(({ code }) => code));
  const ofRefund = errors.find(({ isOfRefund }) => isOfRefund)?.code;
  return known({
    ...parts,
    payment: { provider: 'square', ...parts?.payment, ...(ofPayment === undefined ? {} : { codes: ofPayment }) },
    order: ofRefund === undefined ? parts?.order : { ...parts?.order, refund: { ...parts?.order?.refund, code: ofRefund } },
  });
}

function readEnvelope(reader: Reader): SnapshotParts | undefined {
  const event = reader.object('data.object');
  if (event === undefined) return withErrors(readEntity(reader, ''), reader);
  reader.leaveOut('merchant_id', 'location_id', 'event_id', 'created_at', 'data.id', 'data.type');
  return readEntity(event, reader.text('type') ?? '');
}

/**
 * Reads what Square returned: a payment, refund, dispute or invoice, the errors of a call, or a webhook event.
 *
 * @throws PayloadInvalidError where it is no payload of Square, or one about the seller's own payout
 * @example
 * fromSquare({ errors: [{ category: 'PAYMENT_METHOD_ERROR', code: 'INSUFFICIENT_FUNDS' }] })
 *   .payment?.codes //=> [{ system: 'square.error', code: 'INSUFFICIENT_FUNDS' }]
 */
export function fromSquare(payload: unknown): GatewayParts {
  const reader = openPayload(payload, 'square');
  const parts = readEnvelope(reader);
  if (parts === undefined) throw nothingRecognised(reader, 'square', WHAT_IS_READ);
  return { ...parts, unread: reader.unread() };
}
