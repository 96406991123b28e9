import type { Finding, SupersededFinding } from '../model/diagnosis';
import { compareFindings, confidencePlace } from './compare-findings';

export interface RankedFindings {
  readonly findings: readonly Finding[];
  readonly superseded: readonly SupersededFinding[];
}

/**
 * Orders findings and sets those apart that another one explains.
 * A finding is never explained away by one that is less sure.
 */
export function rankFindings(found: readonly Finding[], supersedes: (cause: string) => readonly string[]): RankedFindings {
  const ordered = [...found].sort(compareFindings);
  const explainedBy = (finding: Finding): Finding | undefined => ordered.find((other) =>
    supersedes(other.cause).includes(finding.cause) && confidencePlace(other) <= confidencePlace(finding));
  const findings: Finding[] = [];
  const superseded: SupersededFinding[] = [];
  for (const finding of ordered) {
    const by = explainedBy(finding);
    if (by === undefined) findings.push(finding);
    else superseded.push({ ...finding, by: by.cause });
  }
  return { findings, superseded };
}
