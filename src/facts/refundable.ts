import { type FactContext, reasonOf } from './context';
import { isMoneyReceived, takenAmount } from './read-captures';
import { isSentBackWhole, refundOf, refundStage, sentBack } from './read-refund';

/** Reasons by which a provider says that the payer's bank disputes the payment. */
const DISPUTING = new Set<string | null | undefined>(['charged_back', 'refund_disputed']);

/** Whether the payer's bank disputes a payment of the order: it may take the money back by itself. */
export function isDisputed(context: FactContext): boolean | undefined {
  const { payment } = context.snapshot;
  const states = [payment?.status, ...(payment?.attempts ?? []).map(({ status }) => status)];
  const reasons = [...context.payment.entries.map(({ reason }) => reason), reasonOf(context, refundOf(context)?.code, 'refund')];
  if (states.includes('disputed') || reasons.some((reason) => DISPUTING.has(reason))) return true;
  return payment === null || payment?.status != null ? false : undefined;
}

/** What this payment took and no refund has sent or is sending back. */
export function refundableAmount(context: FactContext): number | undefined {
  if (context.payment.outcome === 'refunded' || isSentBackWhole(context)) return 0;
  const taken = takenAmount(context);
  const back = sentBack(context);
  if (taken === undefined || back === undefined) return undefined;
  if (back === null) return taken.amount;
  return back.currency === taken.currency ? Math.max(0, taken.amount - back.amount) : undefined;
}

const NOTHING_TO_SEND = new Set<string | null | undefined>(['unclear', 'refunded', 'authorized']);

/** Whether money of the order can be sent back now. */
export function isRefundable(context: FactContext): boolean | undefined {
  const received = isMoneyReceived(context);
  const disputed = isDisputed(context);
  if (NOTHING_TO_SEND.has(context.payment.outcome) || received === false || disputed === true) return false;
  const stage = refundStage(context);
  const left = stage === 'under_way' || stage === 'done' ? refundableAmount(context) : 1;
  if (left !== undefined && left <= 0) return false;
  return received === undefined || disputed === undefined || left === undefined ? undefined : true;
}
