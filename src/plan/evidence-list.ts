import type { CauseFile } from '../knowledge/cause-schema';
import type { Support } from '../model/diagnosis';
import type { Snapshot } from '../snapshot/schema';
import { listOnce } from './list-once';
import type { Desk } from './prepare-desk';
import type { SupportCase } from './support-case';

/** Lists what the customer brings, what of it is attached, and what is still lacking. */
export function listEvidence({ profile }: Desk, { causes }: SupportCase, snapshot: Snapshot): Support['evidence'] {
  const asked = isAboutNoOrder(causes, snapshot) ? profile.bring.filter((item) => item !== 'order_number') : profile.bring;
  const bring = listOnce([asked, ...causes.map((cause) => cause.bring)]);
  const attached: readonly string[] = snapshot.request?.evidence ?? [];
  const knowsOrderNumber = (snapshot.order?.id ?? snapshot.order?.merchantOrderNo) != null;
  const isAtHand = (item: string): boolean =>
    attached.includes(item) || (item === 'order_number' && knowsOrderNumber) || (item === 'error_screenshot' && attached.includes('screen_recording'));
  return { bring, attached, lacking: bring.filter((item) => !isAtHand(item)) };
}

/** A case of which no order and no payment is known, and whose causes are about none. */
const isAboutNoOrder = (causes: readonly CauseFile[], { order, payment }: Snapshot): boolean =>
  order == null && payment == null && causes.length > 0
  && !causes.some(({ bring, topics }) => bring.includes('order_number') || topics.includes('order'));
