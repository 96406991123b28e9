import type { FindingForm } from '../model/finding-form';
import { compareFindings, confidencePlace } from './compare-findings';

export interface RankedFindings<T extends FindingForm> {
  readonly findings: readonly T[];
  /** Those that another one explains, each with that cause. */
  readonly superseded: readonly { readonly finding: T; readonly by: string }[];
}

/**
 * Orders findings and sets those apart that another one explains.
 * A finding is never explained away by one that is less sure.
 */
export function rankFindings<T extends FindingForm>(found: readonly T[], supersedes: (cause: string) => readonly string[]): RankedFindings<T> {
  const ordered = [...found].sort(compareFindings);
  const explainedBy = (finding: T): T | undefined => ordered.find((other) =>
    supersedes(other.cause).includes(finding.cause) && confidencePlace(other) <= confidencePlace(finding));
  const findings: T[] = [];
  const superseded: { finding: T; by: string }[] = [];
  for (const finding of ordered) {
    const by = explainedBy(finding);
    if (by === undefined) findings.push(finding);
    else superseded.push({ finding, by: by.cause });
  }
  return { findings, superseded };
}
