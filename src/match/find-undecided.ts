import type { FactValues } from './evaluate';
import type { Matched, Pattern, PatternSet } from './pattern-set';

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
  const bound = askable.surerThan[scope.surerThan] ?? 0;
  const explaining = scope.explaining === null ? undefined : askable.explaining.get(scope.explaining);
  if (bound === 0 && explaining === undefined) return near;
  const open = matched.open();
  for (let place = 0; place < patterns.length; place += 1) {
    if (open[place] !== 1 || (place >= bound && explaining?.has(place) !== true)) continue;
    const { cause, slots } = patterns[place] as Pattern;
    if (askable.mayAsk[place] !== true || scope.decided.has(cause.id)) continue;
    const missing = slotsMissing(slots, values);
    if (missing === null) continue;
    const group = missing.length === 1 ? near : far;
    group.places.push(place);
    group.missing.push(missing);
  }
  near.places.push(...far.places);
  near.missing.push(...far.missing);
  return near;
}

/** Slots of the one or two facts that are not known; null where there are more. */
function slotsMissing(slots: readonly number[], values: FactValues): readonly number[] | null {
  let first = -1;
  let second = -1;
  for (const slot of slots) {
    if (values[slot] !== undefined) continue;
    if (second >= 0) return null;
    if (first < 0) first = slot;
    else second = slot;
  }
  return second < 0 ? [first] : [first, second];
}
