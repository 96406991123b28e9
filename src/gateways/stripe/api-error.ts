import { codeList } from '../code';
import type { CodePart, PaymentPart, SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';
import { readError } from './last-error';
import { adaptPaymentIntent } from './payment-intent';
import { adaptSetupIntent, setupCode } from './setup-intent';
import { stripeId } from './values';

/** Codes of a refund call: they say nothing against the payment. */
const REFUND_ERRORS = new Set(['balance_insufficient', 'charge_disputed', 'charge_not_refundable', 'refund_disputed_payment']);
/** The refund that was asked for exists already. */
const ALREADY_REFUNDED = 'charge_already_refunded';

/** The answer to a call that failed; whether the payment failed is for the intent inside it, or for the error's kind. */
export function adaptApiError(error: Reader): SnapshotParts {
  if (error.holdsObject('setup_intent')) return setupFailure(error);
  const { codes, fields, method, authentication } = readError(error);
  const all = codeList(...codes);
  const code = error.text('code');
  if (code === ALREADY_REFUNDED || REFUND_ERRORS.has(code ?? '')) return refundFailure(error, all?.[0], code);
  const intent = error.object('payment_intent');
  const id = stripeId(error, 'charge');
  if (intent === undefined) return { payment: known({ ...fields, id, provider: 'stripe', status: callStatus(error), method, authentication, codes: all }) };
  return withCall(adaptPaymentIntent(intent), all, known({ ...fields, method, authentication }), error);
}

/** A charge that was declined is a failed payment, Stripe's own fault leaves one open; without a charge the card may only have been checked, and the code decides. */
function callStatus(error: Reader): PaymentPart['status'] {
  const type = error.text('type');
  if (type === 'card_error') return error.has('charge') ? 'failed' : undefined;
  return type === 'api_error' || type === 'api_connection_error' ? 'unknown' : undefined;
}

/** The call's code joins the intent's; its other words count only where the payment has failed. */
function withCall({ payment, ...rest }: SnapshotParts, codes: readonly CodePart[] = [], fields: PaymentPart, error: Reader): SnapshotParts {
  const status = payment?.status === 'created' && error.text('type') === 'card_error' ? 'failed' as const : payment?.status;
  const isOfPayment = status === 'failed';
  return { ...rest, payment: known({ ...payment, ...(isOfPayment ? fields : {}), status, codes: codeList(...(payment?.codes ?? []), ...codes) }) };
}

function refundFailure(error: Reader, code: CodePart | undefined, name: string | undefined): SnapshotParts {
  const intent = error.holdsObject('payment_intent') ? adaptPaymentIntent(error.object('payment_intent') ?? error) : undefined;
  const payment = intent?.payment ?? known({ id: stripeId(error, 'charge'), provider: 'stripe' });
  const refund = known({ status: name === ALREADY_REFUNDED ? undefined : 'failed' as const, code });
  return { payment, order: { ...intent?.order, refund } };
}

function setupFailure(error: Reader): SnapshotParts {
  const intent = error.object('setup_intent');
  const code = setupCode(error);
  const cards = intent === undefined ? [] : adaptSetupIntent(intent).account?.bankCards ?? [];
  const [card = {}] = cards;
  return { account: { bankCards: [known({ ...card, code: card.code ?? code })] } };
}
