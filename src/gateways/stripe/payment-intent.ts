import { codeList, providerCode } from '../code';
import type { CodePart, PaymentPart, PaymentStatus, SnapshotParts } from '../gateway';
import { known, part } from '../known';
import type { Reader } from '../reader';
import { readCharge } from './charge';
import { type LastError, lastError } from './last-error';
import { leaveOutOfIntent } from './left-out';
import { merchantOrder } from './order';
import { stripeInstant, stripeMoney, stripeMoneyMoved } from './values';
import { INTENT_STATUS, METHOD } from './words';

type Authentication = PaymentPart['authentication'];

/** A PaymentIntent, with the charge and the last error inside it. */
export function adaptPaymentIntent(intent: Reader): SnapshotParts {
  leaveOutOfIntent(intent);
  const earlier = intent.list('charges.data');
  intent.leaveOut('charges');
  const charge = latestCharge(intent, earlier);
  const order = part(merchantOrder(intent));
  return known({ payment: intentPayment(intent, charge, earlier), order });
}

function intentPayment(intent: Reader, charge: PaymentPart | undefined, charges: readonly Reader[]): PaymentPart {
  const status = intentStatus(intent, charge?.status ?? undefined);
  const paid = stripeMoneyMoved(intent, 'amount_received');
  const error = lastError(intent);
  const explanation = status === undefined || NOT_PAID.has(status) ? explained(intent, charge, error) : { codes: charge?.codes ?? [] };
  return known({
    ...charge, ...explanation,
    id: intent.text('id'), provider: 'stripe', status, paid,
    method: charge?.method ?? error.method ?? onlyMethod(intent),
    requested: stripeMoney(intent, 'amount'),
    createdAt: stripeInstant(intent, 'created'),
    capturedAt: paid === null ? null : capturedAt(intent, status, charge),
    ...known({ authentication: nextAuthentication(intent) }),
    attempts: attemptsOf(charges, status === undefined || NOT_PAID.has(status) ? undefined : error.chargeId),
  });
}

const NOT_PAID = new Set<PaymentStatus>(['failed', 'canceled', 'expired']);

/** The last error explains a payment that is over; one that goes on has left it behind. */
const explained = (intent: Reader, charge: PaymentPart | undefined, error: LastError): PaymentPart => known({
  ...error.fields, codes: codeList(...error.codes, ...(charge?.codes ?? []), canceledCode(intent)) ?? openCodes(intent),
  ...known({ authentication: error.authentication ?? charge?.authentication }),
});

const canceledCode = (intent: Reader): CodePart | undefined => providerCode('stripe.cancellation_reason', intent.text('cancellation_reason'));

/** A failed try leaves the intent waiting for another method; its error is what tells it from a fresh one. */
function intentStatus(intent: Reader, ofCharge: PaymentStatus | undefined): PaymentStatus | undefined {
  const status = intent.word('status', INTENT_STATUS);
  if (status === 'canceled') return EXPIRED.has(intent.text('cancellation_reason') ?? '') ? 'expired' : 'canceled';
  if (status === 'captured') return ofCharge !== undefined && GIVEN_BACK.has(ofCharge) ? ofCharge : status;
  const isOpen = intent.text('status') !== 'requires_payment_method' || !intent.has('last_payment_error');
  return isOpen ? status : statusOfError(intent.object('last_payment_error'));
}

/** A hold that was not captured in time. */
const EXPIRED = new Set(['expired', 'automatic']);
const GIVEN_BACK = new Set<PaymentStatus>(['refunded', 'partially_refunded', 'disputed']);

/** An error that says nothing proves no failure. */
const statusOfError = (error: Reader | undefined): PaymentStatus | undefined =>
  (error !== undefined && ['code', 'decline_code', 'type'].some((field) => error.text(field) !== undefined) ? 'failed' : undefined);

/** The charge inside, or the first of the list that older versions gave; some carry an empty list where the charge should be. */
function latestCharge(intent: Reader, charges: readonly Reader[]): PaymentPart | undefined {
  if (!intent.holdsObject('latest_charge')) intent.text('latest_charge');
  const charge = intent.holdsObject('latest_charge') ? intent.object('latest_charge') : charges[0];
  if (charge === undefined) return undefined;
  if (charge.text('object') !== 'list') return readCharge(charge);
  intent.leaveOut('latest_charge');
  return undefined;
}

/** The charge's own time is that of the capture only where the two are one step. */
const capturedAt = (intent: Reader, status: PaymentStatus | undefined, charge: PaymentPart | undefined): string | undefined =>
  (intent.text('capture_method') !== 'manual' && status !== undefined && status !== 'failed' ? charge?.createdAt ?? undefined : undefined);

/** An explicit null says that nothing has gone wrong. */
const openCodes = (intent: Reader): CodePart[] | undefined => (intent.has('last_payment_error') ? undefined : []);

function onlyMethod(intent: Reader): PaymentPart['method'] {
  const types = intent.texts('payment_method_types');
  return types.length === 1 && types[0] !== undefined && Object.hasOwn(METHOD, types[0]) ? METHOD[types[0]] : undefined;
}

function nextAuthentication(intent: Reader): Authentication {
  const action = intent.object('next_action');
  const type = action?.text('type');
  const sdk = action?.holdsObject('use_stripe_sdk') === true ? action.text('use_stripe_sdk.type') : undefined;
  action?.leaveOut('redirect_to_url', 'use_stripe_sdk');
  const isSecure = type === 'redirect_to_url' || /^(?:stripe_3ds2|three_d_secure)/.test(sdk ?? '');
  return isSecure && onlyMethod(intent) === 'card' ? { type: '3ds', status: 'required' } : undefined;
}

function attemptsOf(charges: readonly Reader[], failedId: string | undefined): PaymentPart['attempts'] {
  const earlier = charges.slice(1).map((charge) => {
    const { id, status, paid } = readCharge(charge);
    return known({ id, status, paid });
  });
  const attempts = failedId === undefined ? earlier : [...earlier, { id: failedId, status: 'failed' as const }];
  return attempts.length === 0 ? undefined : attempts;
}
