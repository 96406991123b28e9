import type { PatternVerdict } from '../diagnose';
import type { CauseFixture, EvidenceCase } from '../knowledge/fixture-schema';
import { without, withChange, type RawSnapshot } from './edit-snapshot';
import { attempt } from './attempt';
import { quoted, type CaseResult } from './case-result';

/** What the pattern of a fixture says of a snapshot; undefined where the cause has no such pattern. */
type Judge = (snapshot: RawSnapshot) => PatternVerdict | undefined;

/** Each pattern hits its hit, is clear of its near misses, and stays unknown where a fact is left out. */
export const checkCauseFixture = (
  { cause, cases }: CauseFixture,
  verdicts: (snapshot: RawSnapshot) => readonly PatternVerdict[],
): CaseResult[] => cases.flatMap((entry) => checkPattern(entry, (snapshot) =>
  verdicts(snapshot).find((verdict) => verdict.cause === cause && verdict.evidence === entry.evidence)));

const checkPattern = ({ evidence, hit, nearMiss, unknown }: EvidenceCase, judge: Judge): CaseResult[] => [
  { name: `${evidence}: hit`, problems: attempt(() => expectVerdict('hit', judge(hit))) },
  ...nearMiss.map((miss) => ({
    name: `${evidence}: near miss, ${miss.because}`,
    problems: attempt(() => expectVerdict('clear', judge(withChange(without(hit, miss.without ?? []), miss.change)))),
  })),
  ...unknown.map((gap) => ({
    name: `${evidence}: unknown without ${quoted(gap.without)}`,
    problems: attempt(() => expectUnknown(gap.asksFor, judge(without(hit, gap.without)))),
  })),
];

const expectVerdict = (expected: PatternVerdict['verdict'], found: PatternVerdict | undefined): string[] => {
  if (found === undefined) return ['the cause has no such pattern'];
  if (found.verdict === expected) return [];
  return [`expected ${expected}, found ${found.verdict}${found.missing.length === 0 ? '' : ` for want of ${quoted(found.missing)}`}`];
};

const expectUnknown = (asksFor: string, found: PatternVerdict | undefined): string[] => {
  const problems = expectVerdict('unknown', found);
  if (problems.length > 0 || found?.missing.includes(asksFor)) return problems;
  return [`expected to ask for ${asksFor}, asks for ${quoted(found?.missing ?? [])}`];
};
