import type { SnapshotInput } from '../../snapshot/schema';
import { type Amount, inDraft } from './amounts';
import { mergeDraft, type SnapshotDraft, type Step, type StepTable } from './draft';
import { minutesAgo, type Time } from './times';

type Order = NonNullable<SnapshotInput['order']>;
type OrderStatus = NonNullable<Order['status']>;

/** States that an order reaches only once it is paid: hearing of the payment later takes nothing back. */
const AFTER_PAYMENT = new Set<unknown>(
  ['paid', 'fulfilling', 'partially_delivered', 'delivered', 'completed', 'refunding', 'refunded'] satisfies OrderStatus[],
);

const paying = (at: Time | undefined, amount: Amount | undefined): Step => (soFar) => mergeDraft(soFar, {
  order: { status: AFTER_PAYMENT.has(soFar.order?.status) ? soFar.order?.status : 'paid', paidAt: at },
  payment: { status: 'captured', capturedAt: at, paid: inDraft(amount) },
});

const delivering = (at: Time): SnapshotDraft => ({ order: { status: 'delivered', fulfilledAt: at, fulfilment: { status: 'delivered' } } });

/** What the shop's records say of the order. */
export const ORDER_STEPS = {
  /** The number of the order, in the shop and at the merchant. */
  orderNumber: (id: string): Step => ({ order: { id, merchantOrderNo: id } }),
  /** The state of the order in the shop. */
  orderStatus: (status: OrderStatus): Step => ({ order: { status } }),
  /** When the order was placed. */
  placedAt: (at: Time): Step => ({ order: { createdAt: at } }),
  /** Placed so many minutes before `observedAt`. */
  placedMinutesAgo: (minutes: number): Step => ({ order: { createdAt: minutesAgo(minutes) } }),
  /** Until when the order can be paid. */
  payBy: (at: Time): Step => ({ order: { expiresAt: at } }),
  /** What the order costs: minor units, or money. */
  total: (amount: Amount): Step => ({ order: { total: inDraft(amount) } }),
  /** How many pieces were ordered. */
  quantity: (pieces: number): Step => ({ order: { quantity: pieces } }),
  /** Who buys: a person or a business. */
  boughtBy: (customerType: NonNullable<Order['customerType']>): Step => ({ order: { customerType } }),

  /** Order and payment both say that it is paid; when is left open. */
  paid: (amount?: Amount): Step => paying(undefined, amount),
  /** Order and payment both say that it was paid at that time. */
  paidAt: (at: Time, amount?: Amount): Step => paying(at, amount),
  /** Order and payment both say that it was paid so many minutes before `observedAt`. */
  paidMinutesAgo: (minutes: number, amount?: Amount): Step => paying(minutesAgo(minutes), amount),
  /** The order waits for its payment, and no money has been taken. */
  unpaid: (): Step => (soFar: SnapshotDraft) => mergeDraft(soFar, {
    order: { status: 'pending_payment', paidAt: null },
    payment: { status: soFar.payment?.status === 'captured' ? 'created' : undefined, paid: null, capturedAt: null },
  }),
  /** The shop has not recorded the order as paid, whatever the payment says. */
  notBookedAsPaid: (): Step => ({ order: { status: 'pending_payment', paidAt: null } }),

  /** Nothing has been delivered as of `observedAt`. */
  notDelivered: (): Step => ({ order: { fulfilledAt: null } }),
  /** Delivered at that time. */
  deliveredAt: (at: Time): Step => delivering(at),
  /** Delivered so many minutes before `observedAt`. */
  deliveredMinutesAgo: (minutes: number): Step => delivering(minutesAgo(minutes)),
  /** Some of the pieces have arrived, the rest has not. */
  partiallyDelivered: (pieces: number, of: number): Step => ({
    order: { status: 'partially_delivered', fulfilledAt: null, quantity: of, fulfilment: { status: 'partial', deliveredQuantity: pieces } },
  }),
} satisfies StepTable;
