import type { FactValues } from './evaluate';
import type { Matched, PatternSet } from './pattern-set';

/** Which patterns are asked about: the first so many of those that may be, and those of causes that would explain a finding. */
export interface QuestionScope {
  readonly surerThan: number;
  readonly explaining: string | null;
  readonly decided: ReadonlySet<string>;
}

/**
 * Patterns within reach of a decision, three characters each: the place of the pattern, the slot of a fact it lacks, and that of a second
 * or {@link NO_SLOT}. Equal texts are equal questions, so that their answer is found again by the text alone.
 */
export type OpenPatterns = string;

export const NO_SLOT = 0xffff;

/**
 * Patterns that nothing contradicts, that at least one fact supports, and that only a fact or two keep open;
 * those that hang on one fact first, the surest first among them.
 */
export function findUndecided({ askable }: PatternSet, matched: Matched, values: FactValues, scope: QuestionScope): OpenPatterns {
  const { mayAsk, causeAt, slots, slotStart, surerThan } = askable;
  const bound = surerThan[scope.surerThan] ?? 0;
  const explaining = scope.explaining === null ? undefined : askable.explaining.get(scope.explaining);
  if (bound === 0 && explaining === undefined) return '';
  const open = matched.open();
  let near = '';
  let far = '';
  for (let place = 0; place < mayAsk.length; place += 1) {
    if (((open[place] as number) & (mayAsk[place] as number)) === 0 || (place >= bound && explaining?.has(place) !== true)) continue;
    let count = 0;
    let first = NO_SLOT;
    let second = NO_SLOT;
    for (let i = slotStart[place] as number; i < (slotStart[place + 1] as number); i += 1) {
      const slot = slots[i] as number;
      if (values[slot] !== undefined) continue;
      count += 1;
      if (count === 1) first = slot;
      else second = slot;
    }
    if (count > 2 || scope.decided.has(causeAt[place] as string)) continue;
    if (count === 1) near += String.fromCharCode(place, first, second);
    else far += String.fromCharCode(place, first, second);
  }
  return near + far;
}
