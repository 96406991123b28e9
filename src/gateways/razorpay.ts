import type { EnvelopeFields, GatewayParts, PaymentPart, PaymentStatus, SnapshotParts } from './gateway';
import { known } from './known';
import { nothingRecognised, openPayload } from './open-payload';
import { downtimesIn } from './razorpay/downtime';
import { type Kind, readBare, readCollection, readEntities } from './razorpay/entities';
import { readError, seconds } from './razorpay/payment';
import type { Reader } from './reader';

const PAYMENT_FIELDS = [
  'id', 'status', 'amount', 'currency', 'method', 'order_id', 'refund_status', 'created_at', 'authorized_at', 'captured_at',
  'error_code', 'error_description', 'error_source', 'error_step', 'error_reason',
];

/** What `fromRazorpay` reads, by envelope. */
export const RAZORPAY_FIELDS: readonly EnvelopeFields[] = [
  { envelope: 'payment', reads: PAYMENT_FIELDS },
  { envelope: 'order', reads: ['id', 'receipt', 'status', 'amount', 'amount_paid', 'currency', 'created_at'] },
  { envelope: 'refund', reads: ['payment_id', 'status', 'amount', 'currency', 'created_at'] },
  { envelope: 'dispute', reads: ['payment_id', 'status'] },
  { envelope: 'collection', reads: ['items[*] (the payments of one order: the one that was captured, or else the latest, and the others as its attempts)'] },
  {
    envelope: 'error',
    reads: ['error.code', 'error.description', 'error.source', 'error.step', 'error.reason', 'error.metadata.payment_id', 'error.metadata.order_id', 'next'],
  },
  { envelope: 'webhook', reads: ['event', 'created_at', 'payload.{payment,order,refund,dispute,payment.downtime}.entity'] },
];

const BEFORE_THE_MONEY: ReadonlySet<PaymentPart['step']> = new Set(['payment_initiation', 'payment_authentication', 'payment_authorization'] as const);

/** An error that names a payment and a step on the way to the money is about that payment; any other may be about the call alone. */
function statusOfError(error: Reader, step: PaymentPart['step'], canGoOn: boolean): PaymentStatus | undefined {
  if (canGoOn) return 'requires_action';
  return error.text('metadata.payment_id') !== undefined && BEFORE_THE_MONEY.has(step) ? 'failed' : undefined;
}

/** `next` lists what the payer may still do, such as typing the code of a text message again. */
function readApiError(reader: Reader, error: Reader): SnapshotParts {
  const next = reader.texts('next');
  const asksForCode = next.includes('otp_submit');
  const said = readError(error, '');
  error.leaveOut('field', 'http_status_code', 'internal_error_code', 'metadata');
  reader.leaveOut('statusCode', 'status_code', 'http_status_code');
  const orderNo = error.text('metadata.order_id');
  return known({
    payment: {
      ...known({ id: error.text('metadata.payment_id'), provider: 'razorpay', status: statusOfError(error, said.step, next.length > 0) }),
      ...said,
      ...(asksForCode ? { authentication: { type: 'otp' as const, status: 'failed' as const } } : {}),
    },
    order: orderNo === undefined ? undefined : { providerOrderNo: orderNo },
  });
}

/** The event's own time is the time of what it tells; the entity mostly has none. */
const TIME_OF_EVENT: Readonly<Record<string, 'capturedAt' | 'authorizedAt'>> = { 'payment.captured': 'capturedAt', 'payment.authorized': 'authorizedAt' };

function readEvent(reader: Reader): SnapshotParts | undefined {
  const entityOf = (kind: Kind): Reader | undefined => reader.object(['payload', kind, 'entity']);
  const entities = { payment: entityOf('payment'), order: entityOf('order'), refund: entityOf('refund'), dispute: entityOf('dispute') };
  const at = seconds(reader, 'created_at') ?? seconds(reader, 'payload.created_at');
  const name = reader.text('event') ?? '';
  const field = Object.hasOwn(TIME_OF_EVENT, name) ? TIME_OF_EVENT[name] : undefined;
  reader.leaveOut('entity', 'account_id', 'contains', 'id');
  if (Object.values(entities).every((entity) => entity === undefined)) return downtimesOf(reader);
  const parts = readEntities(entities);
  return field === undefined || at === undefined ? parts : { ...parts, payment: { [field]: at, ...parts.payment } };
}

function downtimesOf(reader: Reader): SnapshotParts | undefined {
  const channels = downtimesIn(reader);
  return channels.length === 0 ? undefined : { channels };
}

function readEnvelope(reader: Reader): SnapshotParts | undefined {
  const error = reader.object('error');
  if (error !== undefined) return readApiError(reader, error);
  if (reader.has('payload')) return readEvent(reader);
  if (!reader.has('items')) return readBare(reader) ?? downtimesOf(reader);
  reader.leaveOut('entity', 'count');
  return readCollection(reader.list('items')) ?? downtimesOf(reader);
}

/**
 * Reads what Razorpay returned: a payment, order, refund or dispute, the payments of one order, an error of the API, or a webhook event.
 *
 * @throws PayloadInvalidError where it is no payload of Razorpay
 * @example
 * fromRazorpay({ error: { code: 'BAD_REQUEST_ERROR', reason: 'insufficient_funds', source: 'customer' } })
 *   .payment?.codes?.[0] //=> { system: 'razorpay.reason', code: 'insufficient_funds' }
 */
export function fromRazorpay(payload: unknown): GatewayParts {
  const reader = openPayload(payload, 'razorpay');
  const parts = readEnvelope(reader);
  if (parts === undefined) throw nothingRecognised(reader, 'razorpay', 'a payment, order, refund or dispute, the payments of one order, an error or a webhook event');
  return { ...parts, unread: reader.unread() };
}
