import type { Money } from '../model/diagnosis';
import type { FactContext } from './context';
import { capturedAmounts, earlierCaptures, sumIn } from './read-captures';
import { refundStage, sentBack } from './read-refund';

/** What the captures of the order took beyond its total, less what is sent back. */
export const excessCaptured = (context: FactContext): number | null | undefined => excessOf(context, capturedAmounts(context));

/** Whether the amounts show that captures and a payment still open stay within the total of the order. */
export function capturesWithinTotal(context: FactContext): boolean | undefined {
  if (earlierCaptures(context) === undefined) return undefined;
  const captured = capturedAmounts(context);
  const open = openAmounts(context);
  const excess = captured === undefined || open === undefined ? undefined : excessOf(context, [...captured, ...open]);
  return excess != null && excess <= 0;
}

const OPEN = new Set<string | null | undefined>(['awaiting_payer', 'processing', 'authorized', 'unclear']);

/** What a payment that is still open may yet take. */
function openAmounts({ snapshot: { payment }, payment: { outcome } }: FactContext): readonly Money[] | undefined {
  if (!OPEN.has(outcome)) return [];
  return payment?.requested == null ? undefined : [payment.requested];
}

/** Undefined while an amount is missing; null where a refund is on record and the amounts do not tell whether it sends the excess back. */
function excessOf(context: FactContext, taken: readonly Money[] | undefined): number | null | undefined {
  const above = aboveTotal(context, taken);
  const back = sentBack(context);
  if (back === null || (above !== undefined && above <= 0) || refundStage(context) === undefined) return above;
  if (above === undefined || back === undefined || mayBeOfAnother(context)) return null;
  return back.currency === context.snapshot.order?.total?.currency ? above - back.amount : null;
}

function aboveTotal({ snapshot: { order } }: FactContext, taken: readonly Money[] | undefined): number | undefined {
  const total = order?.total;
  const sum = total == null || taken === undefined ? undefined : sumIn(total.currency, taken);
  return total == null || sum === undefined ? undefined : sum - total.amount;
}

/** A refund on record may be that of a payment which counts as sent back already. */
const mayBeOfAnother = ({ snapshot: { payment }, payment: { outcome } }: FactContext): boolean =>
  outcome === 'refunded' || (payment?.attempts ?? []).some(({ status }) => status === 'refunded');
