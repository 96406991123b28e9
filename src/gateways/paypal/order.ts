import type { OrderPart, PaymentPart, PaymentStatus, SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';
import { cardBrand, readAuthorization, readCapture } from './payment';
import { refundOf } from './refund';
import { paypalInstant, paypalMoney } from './values';
import { ORDER_PAYMENT, SOURCE_METHOD } from './words';

const LEFT_OUT = ['payer', 'links', 'application_context', 'processing_instruction', 'credit_financing_offer', 'update_time', 'payment_source'] as const;
const OF_UNIT = [
  'amount.breakdown', 'payee', 'items', 'shipping', 'description', 'custom_id', 'soft_descriptor', 'reference_id', 'id', 'payment_instruction',
  'supplementary_data', 'payments',
] as const;

/** An order of the second version: the state of its newest capture, or else of its authorization, says more than its own. */
export function adaptOrder(order: Reader): SnapshotParts {
  order.leaveOut(...LEFT_OUT);
  const [unit, ...others] = order.list('purchase_units');
  if (others.length > 0) order.misread('purchase_units', 'a single unit');
  unit?.leaveOut(...OF_UNIT);
  const requested = unit === undefined ? undefined : paypalMoney(unit, 'amount');
  const movement = unit === undefined ? undefined : movementOf(unit, cardBrand(order));
  const own = ownStatus(order);
  const createdAt = paypalInstant(order, 'create_time');
  return {
    payment: known({ provider: 'paypal', requested, createdAt, method: methodOf(order), ...movement, status: statusOf(own, movement) }),
    order: orderPart(order, unit, requested),
  };
}

function ownStatus(order: Reader): PaymentStatus | undefined {
  const status = order.word('status', ORDER_PAYMENT);
  const intent = order.text('intent');
  if (status !== 'captured') return status;
  return intent === 'CAPTURE' ? status : intent === 'AUTHORIZE' ? 'authorized' : undefined;
}

/** What is inside decides; an order may be completed although its capture was declined. */
const statusOf = (own: PaymentStatus | undefined, movement: PaymentPart | undefined): PaymentPart['status'] =>
  (movement === undefined ? own : movement.status);

function movementOf(unit: Reader, brand: string | undefined): PaymentPart | undefined {
  const payments = unit.has('payments') ? unit.object('payments') : undefined;
  const captures = payments?.list('captures') ?? [];
  const authorizations = payments?.list('authorizations') ?? [];
  const newest = captures.at(-1);
  if (newest === undefined) return authorizations.at(-1) === undefined ? undefined : readAuthorization(authorizations.at(-1) ?? unit, brand);
  const earlier = captures.slice(0, -1).map((capture) => attemptOf(readCapture(capture, brand)));
  return known({ ...readCapture(newest, brand), attempts: earlier.length === 0 ? undefined : earlier });
}

const attemptOf = ({ id, status, paid, capturedAt }: PaymentPart) => known({ id, status, paid, capturedAt });

function methodOf(order: Reader): PaymentPart['method'] {
  const [name] = order.holdsObject('payment_source') ? order.object('payment_source')?.keys() ?? [] : [];
  return name !== undefined && Object.hasOwn(SOURCE_METHOD, name) ? SOURCE_METHOD[name] : undefined;
}

function orderPart(order: Reader, unit: Reader | undefined, total: OrderPart['total']): OrderPart {
  const refund = unit?.has('payments') === true ? unit.object('payments')?.list('refunds').at(-1) : undefined;
  return known({
    merchantOrderNo: unit?.text('invoice_id'), providerOrderNo: order.text('id'), total,
    refund: refund === undefined ? undefined : refundOf(refund),
  });
}
