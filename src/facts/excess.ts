import type { Money } from '../model/diagnosis';
import type { FactContext } from './context';
import { capturedAmounts, earlierCaptures, sumIn } from './read-captures';
import { sentBack } from './read-refund';

/** What the captures of the order took beyond its total, less what is sent back. */
export const excessCaptured = (context: FactContext): number | undefined => excessOf(context, capturedAmounts(context));

/** Whether the amounts show that captures and a payment still open stay within the total of the order. */
export function capturesWithinTotal(context: FactContext): boolean | undefined {
  if (earlierCaptures(context) === undefined) return undefined;
  const captured = capturedAmounts(context);
  const open = openAmounts(context);
  const excess = captured === undefined || open === undefined ? undefined : excessOf(context, [...captured, ...open]);
  return excess !== undefined && excess <= 0;
}

const OPEN = new Set<string | null | undefined>(['awaiting_payer', 'processing', 'authorized', 'unclear']);

/** What a payment that is still open may yet take. */
function openAmounts({ snapshot: { payment }, payment: { outcome } }: FactContext): readonly Money[] | undefined {
  if (!OPEN.has(outcome)) return [];
  return payment?.requested == null ? undefined : [payment.requested];
}

function excessOf(context: FactContext, taken: readonly Money[] | undefined): number | undefined {
  const total = context.snapshot.order?.total;
  const sum = total == null || taken === undefined ? undefined : sumIn(total.currency, taken);
  if (total == null || sum === undefined) return undefined;
  const above = sum - total.amount;
  const back = above <= 0 ? null : sentBack(context);
  if (back === null) return above;
  return back === undefined || back.currency !== total.currency || mayBeOfAnother(context) ? undefined : above - back.amount;
}

/** A refund on record may be that of a payment which counts as sent back already. */
const mayBeOfAnother = ({ snapshot: { payment }, payment: { outcome } }: FactContext): boolean =>
  outcome === 'refunded' || (payment?.attempts ?? []).some(({ status }) => status === 'refunded');
