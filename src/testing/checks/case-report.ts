import type { Diagnosis, Finding } from '../../model/diagnosis';
import type { PatternExplanation } from '../../pipeline/explain-cause';
import { indent } from './check';
import { missingLine, reasonLine, unmetLines } from './condition-words';
import type { Judged } from './judged';

/** What was found instead: the outcome, and every cause with its evidence. */
export const foundLines = ({ outcome, findings, superseded }: Diagnosis): string[] => [
  '',
  `Outcome: ${outcome}. Causes found: ${findings.length === 0 ? 'none' : ''}`.trimEnd(),
  ...findings.flatMap((finding, index) => findingLines(finding, `${index + 1}. `)),
  ...superseded.flatMap((finding) => findingLines(finding, '-  ', `, explained by ${finding.by}`)),
];

const findingLines = ({ cause, confidence, evidence, because }: Finding, mark: string, remark = ''): string[] => [
  `  ${mark}${cause} (${confidence}, by ${evidence}${remark})`,
  ...indent(because.map(reasonLine), 3),
];

/** Why a cause was not found: pattern by pattern, what is not met, and how what is missing is obtained. */
export function whyNot({ diagnosis, explain }: Judged, cause: string): string[] {
  const explanation = explain(cause);
  if (explanation === undefined) return ['', ...undecidedLines(diagnosis, cause)];
  return ['', `Why not ${cause}:`, ...explanation.patterns.filter(({ verdict }) => verdict !== 'hit').flatMap(patternLines)];
}

const patternLines = ({ evidence, confidence, verdict, unmet, missing }: PatternExplanation): string[] => [
  `  ${evidence} (would be ${confidence}): ${verdict}`,
  ...indent(unmetLines(unmet), 2),
  ...indent(missing.map(missingLine), 2),
];

/** All that a diagnosis by itself says of a cause that it did not find. */
function undecidedLines({ undecided }: Diagnosis, cause: string): string[] {
  const open = undecided.find((entry) => entry.cause === cause);
  return [
    ...(open === undefined ? [] : [`${cause} is undecided for want of ${open.missing.join(', ')} (${open.evidence}).`]),
    'Check the snapshot instead of its diagnosis to read which conditions failed.',
  ];
}
