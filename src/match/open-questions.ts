import type { FactDefinition } from '../facts/define-fact';
import type { NextEvidence, Undecided } from '../model/diagnosis';
import type { AnswerTable } from './answers';
import { NO_SLOT, type OpenPatterns } from './find-undecided';
import { listNextEvidence, type UndecidedPattern } from './next-evidence';
import type { Pattern } from './pattern-set';

/** What is still open, and what would settle it. */
export interface OpenQuestions {
  readonly undecided: readonly Undecided[];
  readonly nextEvidence: readonly NextEvidence[];
}

const NOTHING_OPEN: OpenQuestions = Object.freeze({ undecided: Object.freeze([]), nextEvidence: Object.freeze([]) });

/** Answers beyond this many are worked out anew; a desk sees far fewer kinds of open case. */
const MOST_KEPT = 2_000;

/**
 * Describes open patterns. The description depends on the patterns and on what each lacks, not on values, and the same few come again
 * and again: it is made once for each and handed out frozen.
 */
export function createQuestionDesk(patterns: readonly Pattern[], facts: readonly FactDefinition[], answers: AnswerTable) {
  const kept = new Map<string, OpenQuestions>();
  return (key: OpenPatterns): OpenQuestions => {
    if (key === '') return NOTHING_OPEN;
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const open = readPatterns(key, patterns, facts);
    const described = deepFreeze({ undecided: toUndecided(open), nextEvidence: listNextEvidence(open, facts, answers) });
    kept.set(key, described);
    return described;
  };
}

function readPatterns(key: OpenPatterns, patterns: readonly Pattern[], facts: readonly FactDefinition[]): readonly UndecidedPattern[] {
  return Array.from({ length: key.length / 3 }, (_, index) => ({
    pattern: patterns[key.charCodeAt(index * 3)] as Pattern,
    missing: [key.charCodeAt(index * 3 + 1), key.charCodeAt(index * 3 + 2)]
      .filter((slot) => slot !== NO_SLOT)
      .map((slot) => (facts[slot] as FactDefinition).id),
  }));
}

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
