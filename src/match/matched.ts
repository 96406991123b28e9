import type { FactDefinition } from '../facts/define-fact';
import type { Verdict } from '../model/vocabulary';
import type { AnswerTable } from './answers';
import type { Matcher } from './compile';
import type { FactValues } from './evaluate';
import { findUndecided, type QuestionScope } from './find-undecided';
import { describeOpen, type OpenQuestions } from './open-questions';
import type { Pattern } from './pattern';
import type { PatternIndex } from './pattern-index';
import type { Scan } from './scan';

/** The conditions of the outcomes, matched behind the patterns in this order. */
export const STATES = ['healthy', 'pending', 'complaint'] as const;

/** What the patterns and the conditions of the outcomes say of one snapshot; good until the next match. */
export interface Matched {
  /** Equal for snapshots of which every condition of the pack says the same, and for no others. */
  readonly signature: string;
  /** Places of the patterns that hit. */
  readonly hits: () => readonly number[];
  readonly states: () => Readonly<Record<(typeof STATES)[number], Verdict>>;
  /** Verdict of a pattern by its place. */
  readonly verdictOf: (place: number) => Verdict;
  /** What is still open within a scope. */
  readonly open: (scope: QuestionScope) => OpenQuestions;
}

/** Verdicts by the numbers CLEAR, UNKNOWN and HIT. */
const VERDICTS_BY_NUMBER = ['clear', 'unknown', 'hit'] as const satisfies readonly Verdict[];

interface MatchSource {
  readonly patterns: readonly Pattern[];
  readonly index: PatternIndex;
  readonly matcher: Matcher;
  readonly facts: readonly FactDefinition[];
  readonly answers: AnswerTable;
}

/** Creates the match of a pack. */
export function createMatch({ patterns, index, matcher, facts, answers }: MatchSource): (values: FactValues) => Matched {
  return (values) => {
    const scan = matcher.scan(values);
    return {
      signature: scan.signature(),
      hits: () => scan.hits().filter((place) => place < patterns.length),
      states: () => statesOf(scan, patterns.length),
      verdictOf: (place) => verdictAt(scan, place),
      open: (scope) => describeOpen(findUndecided({ patterns, index, facts }, scan, values, scope), scope.primary?.stepsNeed ?? [], facts, answers),
    };
  };
}

const verdictAt = (scan: Scan, place: number): Verdict => VERDICTS_BY_NUMBER[scan.verdictOf(place)] ?? 'unknown';

const statesOf = (scan: Scan, first: number) =>
  Object.fromEntries(STATES.map((state, i) => [state, verdictAt(scan, first + i)])) as Record<(typeof STATES)[number], Verdict>;
