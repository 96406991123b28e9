import type { FindingForm } from '../model/finding-form';
import { BASES, CAUSE_KINDS, CONFIDENCES, SEVERITIES, STAGES, URGENCY_LEVELS } from '../model/vocabulary';

const places = <T extends string>(values: readonly T[]): ReadonlyMap<T, number> => new Map(values.map((value, place) => [value, place]));

const KIND = places(CAUSE_KINDS);
const CONFIDENCE = places(CONFIDENCES);
const BASIS = places(BASES);
const SEVERITY = places(SEVERITIES.toReversed());
const URGENCY = places(URGENCY_LEVELS.toReversed());
const STAGE = places(STAGES);

/** A finding that stands: likely or better, or one so grave that acting on a mere possibility is right. */
export const isStanding = ({ confidence, severity }: FindingForm): boolean => confidence !== 'possible' || severity === 'critical';

/** Whether a finding is advice only: it explains nothing that went wrong. */
export const isAdvice = ({ stage }: FindingForm): boolean => stage === 'advice';

/** Advice comes after whatever may have failed. */
function tier(finding: FindingForm): number {
  if (isStanding(finding)) return isAdvice(finding) ? 2 : 0;
  return finding.kind === 'failure' ? 1 : 3;
}

const KEYS: readonly ((finding: FindingForm) => number)[] = [
  tier,
  ({ urgency }) => (urgency === 'urgent' ? 0 : 1),
  ({ kind }) => KIND.get(kind) ?? 0,
  ({ confidence }) => CONFIDENCE.get(confidence) ?? 0,
  ({ basis }) => BASIS.get(basis) ?? 0,
  ({ severity }) => SEVERITY.get(severity) ?? 0,
  ({ urgency }) => URGENCY.get(urgency) ?? 0,
  ({ stage }) => STAGE.get(stage) ?? 0,
];

/**
 * The total order of findings: standing before merely possible, save that a possible failure goes before advice, what has to be acted on
 * at once first, failures before what is under way before requests, then the surer, then what rests on the better ground (code, incident,
 * record, contradiction, overrun, account, heuristic, symptom), then the graver, the more urgent, the earlier stage; at last the id, so that two findings are never equal.
 */
export function compareFindings(a: FindingForm, b: FindingForm): number {
  for (const key of KEYS) {
    const difference = key(a) - key(b);
    if (difference !== 0) return difference;
  }
  return a.cause < b.cause ? -1 : a.cause > b.cause ? 1 : 0;
}

/** Place of a confidence, 0 for the strongest. */
export const confidencePlace = (finding: Pick<FindingForm, 'confidence'>): number => CONFIDENCE.get(finding.confidence) ?? 0;
