import type { FromPayload, SnapshotParts } from './gateway';
import { known } from './known';
import { nothingRecognised, openPayload } from './open-payload';
import type { Reader } from './reader';
import { adaptApiError } from './paypal/api-error';
import { adaptDispute } from './paypal/dispute';
import { adaptOrder } from './paypal/order';
import { adaptAuthorization, adaptCapture, adaptSale } from './paypal/payment';
import { adaptRefund } from './paypal/refund';

export { PAYPAL_FIELDS } from './paypal/fields';

type Adapt = (resource: Reader) => SnapshotParts;

const BY_RESOURCE: Readonly<Record<string, Adapt>> = {
  'checkout-order': adaptOrder, capture: adaptCapture, authorization: adaptAuthorization, refund: adaptRefund, sale: adaptSale, dispute: adaptDispute,
};

/** The address of a resource names its kind. */
const OF_ADDRESS: readonly (readonly [RegExp, Adapt])[] = [
  [/\/checkout\/orders\//, adaptOrder], [/\/refunds?\//, adaptRefund], [/\/captures\//, adaptCapture], [/\/authorizations?\//, adaptAuthorization],
  [/\/sales?\//, adaptSale], [/\/disputes\//, adaptDispute],
];

/** Fields that only one kind of resource has. */
const OF_FIELDS: readonly (readonly [string, Adapt])[] = [
  ['purchase_units', adaptOrder], ['intent', adaptOrder], ['dispute_id', adaptDispute], ['seller_payable_breakdown', adaptRefund],
  ['seller_receivable_breakdown', adaptCapture], ['final_capture', adaptCapture], ['expiration_time', adaptAuthorization],
];

/**
 * Turns a PayPal payload (order, capture, authorization, refund, sale, dispute, API error, webhook event) into parts of a snapshot.
 *
 * @throws PayloadInvalidError for another provider's payload or an object that says nothing of a payment
 * @example
 * fromPayPal({ name: 'UNPROCESSABLE_ENTITY', details: [{ issue: 'INSTRUMENT_DECLINED' }] }).payment?.codes?.[0]?.code //=> 'INSTRUMENT_DECLINED'
 */
export const fromPayPal: FromPayload = (payload) => {
  const reader = openPayload(payload, 'paypal');
  const parts = adaptEnvelope(reader);
  if (parts === undefined) throw nothingRecognised(reader, 'paypal', `${Object.keys(BY_RESOURCE).join(', ')}, an API error or an event about one of them`);
  return { ...parts, unread: reader.unread() };
};

function adaptEnvelope(reader: Reader): SnapshotParts | undefined {
  if (reader.holdsObject('resource')) return adaptEvent(reader);
  if (reader.text('name') !== undefined) return adaptApiError(reader);
  return kindOf(reader)?.(reader);
}

function kindOf(resource: Reader): Adapt | undefined {
  const own = OF_FIELDS.find(([field]) => resource.has(field));
  if (own !== undefined) return own[1];
  const address = resource.list('links').find((link) => link.text('rel') === 'self')?.text('href')?.slice(0, 300) ?? '';
  return OF_ADDRESS.find(([pattern]) => pattern.test(address))?.[1];
}

function adaptEvent(event: Reader): SnapshotParts | undefined {
  event.leaveOut('id', 'create_time', 'event_version', 'resource_version', 'summary', 'links');
  const type = event.text('event_type') ?? '';
  const resource = event.object('resource');
  const named = event.text('resource_type') ?? '';
  if (resource === undefined) return undefined;
  const adapt = Object.hasOwn(BY_RESOURCE, named) ? BY_RESOURCE[named] : kindOf(resource);
  return adapt === undefined ? undefined : withEvent(adapt(resource), type);
}

/** A capture that is reversed was taken back by the buyer's bank. */
const withEvent = (parts: SnapshotParts, type: string): SnapshotParts =>
  (type.endsWith('.REVERSED') ? { ...parts, payment: known({ ...parts.payment, status: 'disputed' as const }) } : parts);
