import type { Money } from '../model/diagnosis';
import { type ReasonOutcome, reasonEntry } from '../model/reasons';
import type { REFUND_STATUSES } from '../model/snapshot-vocabulary';
import { type FactContext, from, reasonOf } from './context';
import { fulfilmentStatus } from './order-facts';
import { perCase } from './per-case';
import { takenAmount } from './read-captures';

export const refundOf = ({ snapshot }: FactContext) => from(snapshot.order, (order) => order.refund);

/** How far a refund has got: its own state, or else what order and payment say of it. */
export const REFUND_STAGES = ['not_begun', 'asked', 'under_way', 'done', 'failed', 'refused'] as const;
type RefundStage = (typeof REFUND_STAGES)[number];

const STAGE_OF_REFUND = {
  none: 'not_begun', requested: 'asked', pending: 'under_way', succeeded: 'done', failed: 'failed', rejected: 'refused',
} as const satisfies Record<(typeof REFUND_STATUSES)[number], RefundStage>;

/** Fields that say how far a refund has got. */
export const STAGE_READS = [
  'order.refund.status', 'order.status', 'payment.status', 'payment.capturedAt', 'payment.codes', 'order.paidAt', 'order.fulfilment.status',
  'order.fulfilment.code', 'order.refund.code',
];

/** What the provider's code leaves open or says is done counts as under way, whatever is recorded: it has to be queried. */
const STAGE_BY_CODE: Readonly<Record<ReasonOutcome, RefundStage | undefined>> = {
  pending: 'under_way', unclear: 'under_way', succeeded: 'under_way', failed: 'failed', none: undefined,
};

/** What a code of the refund says, or one of the payment that speaks of its refund. */
function stageByCode(context: FactContext): RefundStage | undefined {
  const reason = reasonOf(context, refundOf(context)?.code, 'refund')
    ?? context.payment.entries.find((entry) => reasonEntry(entry.reason).group === 'refund')?.reason;
  return reason === undefined ? undefined : STAGE_BY_CODE[reasonEntry(reason).outcome];
}

/** How far a refund has got: what its own record, order, payment and code say of it, in this order. */
export const refundStage = perCase((context): RefundStage | undefined => {
  const recorded = recordedStage(context);
  if (recorded === 'done') return recorded;
  const byCode = stageByCode(context);
  if (recorded !== undefined) return byCode === 'under_way' ? byCode : recorded;
  return stageByStates(context) ?? byCode ?? (isOnRecord(context) ? 'not_begun' : undefined);
});

/** What is still asked for or was refused has been settled where the payment has been sent back. */
function recordedStage(context: FactContext): RefundStage | undefined {
  const status = refundOf(context)?.status;
  if (status == null || status === 'none') return undefined;
  const stage = STAGE_OF_REFUND[status];
  return (stage === 'asked' || stage === 'refused') && context.snapshot.payment?.status === 'refunded' ? 'done' : stage;
}

function stageByStates({ snapshot: { order, payment } }: FactContext): RefundStage | undefined {
  const states = [order?.status, payment?.status];
  if (states.some((state) => state === 'refunded' || state === 'partially_refunded')) return 'done';
  return states.includes('refunding') ? 'under_way' : undefined;
}

/** Order and payment name a refund once there is one, so that a record of theirs which names none counts as its absence. */
function isOnRecord(context: FactContext): boolean {
  const { order, payment } = context.snapshot;
  const records = [refundOf(context)?.status, order?.status, payment?.status, context.payment.outcome, order?.paidAt, fulfilmentStatus(context)];
  return records.some((record) => record != null);
}

/** Whether all of the payment was or is being sent back: one that names neither an amount nor a part counts as the whole, so that nothing is sent back twice. */
export const isSentBackWhole = (context: FactContext): boolean =>
  isSendingBack(refundStage(context)) && refundOf(context)?.amount == null && !isPartlySentBack(context);

const isSendingBack = (stage: RefundStage | undefined): boolean => stage === 'done' || stage === 'under_way';

const isPartlySentBack = ({ snapshot: { payment } }: FactContext): boolean => payment?.status === 'partially_refunded';

/** What was or is being sent back: null where nothing is. */
export function sentBack(context: FactContext): Money | null | undefined {
  const stage = refundStage(context);
  if (isSendingBack(stage)) return isSentBackWhole(context) ? takenAmount(context) : refundOf(context)?.amount ?? undefined;
  return stage === undefined || isPartlySentBack(context) ? undefined : null;
}
