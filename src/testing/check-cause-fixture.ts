import type { PatternVerdict } from '../diagnose';
import type { CauseFixture, EvidenceCase } from '../knowledge/fixture-schema';
import { without, withChange, type RawSnapshot } from './edit-snapshot';
import { attempt } from './attempt';
import { quoted, type CaseResult, type FixturePath, type Problem, type ProblemKind } from './case-result';

/** What the pattern of a fixture says of a snapshot; undefined where the cause has no such pattern. */
type Judge = (snapshot: RawSnapshot) => PatternVerdict | undefined;

/** Chooses cases by their names. */
export type SelectCase = (name: string) => boolean;

interface OpenCase {
  readonly name: string;
  readonly problems: () => Problem[];
}

/** Each pattern hits its hit, is clear of its near misses, and stays unknown where a fact is left out. */
export const checkCauseFixture = (
  { cause, cases }: CauseFixture,
  verdicts: (snapshot: RawSnapshot) => readonly PatternVerdict[],
  select: SelectCase = () => true,
): CaseResult[] => cases
  .flatMap((entry, index) => casesOf(entry, ['cases', index], (snapshot) =>
    verdicts(snapshot).find((verdict) => verdict.cause === cause && verdict.evidence === entry.evidence)))
  .filter(({ name }) => select(name))
  .map(({ name, problems }) => ({ name, problems: problems() }));

const casesOf = ({ evidence, hit, nearMiss, unknown }: EvidenceCase, path: FixturePath, judge: Judge): OpenCase[] => [
  openCase(`${evidence}: hit`, 'hit', [...path, 'hit'], () => judge(hit)),
  ...nearMiss.map((miss, index) => openCase(`${evidence}: near miss, ${miss.because}`, 'near_miss', [...path, 'nearMiss', index],
    () => judge(withChange(without(hit, miss.without ?? []), miss.change)))),
  ...unknown.map((gap, index) => openUnknown(`${evidence}: unknown without ${quoted(gap.without)}`, gap.asksFor, [...path, 'unknown', index],
    () => judge(without(hit, gap.without)))),
];

const VERDICT = { hit: 'hit', near_miss: 'clear', unknown: 'unknown' } as const;

const openCase = (name: string, kind: keyof typeof VERDICT, path: FixturePath, judge: () => PatternVerdict | undefined): OpenCase =>
  ({ name, problems: () => attempt(path, () => expectVerdict(kind, path, judge())) });

const openUnknown = (name: string, asksFor: string, path: FixturePath, judge: () => PatternVerdict | undefined): OpenCase => ({
  name,
  problems: () => attempt(path, () => {
    const found = judge();
    const problems = expectVerdict('unknown', path, found);
    if (found === undefined || problems.length > 0 || found.missing.includes(asksFor)) return problems;
    const message = `expected to ask for ${asksFor}, asks for ${quoted(found.missing)}`;
    return [{ kind: 'asks_for', path: [...path, 'asksFor'], message, ...(found.missing[0] !== undefined && { holds: found.missing[0] }) }];
  }),
});

const expectVerdict = (kind: ProblemKind & keyof typeof VERDICT, path: FixturePath, found: PatternVerdict | undefined): Problem[] => {
  if (found === undefined) return [{ kind, path, message: 'the cause has no such pattern' }];
  const expected = VERDICT[kind];
  if (found.verdict === expected) return [];
  return [{ kind, path, message: `expected ${expected}, found ${found.verdict}${found.missing.length === 0 ? '' : ` for want of ${quoted(found.missing)}`}` }];
};
