import type { FactDefinition } from '../facts/define-fact';
import type { NextEvidence, Undecided } from '../model/diagnosis';
import type { AnswerTable } from './answers';
import type { Undecided as UndecidedPatterns } from './find-undecided';
import { listNextEvidence, type UndecidedPattern } from './next-evidence';

/** What is still open, and what would settle it. */
export interface OpenQuestions {
  readonly undecided: readonly Undecided[];
  readonly nextEvidence: readonly NextEvidence[];
}

/** Describes open patterns. It depends on the patterns and on what each lacks, not on values: one description serves many cases, frozen. */
export const describeOpen = (
  { others, ofPrimary }: UndecidedPatterns, stepsNeed: readonly string[], facts: readonly FactDefinition[], answers: AnswerTable,
): OpenQuestions =>
  deepFreeze({ undecided: toUndecided(others), nextEvidence: listNextEvidence({ others, ofPrimary, stepsNeed }, facts, answers) });

/** One entry for each cause: the pattern that is nearest to a decision. */
function toUndecided(open: readonly UndecidedPattern[]): Undecided[] {
  const causes = new Set<string>();
  const entries: Undecided[] = [];
  for (const { pattern, missing } of open) {
    const { causeId } = pattern;
    if (causes.has(causeId)) continue;
    causes.add(causeId);
    const { id, confidence } = pattern.evidence;
    entries.push({ cause: causeId, evidence: id, confidence, missing });
  }
  return entries;
}

function deepFreeze<T extends object>(value: T): T {
  for (const child of Object.values(Object.freeze(value))) if (typeof child === 'object' && child !== null) deepFreeze(child);
  return value;
}
