import type { FindingForm } from '../model/finding-form';
import { CONFIDENCES, type Outcome } from '../model/vocabulary';

/** Which undecided causes could still change the answer. */
export interface OpenQuestions {
  /** Those that would be surer than the place of this confidence: 0 for none, the number of confidences for all. */
  readonly surerThan: number;
  /** Those that would explain this cause, likely or better. */
  readonly explaining: string | null;
}

/**
 * Says which questions are worth asking: none about a healthy case; those whose answer would be surer than the first finding or would
 * explain it; all where nothing was found.
 */
export function questionsWorthAsking(outcome: Outcome, [primary]: readonly FindingForm[]): OpenQuestions {
  if (outcome === 'healthy') return { surerThan: 0, explaining: null };
  if (primary === undefined) return { surerThan: CONFIDENCES.length, explaining: null };
  return { surerThan: CONFIDENCES.indexOf(primary.confidence), explaining: primary.cause };
}
