import type { SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';
import { adaptPaymentIntent } from './payment-intent';
import { leaveOutOfIntent } from './left-out';
import { merchantOrder } from './order';
import { stripeId, stripeInstant, stripeMoney } from './values';

/** A session's page → the payment, where nothing inside it says more. */
const SESSION_PAYMENT = { open: 'created', expired: 'expired' } as const;
const SESSION_ORDER = { open: 'pending_payment', expired: 'expired' } as const;

/** A Checkout session: the order's page, with the payment behind it. */
export function adaptCheckoutSession(session: Reader): SnapshotParts {
  leaveOutOfIntent(session);
  session.leaveOut('cancel_url', 'success_url', 'return_url', 'customer_details', 'customer_email', 'locale', 'ui_mode', 'mode', 'total_details',
    'amount_subtotal', 'custom_fields', 'custom_text', 'payment_method_collection', 'shipping_options', 'consent');
  const isPaid = session.text('payment_status') === 'paid';
  const status = session.text('status');
  const open = status === 'open' || status === 'expired' ? status : undefined;
  if (open === undefined && status !== undefined && status !== 'complete') session.misread('status', 'a known word');
  const total = stripeMoney(session, 'amount_total');
  const inside = session.holdsObject('payment_intent') ? adaptPaymentIntent(session.object('payment_intent') ?? session).payment : undefined;
  const order = known({
    ...merchantOrder(session), id: session.text('id'), total, createdAt: stripeInstant(session, 'created'), expiresAt: stripeInstant(session, 'expires_at'),
    status: isPaid ? 'paid' as const : open === undefined ? undefined : SESSION_ORDER[open],
    ...known({ merchantOrderNo: session.text('client_reference_id') }),
  });
  const payment = known({
    id: stripeId(session, 'payment_intent'), provider: 'stripe', requested: total, ...(isPaid ? known({ paid: total }) : {}),
    status: isPaid ? 'captured' as const : open === undefined ? undefined : SESSION_PAYMENT[open],
  });
  return { order, payment: known({ ...payment, ...inside }) };
}
