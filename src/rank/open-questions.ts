import type { CauseFile } from '../knowledge/cause-schema';
import type { Finding } from '../model/diagnosis';
import { type Confidence, CONFIDENCES, type Outcome } from '../model/vocabulary';

/** Whether an undecided cause, once it were found with a confidence, could still change the answer. */
export type CouldChange = (cause: CauseFile, confidence: Confidence) => boolean;

const NOTHING: CouldChange = () => false;

/**
 * Says which open questions are still worth asking: none about a healthy case, those that would be surer than the first finding,
 * or would explain it, and all where nothing was found. A request of the customer is never an open question.
 */
export function questionsWorthAsking(outcome: Outcome, [primary]: readonly Finding[]): CouldChange {
  if (outcome === 'healthy') return NOTHING;
  if (primary === undefined) return ({ kind }) => kind !== 'request';
  const place = CONFIDENCES.indexOf(primary.confidence);
  return ({ kind, supersedes }, confidence) => kind !== 'request'
    && (CONFIDENCES.indexOf(confidence) < place || (supersedes.includes(primary.cause) && confidence !== 'possible'));
}
