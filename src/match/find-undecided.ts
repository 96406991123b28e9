import type { Undecided } from '../model/diagnosis';
import { UNKNOWN } from './compile';
import type { FactValues } from './evaluate';
import type { FactShape } from './fact-index';
import type { Pattern, PatternSet } from './pattern-set';

/** A pattern that hangs on more facts than this is not within reach of a question or two. */
const MOST_MISSING = 2;

export interface UndecidedPattern {
  readonly pattern: Pattern;
  readonly missing: readonly string[];
}

/** Which patterns are asked about: the first so many of those that may be, and those of causes that would explain a finding. */
export interface QuestionScope {
  readonly surerThan: number;
  readonly explaining: string | null;
  readonly decided: ReadonlySet<string>;
}

/**
 * Patterns that nothing contradicts, that at least one fact supports, and that only a fact or two keep open;
 * those that hang on one fact first, the surest first among them.
 */
export function findUndecided(
  { patterns, askable }: PatternSet, verdicts: Uint8Array, values: FactValues, scope: QuestionScope, facts: readonly FactShape[],
): UndecidedPattern[] {
  const near: UndecidedPattern[] = [];
  const far: UndecidedPattern[] = [];
  const look = (place: number): void => {
    if (verdicts[place] !== UNKNOWN) return;
    const pattern = patterns[place] as Pattern;
    const count = countMissing(pattern, values);
    if (count === 0 || count > MOST_MISSING || scope.decided.has(pattern.cause.id)) return;
    (count === 1 ? near : far).push({ pattern, missing: missingOf(pattern, values, facts) });
  };
  const bound = askable.surerThan[scope.surerThan] ?? 0;
  for (let i = 0; i < bound; i += 1) look(askable.places[i] as number);
  const last = askable.places[bound - 1] ?? -1;
  if (scope.explaining !== null) for (const place of askable.explaining.get(scope.explaining) ?? []) if (place > last) look(place);
  for (const each of far) near.push(each);
  return near;
}

/** How many facts of a pattern are missing; 0 where none is known, since then nothing supports it. */
function countMissing({ slots }: Pattern, values: FactValues): number {
  let missing = 0;
  for (const slot of slots) if (values[slot] === undefined) missing += 1;
  return missing === slots.length ? 0 : missing;
}

function missingOf({ slots }: Pattern, values: FactValues, facts: readonly FactShape[]): readonly string[] {
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
