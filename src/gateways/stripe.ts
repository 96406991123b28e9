import type { FromPayload, PaymentPart, PaymentStatus, SnapshotParts } from './gateway';
import { known } from './known';
import { nothingRecognised, openPayload } from './open-payload';
import { ownValue } from './own-value';
import type { Reader } from './reader';
import { adaptApiError } from './stripe/api-error';
import { adaptCharge } from './stripe/charge';
import { adaptCheckoutSession } from './stripe/checkout-session';
import { adaptDispute, adaptFraudWarning, adaptReview } from './stripe/dispute';
import { adaptInvoice } from './stripe/invoice';
import { adaptPaymentIntent } from './stripe/payment-intent';
import { adaptRefund } from './stripe/refund';
import { adaptSetupIntent } from './stripe/setup-intent';
import { stripeInstant } from './stripe/values';

export { STRIPE_FIELDS } from './stripe/fields';

type Adapt = (object: Reader) => SnapshotParts;

const BY_OBJECT: Readonly<Record<string, Adapt>> = {
  payment_intent: adaptPaymentIntent, charge: adaptCharge, setup_intent: adaptSetupIntent, refund: adaptRefund, dispute: adaptDispute,
  review: adaptReview, 'radar.early_fraud_warning': adaptFraudWarning, invoice: adaptInvoice, 'checkout.session': adaptCheckoutSession,
};

/** What the name of an event adds where its object leaves the state open. */
const BY_EVENT: Readonly<Record<string, PaymentStatus>> = {
  'payment_intent.payment_failed': 'failed', 'charge.failed': 'failed', 'invoice.payment_failed': 'failed',
  'invoice.payment_action_required': 'requires_action', 'checkout.session.async_payment_failed': 'failed',
};
const CAPTURES = new Set(['payment_intent.succeeded', 'charge.succeeded', 'charge.captured']);

/**
 * Turns a Stripe payload (PaymentIntent, Charge, SetupIntent, Refund, Dispute, Review, early fraud warning, Invoice, Checkout session,
 * API error, webhook event) into parts of a snapshot.
 *
 * @throws PayloadInvalidError for another provider's payload or an object that says nothing of a payment
 * @example
 * fromStripe({ error: { type: 'card_error', code: 'card_declined', charge: 'ch_1' } }).payment?.status //=> 'failed'
 */
export const fromStripe: FromPayload = (payload) => {
  const reader = openPayload(payload, 'stripe');
  const parts = adaptEnvelope(reader);
  if (parts === undefined) throw nothingRecognised(reader, 'stripe', `${Object.keys(BY_OBJECT).join(', ')}, an API error or an event about one of them`);
  return { ...parts, unread: reader.unread() };
};

/** An event holds its object in `data`; the `data` alone is what some integrations store. */
function adaptEnvelope(reader: Reader): SnapshotParts | undefined {
  if (reader.holdsObject('error')) return adaptError(reader);
  if (reader.holdsObject('data.object')) return adaptEvent(reader);
  if (reader.holdsObject('object')) return adaptEventData(reader);
  return adaptObject(reader);
}

function adaptError(reader: Reader): SnapshotParts | undefined {
  const error = reader.object('error');
  return error !== undefined && (error.text('type') ?? error.text('code')) !== undefined ? adaptApiError(error) : undefined;
}

function adaptObject(object: Reader | undefined): SnapshotParts | undefined {
  const adapt = object === undefined ? undefined : ownValue(BY_OBJECT, object.text('object') ?? '') as Adapt | undefined;
  return object === undefined ? undefined : adapt?.(object);
}

function adaptEventData(data: Reader): SnapshotParts | undefined {
  data.leaveOut('previous_attributes');
  return adaptObject(data.object('object'));
}

function adaptEvent(event: Reader): SnapshotParts | undefined {
  event.leaveOut('id', 'object', 'api_version', 'livemode', 'pending_webhooks', 'request', 'account', 'context');
  const data = event.object('data');
  const parts = data === undefined ? undefined : adaptEventData(data);
  if (parts?.payment == null) return parts;
  return { ...parts, payment: withEvent(parts.payment, event.text('type') ?? '', stripeInstant(event, 'created')) };
}

function withEvent(payment: PaymentPart, type: string, at: string | undefined): PaymentPart {
  const isOpen = payment.status === undefined || payment.status === 'created';
  const status = isOpen && Object.hasOwn(BY_EVENT, type) ? BY_EVENT[type] : payment.status;
  const capturedAt = CAPTURES.has(type) && status === 'captured' && payment.capturedAt === undefined ? at : payment.capturedAt;
  // What an invoice or a session failed for stands in its payment, not in itself.
  const codes = payment.codes ?? (status === 'failed' && payment.status === undefined ? [] : undefined);
  return known({ ...payment, status, capturedAt, codes });
}
