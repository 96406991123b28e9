import type { Diagnosis, Finding } from '../../model/diagnosis';
import type { Confidence } from '../../model/vocabulary';
import { requireKnown } from '../unknown-name-error';
import { foundLines, whyNot } from './case-report';
import { type Check, type CheckResult, text } from './check';
import type { Judged } from './judged';

/** What else a found cause has to be. */
export interface Certainty {
  readonly confidence?: Confidence;
}

/** The cause comes first among those found. */
export const diagnosedAs: Check<[cause: string, certainty?: Certainty]> = (judged, cause, certainty = {}) => {
  const { findings, primary } = judged.diagnosis;
  return causeResult(judged, cause, certainty, {
    finding: primary === cause ? findings[0] : undefined, wanted: 'to be diagnosed as', actual: primary,
  });
};

/** The cause is among those found, whatever its rank; one that another explains is not. */
export const includesCause: Check<[cause: string, certainty?: Certainty]> = (judged, cause, certainty = {}) => {
  const { findings } = judged.diagnosis;
  return causeResult(judged, cause, certainty, {
    finding: findings.find((each) => each.cause === cause), wanted: 'to include the cause', actual: findings.map((each) => each.cause),
  });
};

interface Sought {
  /** The finding that meets the expectation, but for its confidence. */
  readonly finding: Finding | undefined;
  readonly wanted: string;
  readonly actual: unknown;
}

function causeResult(judged: Judged, cause: string, { confidence }: Certainty, { finding, wanted, actual }: Sought): CheckResult {
  requireKnown('cause', cause, judged.pack.causes.map(({ id }) => id));
  const expected = confidence === undefined ? cause : `${cause} (${confidence})`;
  const pass = finding !== undefined && (confidence === undefined || finding.confidence === confidence);
  const why = finding === undefined ? placeOf(judged.diagnosis, cause) : `it is ${finding.confidence}`;
  return {
    pass,
    expected,
    actual: finding === undefined ? actual : `${finding.cause} (${finding.confidence})`,
    message: () => pass
      ? text(`expected the case not ${wanted} ${expected}, but it is found`, foundLines(judged.diagnosis))
      : text(`expected the case ${wanted} ${expected}, but ${why}`, foundLines(judged.diagnosis), isFound(judged, cause) ? [] : whyNot(judged, cause)),
  };
}

const isFound = ({ diagnosis: { findings, superseded } }: Judged, cause: string): boolean =>
  [...findings, ...superseded].some((finding) => finding.cause === cause);

/** Where the cause stands instead of where it is wanted. */
function placeOf({ findings, superseded, primary }: Diagnosis, cause: string): string {
  const place = findings.findIndex((finding) => finding.cause === cause);
  if (place > 0) return `it is number ${place + 1}, after ${String(primary)}`;
  const by = superseded.find((finding) => finding.cause === cause)?.by;
  if (by !== undefined) return `it is explained by ${by}`;
  return primary === null ? 'no cause is found' : `the primary cause is ${primary}`;
}
