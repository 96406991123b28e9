import type { SYMPTOMS } from '../model/snapshot-vocabulary';
import type { ContactTopic, HandlingClass } from '../model/vocabulary';

export type Symptom = (typeof SYMPTOMS)[number];

interface SymptomRoute {
  readonly handling: HandlingClass;
  readonly topics: readonly ContactTopic[];
}

const route = (handling: HandlingClass, ...topics: ContactTopic[]): SymptomRoute => ({ handling, topics });

/** How a desk handles what the customer reports while no cause is found. */
export const SYMPTOM_ROUTES = {
  not_received: route('urgent', 'order'),
  payment_failed: route('urgent', 'payment'),
  payment_refused: route('urgent', 'payment'),
  cannot_log_in: route('urgent', 'account_security'),
  no_code: route('urgent', 'account_security'),
  card_binding: route('urgent', 'payment'),
  card_unbinding: route('urgent', 'payment'),
  balance_wrong: route('urgent', 'payment'),
  transfer_late: route('urgent', 'payment'),
  goods_unusable: route('urgent', 'goods'),
  unrecognized_payment: route('many_sided', 'account_security', 'payment'),
  refund: route('disputed', 'refund'),
  dispute: route('disputed', 'dispute'),
  complaint: route('disputed', 'dispute'),
  scam: route('many_sided', 'account_security'),
  statement: route('not_urgent', 'business'),
  how_to: route('not_urgent', 'how_to'),
  other: route('not_urgent', 'how_to'),
} satisfies Record<Symptom, SymptomRoute>;
