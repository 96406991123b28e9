import type { Undecided } from '../model/diagnosis';
import { UNKNOWN } from './compile';
import type { FactValues } from './evaluate';
import type { FactShape } from './fact-index';
import type { Pattern, PatternSet } from './pattern-set';

/** A pattern that hangs on more facts than this is not within reach of a question or two. */
const MOST_MISSING = 2;
/** A pattern with alternatives may lack more, since not all of them matter; beyond this they are not looked through. */
const MOST_MISSING_OF_ALTERNATIVES = 3;

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
    const pattern = patterns[place] as Pattern;
    if (verdicts[place] !== UNKNOWN || !isWithinReach(pattern, values) || scope.decided.has(pattern.cause.id)) return;
    const missing = missingOf(pattern, values, facts);
    if (missing.length === 1) near.push({ pattern, missing });
    else if (missing.length === MOST_MISSING) far.push({ pattern, missing });
  };
  const bound = askable.surerThan[scope.surerThan] ?? 0;
  for (let i = 0; i < bound; i += 1) look(askable.places[i] as number);
  const last = askable.places[bound - 1] ?? -1;
  if (scope.explaining !== null) for (const place of askable.explaining.get(scope.explaining) ?? []) if (place > last) look(place);
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
