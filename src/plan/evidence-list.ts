import type { Support } from '../model/diagnosis';
import type { ContactTopic } from '../model/vocabulary';
import type { Snapshot } from '../snapshot/schema';
import { listOnce } from './list-once';
import type { Desk } from './prepare-desk';
import type { SupportCase } from './support-case';

/** What only a case with an order or a payment has. */
const OF_AN_ORDER: ReadonlySet<string> = new Set(['order_number', 'payment_screenshot', 'payment_proof', 'purchase_proof']);

/** Topics of cases that need no order. */
const WITHOUT_ORDER: ReadonlySet<ContactTopic> = new Set(['account_security', 'how_to', 'business']);

/** Lists what the customer brings, what of it is attached, and what is still lacking. */
export function listEvidence({ profile }: Desk, { causes, topics }: SupportCase, { order, payment, request }: Snapshot): Support['evidence'] {
  const mayHaveOrder = (order ?? payment) != null || !topics.every((topic) => WITHOUT_ORDER.has(topic));
  const bring = listOnce([profile.bring, ...causes.map((cause) => cause.bring)]).filter((item) => mayHaveOrder || !OF_AN_ORDER.has(item));
  const attached: readonly string[] = request?.evidence ?? [];
  const knowsOrderNumber = (order?.id ?? order?.merchantOrderNo) != null;
  const isAtHand = (item: string): boolean => attached.includes(item)
    || (item === 'order_number' && knowsOrderNumber)
    || (item === 'error_screenshot' && attached.includes('screen_recording'));
  return { bring, attached, lacking: bring.filter((item) => !isAtHand(item)) };
}
