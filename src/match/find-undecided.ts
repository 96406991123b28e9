import type { CauseFile } from '../knowledge/cause-schema';
import type { Undecided } from '../model/diagnosis';
import type { Confidence } from '../model/vocabulary';
import { UNKNOWN } from './compile';
import type { FactValues } from './evaluate';
import type { FactShape } from './fact-index';
import type { Pattern } from './pattern-set';

/** A pattern that hangs on more facts than this is not within reach of a question or two. */
const MOST_MISSING = 2;
/** A pattern with alternatives may lack more, since not all of them matter; beyond this they are not looked through. */
const MOST_MISSING_OF_ALTERNATIVES = 3;

export interface UndecidedPattern {
  readonly pattern: Pattern;
  readonly missing: readonly string[];
}

/** Whether a cause that is not decided yet is worth a question. */
export type IsWorthAsking = (cause: CauseFile, confidence: Confidence) => boolean;

/**
 * Patterns that nothing contradicts, that at least one fact supports, and that only a fact or two keep open;
 * those that hang on one fact first, the surest first among them.
 */
export function findUndecided(
  patterns: readonly Pattern[], verdicts: Uint8Array, values: FactValues, isWorthAsking: IsWorthAsking, facts: readonly FactShape[],
): UndecidedPattern[] {
  const near: UndecidedPattern[] = [];
  const far: UndecidedPattern[] = [];
  for (let place = 0; place < patterns.length; place += 1) {
    if (verdicts[place] !== UNKNOWN) continue;
    const pattern = patterns[place] as Pattern;
    if (!isWithinReach(pattern, values) || !isWorthAsking(pattern.cause, pattern.evidence.confidence)) continue;
    const missing = missingOf(pattern, values, facts);
    if (missing.length === 1) near.push({ pattern, missing });
    else if (missing.length === MOST_MISSING) far.push({ pattern, missing });
  }
  for (const each of far) near.push(each);
  return near;
}

/** Some fact is known and not all are missing; a cheap test, since most patterns of most snapshots fail it. */
function isWithinReach({ slots, conjunctive }: Pattern, values: FactValues): boolean {
  let missing = 0;
  for (const slot of slots) if (values[slot] === undefined) missing += 1;
  return missing > 0 && missing < slots.length && missing <= (conjunctive ? MOST_MISSING : MOST_MISSING_OF_ALTERNATIVES);
}

function missingOf({ slots, conjunctive, prepared }: Pattern, values: FactValues, facts: readonly FactShape[]): readonly string[] {
  if (!conjunctive) return prepared().missing(values);
  const missing: string[] = [];
  for (const slot of slots) if (values[slot] === undefined) missing.push((facts[slot] as FactShape).id);
  return missing;
}

/** One entry for each cause: the pattern that is nearest to a decision. */
export function toUndecided(open: readonly UndecidedPattern[]): Undecided[] {
  const causes = new Set<string>();
  const entries: Undecided[] = [];
  for (const { pattern: { cause, evidence }, missing } of open) {
    if (causes.has(cause.id)) continue;
    causes.add(cause.id);
    entries.push({ cause: cause.id, evidence: evidence.id, confidence: evidence.confidence, missing });
  }
  return entries;
}
