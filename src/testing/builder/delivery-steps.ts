import type { SnapshotInput } from '../../snapshot/schema';
import { type Amount, inDraft } from './amounts';
import { type CodeDetail, providerCode } from './code';
import { type Draft, listWith, mergeDraft, type SnapshotDraft, type Step, type StepTable } from './draft';

type Order = NonNullable<SnapshotInput['order']>;
type Fulfilment = NonNullable<Order['fulfilment']>;
type Item = NonNullable<Fulfilment['items']>[number];
type Notification = NonNullable<Order['notification']>;
type Refund = NonNullable<Order['refund']>;

/** What became of the order after it was paid: the supplier's side, the notification, the refund. */
export const DELIVERY_STEPS = {
  /** The state of the delivery at the supplier. */
  fulfilment: (status: NonNullable<Fulfilment['status']>, more: Draft<Omit<Fulfilment, 'status'>> = {}): Step => ({
    order: { fulfilment: { ...more, status } },
  }),
  /** The supplier that delivers. */
  supplier: (provider: string, providerOrderNo?: string): Step => ({ order: { fulfilment: { provider, providerOrderNo } } }),
  /** The code that the supplier returned. */
  withFulfilmentCode: (system: string, code: string, detail: CodeDetail = {}): Step => ({
    order: { fulfilment: { code: providerCode(system, code, detail) } },
  }),
  /** One more piece of the delivery and its state. */
  withItem: (status: NonNullable<Item['status']>, more: Draft<Omit<Item, 'status'>> = {}): Step => (soFar: SnapshotDraft) => mergeDraft(soFar, {
    order: { fulfilment: { items: listWith(soFar.order?.fulfilment?.items, { ...more, status }) } },
  }),

  /** Whether the payment's notification reached the shop. */
  notification: (status: NonNullable<Notification['status']>, more: Draft<Omit<Notification, 'status'>> = {}): Step => ({
    order: { notification: { ...more, status } },
  }),

  /** The state of the refund. */
  refund: (status: NonNullable<Refund['status']>, more: Draft<Omit<Refund, 'status' | 'amount' | 'code'>> & { readonly amount?: Amount } = {}): Step => ({
    order: { refund: { ...more, status, amount: inDraft(more.amount) } },
  }),
  /** The code that the provider returned for the refund. */
  withRefundCode: (system: string, code: string, detail: CodeDetail = {}): Step => ({ order: { refund: { code: providerCode(system, code, detail) } } }),
} satisfies StepTable;
