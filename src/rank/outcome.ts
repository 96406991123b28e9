import type { FindingForm } from '../model/finding-form';
import type { Outcome, Verdict } from '../model/vocabulary';

/** What the shared conditions of the outcomes say of the snapshot. */
export interface StateVerdicts {
  readonly healthy: Verdict;
  readonly pending: Verdict;
  readonly complaint: Verdict;
}

const isSure = ({ confidence }: FindingForm): boolean => confidence !== 'possible';

/**
 * The outcome of a case: a sure failure, else a sure wait, else what the states say.
 * A mere possibility of a failure makes a case inconclusive, never healthy; so does a complaint that only advice was found for.
 */
export function decideOutcome(findings: readonly FindingForm[], states: StateVerdicts): Outcome {
  const sure = findings.filter(isSure);
  if (sure.some(({ kind }) => kind === 'failure')) return 'failure';
  if (sure.some(({ kind }) => kind === 'pending')) return 'pending';
  if (findings.some(({ kind }) => kind === 'failure')) return 'inconclusive';
  if (states.healthy === 'hit') return 'healthy';
  if (states.pending === 'hit' || findings.some(({ kind }) => kind === 'pending')) return 'pending';
  return states.complaint !== 'hit' && sure.some(({ kind }) => kind === 'request') ? 'healthy' : 'inconclusive';
}
