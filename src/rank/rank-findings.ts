import type { FindingForm } from '../model/finding-form';
import { compareFindings, confidencePlace, isStanding } from './compare-findings';

export interface RankedFindings<T extends FindingForm> {
  readonly findings: readonly T[];
  /** Those that another one explains, each with the cause that stands in the end. */
  readonly superseded: readonly { readonly finding: T; readonly by: string }[];
}

/** What has to be acted on at once outweighs a wait, however sure that is: what is held or stopped does not arrive by itself. */
const outweighs = (finding: FindingForm, other: FindingForm): boolean =>
  confidencePlace(finding) <= confidencePlace(other) ||
  (other.kind === 'pending' && finding.kind === 'failure' && finding.urgency === 'urgent' && isStanding(finding));

/**
 * Orders findings and sets those apart that another one explains.
 * A finding is never explained away by one that is less sure, save a wait by what has to be acted on at once, nor by one that it explains
 * itself, directly or by way of others: whatever the causes say of each other, a finding is left.
 */
export function rankFindings<T extends FindingForm>(found: readonly T[], supersedes: (cause: string) => readonly string[]): RankedFindings<T> {
  const ordered = [...found].sort(compareFindings);
  const explained = new Map<T, T>();
  const restsOn = (finding: T | undefined, other: T): boolean =>
    finding !== undefined && (finding === other || restsOn(explained.get(finding), other));
  // From the last on, so that of findings which explain each other the first one stays.
  for (const finding of ordered.toReversed()) {
    const by = ordered.find((other) =>
      supersedes(other.cause).includes(finding.cause) && outweighs(other, finding) && !restsOn(other, finding));
    if (by !== undefined) explained.set(finding, by);
  }
  const findings: T[] = [];
  const superseded: { finding: T; by: string }[] = [];
  for (const finding of ordered) {
    const by = standingFor(finding, explained);
    if (by === undefined) findings.push(finding);
    else superseded.push({ finding, by: by.cause });
  }
  return { findings, superseded };
}

/**
 * The finding at the end of the chain of those that explain a finding; undefined where it stands. Where a wait on the way gave way to what
 * is less sure than the finding, the finding stands: only what outweighs it itself may set it apart.
 */
function standingFor<T extends FindingForm>(finding: T, explained: ReadonlyMap<T, T>): T | undefined {
  const by = explained.get(finding);
  if (by === undefined) return undefined;
  const last = standingFor(by, explained) ?? by;
  return outweighs(last, finding) ? last : undefined;
}
