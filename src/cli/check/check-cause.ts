import type { CauseFixture, EvidenceCase } from '../../knowledge/fixture-schema';
import type { Diagnosis } from '../../model/diagnosis';
import { attempt } from './attempt';
import { withChange, withoutPaths } from './edit-snapshot';
import { quoted, type CaseResult, type Diagnose } from './result';

type Pattern = Readonly<{ cause: string; evidence: string }>;

/** Each pattern hits its hit, misses its near misses, and stays undecided where a fact is left out. */
export const checkCauseFixture = ({ cause, cases }: CauseFixture, diagnose: Diagnose): CaseResult[] =>
  cases.flatMap((entry) => checkPattern({ cause, evidence: entry.evidence }, entry, diagnose));

const checkPattern = (pattern: Pattern, { evidence, hit, nearMiss, unknown }: EvidenceCase, diagnose: Diagnose): CaseResult[] => [
  { name: `${evidence}: hit`, problems: attempt(() => problemsOfHit(pattern, diagnose(hit))) },
  ...nearMiss.map(({ because, change, without = [] }) => ({
    name: `${evidence}: near miss, ${because}`,
    problems: attempt(() => problemsOfNearMiss(pattern, diagnose(withChange(withoutPaths(hit, without), change)))),
  })),
  ...unknown.map(({ without, asksFor }) => ({
    name: `${evidence}: unknown without ${quoted(without)}`,
    problems: attempt(() => problemsOfUnknown(pattern, asksFor, diagnose(withoutPaths(hit, without)))),
  })),
];

const problemsOfHit = (pattern: Pattern, diagnosis: Diagnosis): string[] => {
  if (isFound(pattern, diagnosis)) return [];
  const open = undecidedOf(pattern, diagnosis);
  const state = open === undefined ? '' : `; it is undecided for want of ${quoted(open.missing)}`;
  return [`${pattern.cause} is not found by this pattern; found: ${found(diagnosis)}${state}`];
};

const problemsOfNearMiss = (pattern: Pattern, diagnosis: Diagnosis): string[] => {
  if (isFound(pattern, diagnosis)) return [`${pattern.cause} is found by this pattern all the same`];
  const open = undecidedOf(pattern, diagnosis);
  return open === undefined ? [] : [`the pattern is undecided for want of ${quoted(open.missing)}, not ruled out`];
};

const problemsOfUnknown = (pattern: Pattern, asksFor: string, diagnosis: Diagnosis): string[] => {
  if (isFound(pattern, diagnosis)) return [`${pattern.cause} is found by this pattern all the same`];
  const open = undecidedOf(pattern, diagnosis);
  if (open === undefined) return ['the pattern is ruled out, not undecided'];
  return open.missing.includes(asksFor) ? [] : [`asks for ${quoted(open.missing)}, not for ${asksFor}`];
};

const isFound = (pattern: Pattern, { findings, superseded }: Diagnosis): boolean => [...findings, ...superseded].some(
  ({ cause, evidence, alsoEvidence }) => cause === pattern.cause && [evidence, ...alsoEvidence].includes(pattern.evidence));

const undecidedOf = (pattern: Pattern, { undecided }: Diagnosis): Diagnosis['undecided'][number] | undefined =>
  undecided.find(({ cause, evidence }) => cause === pattern.cause && evidence === pattern.evidence);

const found = ({ findings, superseded }: Diagnosis): string =>
  quoted([...findings, ...superseded].map(({ cause, evidence }) => `${cause} (${evidence})`));
