import type { PaymentPart, PaymentStatus, SnapshotParts } from '../gateway';
import { known, part } from '../known';
import type { Reader } from '../reader';
import { chargeCodes } from './codes';
import { leaveOutOfCharge } from './left-out';
import { merchantOrder } from './order';
import { refundOf } from './refund';
import { readRisk } from './risk';
import { stripeId, stripeInstant, stripeMoney, stripeMoneyMoved } from './values';
import { ADVICE, CHARGE_STATUS, METHOD, OUTCOME_SOURCE, THREE_D_SECURE } from './words';

/** A charge by itself: `status`, `captured`, `refunded` and `disputed` together tell where the money is. */
export function adaptCharge(charge: Reader): SnapshotParts {
  const id = stripeId(charge, 'payment_intent') ?? charge.text('id');
  const refund = charge.list('refunds.data')[0];
  const order = part({ ...merchantOrder(charge), refund: refund === undefined ? undefined : refundOf(refund) });
  return known({ payment: known({ ...readCharge(charge), id }), order });
}

/** The payment part of a charge, also of the one inside a PaymentIntent. */
export function readCharge(charge: Reader): PaymentPart {
  leaveOutOfCharge(charge);
  const status = chargeStatus(charge);
  const outcome = charge.object('outcome');
  const paid = paidOf(charge);
  return known({
    id: charge.text('id'), provider: 'stripe', status, paid, risk: readRisk(outcome),
    method: charge.word('payment_method_details.type', METHOD),
    requested: stripeMoney(charge, 'amount'),
    createdAt: stripeInstant(charge, 'created'),
    capturedAt: paid === null ? null : undefined,
    expiresAt: status === 'authorized' ? stripeInstant(charge, 'payment_method_details.card.capture_before') : undefined,
    codes: chargeCodes(charge, cardBrand(charge)) ?? (status === 'failed' ? undefined : []),
    source: sourceOf(outcome?.text('type')),
    step: outcome?.text('type') === 'issuer_declined' ? 'payment_authorization' as const : undefined,
    advice: outcome?.word('advice_code', ADVICE),
    authentication: authenticationOf(charge),
  });
}

export const cardBrand = (charge: Reader): string | undefined => charge.text('payment_method_details.card.brand');

/** A hold that was let go is a refund in Stripe's words and a cancellation in ours. */
function chargeStatus(charge: Reader): PaymentStatus | undefined {
  const status = charge.word('status', CHARGE_STATUS);
  const captured = charge.flag('captured');
  const refunded = charge.flag('refunded');
  const given = charge.number('amount_refunded') ?? 0;
  const disputed = charge.flag('disputed');
  if (status !== 'succeeded' || captured === undefined) return status === 'succeeded' ? undefined : status;
  if (!captured) return refunded === true ? 'canceled' : 'authorized';
  if (disputed === true) return 'disputed';
  if (refunded === true) return 'refunded';
  return given > 0 ? 'partially_refunded' : 'captured';
}

/** Older charges have no captured amount: then it is all of it or nothing. */
function paidOf(charge: Reader): PaymentPart['paid'] {
  const moved = charge.number('amount_captured');
  if (charge.flag('captured') === false || charge.text('status') === 'failed') return null;
  if (moved !== undefined) return stripeMoneyMoved(charge, 'amount_captured');
  return charge.flag('captured') === true && charge.text('status') === 'succeeded' ? stripeMoney(charge, 'amount') : undefined;
}

const sourceOf = (type: string | undefined): PaymentPart['source'] =>
  (type !== undefined && Object.hasOwn(OUTCOME_SOURCE, type) ? OUTCOME_SOURCE[type] : undefined);

function authenticationOf(charge: Reader): PaymentPart['authentication'] {
  const secure = charge.holdsObject('payment_method_details.card.three_d_secure') ? charge.object('payment_method_details.card.three_d_secure') : undefined;
  const status = secure?.word('result', THREE_D_SECURE);
  secure?.leaveOut('version', 'transaction_id', 'electronic_commerce_indicator', 'authentication_flow', 'exemption_indicator', 'result_reason');
  return status == null ? undefined : { type: '3ds', status };
}
