import type { CauseFile } from '../knowledge/cause-schema';
import type { Profile } from '../knowledge/profile-schema';
import type { FindingForm } from '../model/finding-form';
import { type ContactTopic, type HandlingClass, type Outcome, URGENCY_LEVELS, type Urgency } from '../model/vocabulary';
import type { Snapshot } from '../snapshot/schema';
import type { CaseState } from './case-state';
import type { Desk } from './prepare-desk';
import { SYMPTOM_ROUTES } from './symptom-routes';

/** What the support of a case is planned from. */
export interface SupportInput {
  /** The established findings in rank order. */
  readonly findings: readonly FindingForm[];
  readonly causeOf: (id: string) => CauseFile;
  readonly desk: Desk;
  readonly snapshot: Snapshot;
  /** Epoch milliseconds of `observedAt`. */
  readonly now: number;
  readonly outcome: Outcome;
  readonly state: CaseState;
  /** Seconds since the goods should have been delivered; negative before, nothing where it is not known. */
  readonly secondsPastExpected: number | null | undefined;
}

/** How the desk sees the case. */
export interface SupportCase {
  readonly causes: readonly CauseFile[];
  readonly handling: HandlingClass;
  readonly topics: readonly ContactTopic[];
  readonly urgency: Urgency;
  readonly contactNeeded: boolean;
}

/** Classifies the case: by its causes, and by the customer's symptom where there is none. */
export function classifyCase(input: SupportInput): SupportCase {
  const causes = input.findings.map(({ cause }) => input.causeOf(cause));
  const [primary] = causes;
  const bySymptom = SYMPTOM_ROUTES[input.snapshot.request?.symptom ?? 'other'];
  const handling = primary?.handling ?? bySymptom.handling;
  return {
    causes,
    handling: isLargeAnomaly(input) && handling !== 'disputed' ? 'many_sided' : handling,
    topics: primary?.topics ?? bySymptom.topics,
    urgency: urgencyOf(input),
    contactNeeded: primary === undefined ? input.outcome === 'inconclusive' : causes.some(({ contact }) => contact === 'needed'),
  };
}

/** Something went wrong, or may have, with much money: one channel that reaches several departments. */
function isLargeAnomaly({ outcome, findings, snapshot, desk: { profile } }: SupportInput): boolean {
  const wrong = outcome === 'failure' ? findings[0]?.kind === 'failure' : outcome === 'inconclusive';
  return wrong && isLarge(snapshot, profile);
}

function isLarge({ order, payment }: Snapshot, { largeAmount, currency }: Profile): boolean {
  const money = order?.total ?? payment?.requested ?? payment?.paid;
  return money?.currency === currency && money.amount >= largeAmount;
}

const URGENCY_WITHOUT_FINDING = {
  failure: 'medium', inconclusive: 'medium', pending: 'low', healthy: 'low',
} satisfies Record<Outcome, Urgency>;

function urgencyOf({ findings, outcome, snapshot, secondsPastExpected, desk: { profile } }: SupportInput): Urgency {
  let level = URGENCY_LEVELS.indexOf(snapshot.request?.urgency ?? 'low');
  if (findings.length === 0) level = Math.max(level, URGENCY_LEVELS.indexOf(URGENCY_WITHOUT_FINDING[outcome]));
  for (const { urgency } of findings) level = Math.max(level, URGENCY_LEVELS.indexOf(urgency));
  if (outcome !== 'healthy' && losesUse(snapshot, profile) && (secondsPastExpected ?? 0) > 0) level += 1;
  return URGENCY_LEVELS[Math.min(level, URGENCY_LEVELS.length - 1)] ?? 'urgent';
}

function losesUse({ order }: Snapshot, { perishableKinds }: Profile): boolean {
  return perishableKinds.some((kind) => kind === order?.product?.kind);
}
