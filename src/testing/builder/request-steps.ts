import type { SnapshotInput } from '../../snapshot/schema';
import { listWith, mergeDraft, type SnapshotDraft, type Step, type StepTable } from './draft';
import type { Time } from './times';

type Request = NonNullable<SnapshotInput['request']>;
type Field<K extends keyof Request> = NonNullable<Request[K]>;

/** What the customer says, and how the request was handled so far. */
export const REQUEST_STEPS = {
  /** What the customer complains of; never proof by itself. */
  customerSays: (symptom: Field<'symptom'>): Step => ({ request: { symptom } }),
  /** When the request came in. */
  requestOpenedAt: (at: Time): Step => ({ request: { openedAt: at } }),
  /** When a person first answered. */
  firstAnsweredAt: (at: Time): Step => ({ request: { firstRespondedAt: at } }),
  /** When the request was settled. */
  resolvedAt: (at: Time): Step => ({ request: { resolvedAt: at } }),
  /** How often the customer asked before. */
  priorContacts: (count: number): Step => ({ request: { priorContacts: count } }),
  /** What is attached to the request, besides what was attached before. */
  evidenceAttached: (...items: Field<'evidence'>): Step => (soFar: SnapshotDraft) => mergeDraft(soFar, {
    request: { evidence: listWith(soFar.request?.evidence, ...items) },
  }),
  /** The customer's language. */
  locale: (locale: string): Step => ({ request: { locale } }),
  /** How urgent the customer calls it. */
  urgency: (urgency: Field<'urgency'>): Step => ({ request: { urgency } }),
} satisfies StepTable;
