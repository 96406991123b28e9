import type { FactDefinition } from '../facts/define-fact';
import type { Verdict } from '../model/vocabulary';
import type { AnswerTable } from './answers';
import { findAskable } from './askable';
import type { Matcher } from './compile';
import type { FactValues } from './evaluate';
import { findUndecided, type QuestionScope } from './find-undecided';
import { createQuestionDesk, type OpenQuestions } from './open-questions';
import type { Pattern } from './pattern-set';
import type { Scan } from './scan';

/** The conditions of the outcomes, matched behind the patterns in this order. */
export const STATES = ['healthy', 'pending', 'complaint'] as const;

/** What the patterns and the conditions of the outcomes say of one snapshot. */
export interface Matched {
  /** Places of the patterns that hit. */
  readonly hits: readonly number[];
  readonly states: Readonly<Record<(typeof STATES)[number], Verdict>>;
  /** Verdict of a pattern by its place; good until the next match. */
  readonly verdictOf: (place: number) => Verdict;
  /** What is still open within a scope; good until the next match. */
  readonly open: (scope: QuestionScope) => OpenQuestions;
}

/** What is known of all snapshots whose facts lie in the same cells. */
interface Kept extends Pick<Matched, 'hits' | 'states'> {
  asked?: { readonly scope: QuestionScope; readonly open: OpenQuestions };
}

/** Verdicts by the numbers CLEAR, UNKNOWN and HIT. */
const VERDICTS_BY_NUMBER = ['clear', 'unknown', 'hit'] as const satisfies readonly Verdict[];

/** Kinds of cases beyond this many are worked out anew. */
const MOST_KEPT = 4_000;

interface MatchSource {
  readonly patterns: readonly Pattern[];
  readonly matcher: Matcher;
  readonly facts: readonly FactDefinition[];
  readonly answers: AnswerTable;
}

/** Creates the match of a pack. No condition can tell values of one cell apart, so that what was once worked out for its cells is kept. */
export function createMatch({ patterns, matcher, facts, answers }: MatchSource): (values: FactValues) => Matched {
  const describe = createQuestionDesk(patterns, facts, answers);
  const askable = findAskable(patterns);
  const kept = new Map<string, Kept>();
  const keep = (signature: string, scan: Scan): Kept => {
    if (kept.size >= MOST_KEPT) kept.clear();
    const fresh = { hits: scan.hits().filter((place) => place < patterns.length), states: statesOf(scan, patterns.length) };
    kept.set(signature, fresh);
    return fresh;
  };
  return (values) => {
    const scan = matcher.scan(values);
    const signature = scan.signature();
    const own = kept.get(signature) ?? keep(signature, scan);
    return {
      hits: own.hits,
      states: own.states,
      verdictOf: (place) => verdictAt(scan, place),
      open: (scope) => {
        if (own.asked === undefined || !isSame(own.asked.scope, scope)) {
          own.asked = { scope, open: describe(findUndecided(askable, scan, values, scope)) };
        }
        return own.asked.open;
      },
    };
  };
}

const verdictAt = (scan: Scan, place: number): Verdict => VERDICTS_BY_NUMBER[scan.verdictOf(place)] ?? 'unknown';

const statesOf = (scan: Scan, first: number): Matched['states'] =>
  Object.fromEntries(STATES.map((state, i) => [state, verdictAt(scan, first + i)])) as Matched['states'];

/** The causes that are decided follow from the hits, and these from the cells. */
const isSame = (a: QuestionScope, b: QuestionScope): boolean => a.surerThan === b.surerThan && a.explaining === b.explaining;
