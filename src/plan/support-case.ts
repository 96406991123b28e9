import type { CauseFile } from '../knowledge/cause-schema';
import type { Profile } from '../knowledge/profile-schema';
import type { Support } from '../model/diagnosis';
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
  const handling = primary?.handling ?? handlingOfSymptom(input.snapshot);
  return {
    causes,
    handling: isLargeAnomaly(input) && handling !== 'disputed' ? 'many_sided' : handling,
    topics: topicsOf(input.snapshot, primary),
    urgency: urgencyOf(input),
    contactNeeded: primary === undefined ? input.outcome === 'inconclusive' : causes.some(({ contact }) => contact === 'needed'),
  };
}

/** Where there is an order the case is about it, whatever else it is about; a mere question is not. */
function topicsOf({ order, payment, request }: Snapshot, primary: CauseFile | undefined): readonly ContactTopic[] {
  const symptom = request?.symptom ?? 'other';
  if (primary === undefined && symptom === 'other' && (order ?? payment) != null) return [order == null ? 'payment' : 'order'];
  const topics = primary?.topics ?? SYMPTOM_ROUTES[symptom].topics;
  return order == null || symptom === 'how_to' || topics.includes('order') ? topics : [...topics, 'order'];
}

/** Contacts about one case before this one after which nobody is left to solve it alone. */
const REPEATED_CONTACTS = 2;

/** A case whose targets are missed, or that was brought up again and again, goes to a person, whatever its cause needs. */
export function press(supportCase: SupportCase, targets: Pick<Support, 'slaStatus' | 'resolutionDueAt'>, { snapshot: { request }, now }: SupportInput): SupportCase {
  const isOverdue = targets.resolutionDueAt !== null && Date.parse(targets.resolutionDueAt) < now;
  // Where nobody said whether the request was answered, a missed answer is no more than possible.
  const isMissed = targets.slaStatus === 'breached' && (isOverdue || request?.firstRespondedAt !== undefined);
  const isPressing = request?.resolvedAt == null && (isMissed || (request?.priorContacts ?? 0) >= REPEATED_CONTACTS);
  if (!isPressing) return supportCase;
  return { ...supportCase, contactNeeded: true, handling: supportCase.handling === 'not_urgent' ? 'urgent' : supportCase.handling };
}

/** Something went wrong, or may have, with much money: one channel that reaches several departments. */
function isLargeAnomaly({ outcome, findings, state }: SupportInput): boolean {
  const wrong = outcome === 'failure' ? findings[0]?.kind === 'failure' : outcome === 'inconclusive';
  return wrong && state.largeAmount === true;
}

const URGENCY_WITHOUT_FINDING = {
  failure: 'medium', inconclusive: 'medium', pending: 'low', healthy: 'low',
} satisfies Record<Outcome, Urgency>;

function urgencyOf({ findings, outcome, snapshot, secondsPastExpected, desk: { profile } }: SupportInput): Urgency {
  let level = URGENCY_LEVELS.indexOf(snapshot.request?.urgency ?? 'low');
  if (findings.length === 0 && !mayWait(snapshot)) level = Math.max(level, URGENCY_LEVELS.indexOf(URGENCY_WITHOUT_FINDING[outcome]));
  for (const { urgency } of findings) level = Math.max(level, URGENCY_LEVELS.indexOf(urgency));
  if (outcome !== 'healthy' && losesUse(snapshot, profile) && (secondsPastExpected ?? 0) > 0) level += 1;
  return URGENCY_LEVELS[Math.min(level, URGENCY_LEVELS.length - 1)] ?? 'urgent';
}

/** Nothing was found, and the customer reports nothing that presses and says so. */
const mayWait = (snapshot: Snapshot): boolean => snapshot.request?.urgency === 'low' && handlingOfSymptom(snapshot) === 'not_urgent';

const handlingOfSymptom = ({ request }: Snapshot): HandlingClass => SYMPTOM_ROUTES[request?.symptom ?? 'other'].handling;

function losesUse({ order }: Snapshot, { perishableKinds }: Profile): boolean {
  return perishableKinds.some((kind) => kind === order?.product?.kind);
}
