import type { FactDefinition } from '../facts/define-fact';
import type { NextEvidence, Undecided } from '../model/diagnosis';
import type { AnswerTable } from './answers';
import type { OpenPatterns } from './find-undecided';
import { listNextEvidence, type UndecidedPattern } from './next-evidence';
import type { Pattern } from './pattern-set';

/** What is still open, and what would settle it. */
export interface OpenQuestions {
  readonly undecided: readonly Undecided[];
  readonly nextEvidence: readonly NextEvidence[];
}

const NOTHING_OPEN: OpenQuestions = Object.freeze({ undecided: Object.freeze([]), nextEvidence: Object.freeze([]) });

/** More answers than this are not kept; a desk sees far fewer kinds of open case. */
const MOST_KEPT = 2_000;

/**
 * Describes open patterns. The description depends on the patterns and on what each lacks, not on values, and the same few come again
 * and again: it is made once for each and handed out frozen.
 */
export function createQuestionDesk(patterns: readonly Pattern[], facts: readonly FactDefinition[], answers: AnswerTable) {
  const kept = new Map<string, OpenQuestions>();
  return ({ places, missing }: OpenPatterns): OpenQuestions => {
    if (places.length === 0) return NOTHING_OPEN;
    const key = keyOf(places, missing);
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const open = places.map((place, index) => ({
      pattern: patterns[place] as Pattern,
      missing: (missing[index] ?? []).map((slot) => (facts[slot] as FactDefinition).id),
    }));
    const described = deepFreeze({ undecided: toUndecided(open), nextEvidence: listNextEvidence(open, facts, answers) });
    kept.set(key, described);
    return described;
  };
}

/** A character for each number: shorter to make and to look up than the numbers written out. */
function keyOf(places: OpenPatterns['places'], missing: OpenPatterns['missing']): string {
  let key = '';
  for (let i = 0; i < places.length; i += 1) {
    const [first = 0, second = NO_SLOT] = missing[i] as readonly number[];
    key += String.fromCharCode(places[i] as number, first, second);
  }
  return key;
}

const NO_SLOT = 0xffff;

/** One entry for each cause: the pattern that is nearest to a decision. */
function toUndecided(open: readonly UndecidedPattern[]): Undecided[] {
  const causes = new Set<string>();
  const entries: Undecided[] = [];
  for (const { pattern: { cause, evidence }, missing } of open) {
    if (causes.has(cause.id)) continue;
    causes.add(cause.id);
    entries.push({ cause: cause.id, evidence: evidence.id, confidence: evidence.confidence, missing });
  }
  return entries;
}

function deepFreeze<T extends object>(value: T): T {
  for (const child of Object.values(Object.freeze(value))) if (typeof child === 'object' && child !== null) deepFreeze(child);
  return value;
}
