import type { Support } from '../model/diagnosis';
import type { Snapshot } from '../snapshot/schema';
import { listOnce } from './list-once';
import type { Desk } from './prepare-desk';
import type { SupportCase } from './support-case';

/** Lists what the customer brings, what of it is attached, and what is still lacking. */
export function listEvidence({ profile }: Desk, { causes }: SupportCase, { order, request }: Snapshot): Support['evidence'] {
  const bring = listOnce([profile.bring, ...causes.map((cause) => cause.bring)]);
  const attached: readonly string[] = request?.evidence ?? [];
  const knowsOrderNumber = (order?.id ?? order?.merchantOrderNo) != null;
  const isAtHand = (item: string): boolean => attached.includes(item) || (item === 'order_number' && knowsOrderNumber);
  return { bring, attached, lacking: bring.filter((item) => !isAtHand(item)) };
}
