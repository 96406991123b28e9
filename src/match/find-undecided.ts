import type { FactValues } from './evaluate';
import type { Matched, Pattern, PatternSet } from './pattern-set';

/** A pattern that hangs on more facts than this is not within reach of a question or two. */
const MOST_MISSING = 2;

/** Which patterns are asked about: the first so many of those that may be, and those of causes that would explain a finding. */
export interface QuestionScope {
  readonly surerThan: number;
  readonly explaining: string | null;
  readonly decided: ReadonlySet<string>;
}

/** Patterns that are within reach of a decision, with the slots of the facts that each lacks. */
export interface OpenPatterns {
  readonly places: number[];
  /** For each place: one missing slot, or two. */
  readonly missing: (readonly number[])[];
}

/**
 * Patterns that nothing contradicts, that at least one fact supports, and that only a fact or two keep open;
 * those that hang on one fact first, the surest first among them.
 */
export function findUndecided({ patterns, askable }: PatternSet, matched: Matched, values: FactValues, scope: QuestionScope): OpenPatterns {
  const near: OpenPatterns = { places: [], missing: [] };
  const far: OpenPatterns = { places: [], missing: [] };
  const look = (place: number): void => {
    const pattern = patterns[place] as Pattern;
    const count = countMissing(pattern, values);
    if (count === 0 || count > MOST_MISSING || !matched.isUnknown(place) || scope.decided.has(pattern.cause.id)) return;
    const open = count === 1 ? near : far;
    open.places.push(place);
    open.missing.push(pattern.slots.filter((slot) => values[slot] === undefined));
  };
  const bound = askable.surerThan[scope.surerThan] ?? 0;
  for (let i = 0; i < bound; i += 1) look(askable.places[i] as number);
  const last = askable.places[bound - 1] ?? -1;
  if (scope.explaining !== null) for (const place of askable.explaining.get(scope.explaining) ?? []) if (place > last) look(place);
  near.places.push(...far.places);
  near.missing.push(...far.missing);
  return near;
}

/** How many facts of a pattern are missing; 0 where none is known, since then nothing supports it. */
function countMissing({ slots }: Pattern, values: FactValues): number {
  let missing = 0;
  for (const slot of slots) if (values[slot] === undefined) missing += 1;
  return missing === slots.length ? 0 : missing;
}
