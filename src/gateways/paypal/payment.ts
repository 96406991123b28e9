import { codeList } from '../code';
import type { OrderPart, PaymentPart, PaymentStatus, SnapshotParts } from '../gateway';
import { known, part } from '../known';
import type { Reader } from '../reader';
import { reasonCodes } from './codes';
import { AUTHORIZATION_LINK, linkedId, PAYMENT_LINK, paypalInstant, paypalMoney } from './values';
import { AUTHORIZATION_STATUS, CAPTURE_STATUS, SALE_STATE } from './words';

const LEFT_OUT = [
  'seller_protection', 'seller_receivable_breakdown', 'final_capture', 'disbursement_mode', 'network_transaction_reference', 'payee', 'links',
  'supplementary_data.card_network', 'supplementary_data.tax_nexus', 'note_to_payer', 'custom', 'protection_eligibility', 'protection_eligibility_type', 'transaction_fee',
  'payment_mode', 'soft_descriptor', 'payment_source', 'receipt_id', 'parent_payment', 'billing_agreement_id', 'custom_id',
] as const;

/** Captured, so that the capture may have been given back since. */
const MOVED = new Set<PaymentStatus | undefined>(['captured', 'partially_refunded', 'refunded', 'disputed']);
/** A hold that is over was one. */
const HELD = new Set<PaymentStatus>(['authorized', 'captured', 'canceled', 'expired']);
const NOT_MOVED = new Set<PaymentStatus | undefined>(['failed', 'authorized', 'canceled', 'expired']);

/** A capture: money that was taken, or was not. */
export const readCapture = (capture: Reader, brand?: string): PaymentPart => readMovement(capture, capture.word('status', CAPTURE_STATUS), brand);

/** A sale of the first version of the API. */
const readSale = (sale: Reader): PaymentPart => readMovement(sale, sale.word('state', SALE_STATE), undefined);

function readMovement(movement: Reader, status: PaymentStatus | undefined, brand: string | undefined): PaymentPart {
  movement.leaveOut(...LEFT_OUT);
  const amount = paypalMoney(movement, 'amount');
  const created = paypalInstant(movement, 'create_time');
  const updated = paypalInstant(movement, 'update_time');
  return known({
    ...common(movement, status, brand), requested: amount, createdAt: created,
    paid: MOVED.has(status) ? amount : NOT_MOVED.has(status) ? null : undefined,
    capturedAt: status === 'captured' ? updated ?? created : NOT_MOVED.has(status) ? null : undefined,
    step: status === 'failed' ? failedStep(movement) : undefined,
  });
}

/** A capture of something authorized before has failed at the capture; one without it was declined outright. */
const failedStep = (movement: Reader): PaymentPart['step'] =>
  (linkedId(movement, 'up', AUTHORIZATION_LINK) === undefined ? 'payment_authorization' : 'payment_capture');

/** An authorization: money that is held and not yet taken. */
export function readAuthorization(authorization: Reader, brand?: string): PaymentPart {
  authorization.leaveOut(...LEFT_OUT);
  const status = authorization.word('status', AUTHORIZATION_STATUS);
  const created = paypalInstant(authorization, 'create_time');
  authorization.leaveOut('update_time');
  return known({
    ...common(authorization, status, brand),
    requested: paypalMoney(authorization, 'amount'), createdAt: created,
    authorizedAt: status !== undefined && HELD.has(status) ? created : undefined,
    ...(NOT_MOVED.has(status) ? { paid: null, capturedAt: null } : {}),
    expiresAt: paypalInstant(authorization, 'expiration_time'),
    step: status === 'failed' ? 'payment_authorization' as const : undefined,
  });
}

function common(resource: Reader, status: PaymentStatus | undefined, brand: string | undefined): PaymentPart {
  return known({
    id: resource.text('id'), provider: 'paypal', status,
    // The state and the reason come together: without a reason none was given.
    codes: codeList(...reasonCodes(resource, brand)) ?? (status === undefined ? undefined : []),
  });
}

/** The merchant's own numbers of what was paid for. */
export function orderOf(resource: Reader): OrderPart | undefined {
  const providerOrderNo = resource.holdsObject('supplementary_data') ? resource.text('supplementary_data.related_ids.order_id') : undefined;
  resource.leaveOut('supplementary_data');
  return part<OrderPart>(known({ merchantOrderNo: resource.text('invoice_id') ?? resource.text('invoice_number'), providerOrderNo }));
}

const withOrder = (read: (resource: Reader) => PaymentPart) => (resource: Reader): SnapshotParts => {
  const payment = read(resource);
  return known({ payment, order: orderOf(resource) });
};

export const adaptCapture = withOrder((capture) => readCapture(capture, cardBrand(capture)));
export const adaptSale = withOrder(readSale);

/** An authorization by itself; what it belongs to is linked. */
export const adaptAuthorization = withOrder((authorization) => {
  linkedId(authorization, 'up', PAYMENT_LINK);
  return readAuthorization(authorization, cardBrand(authorization));
});

/** Brand of the card that paid. */
export const cardBrand = (resource: Reader): string | undefined =>
  (resource.holdsObject('payment_source.card') ? resource.text('payment_source.card.brand') : undefined);
