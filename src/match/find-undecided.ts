import type { Askable } from './askable';
import type { FactValues } from './evaluate';
import type { Scan } from './scan';

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
export function findUndecided(askable: Askable, scan: Scan, values: FactValues, scope: QuestionScope): OpenPatterns {
  const { mayAsk, causeAt, surerThan } = askable;
  const bound = surerThan[scope.surerThan] ?? 0;
  const explaining = scope.explaining === null ? undefined : askable.explaining.get(scope.explaining);
  if (bound === 0 && explaining === undefined) return '';
  const open = scan.open();
  let near = '';
  let far = '';
  for (let place = 0; place < mayAsk.length; place += 1) {
    if (((open[place] as number) & (mayAsk[place] as number)) === 0 || (place >= bound && explaining?.has(place) !== true)) continue;
    if (scope.decided.has(causeAt[place] as string)) continue;
    const lacking = slotsLacking(askable, place, values);
    if (lacking.length === 2 && lacking.charCodeAt(1) === NO_SLOT) near += String.fromCharCode(place) + lacking;
    else if (lacking.length === 2) far += String.fromCharCode(place) + lacking;
  }
  return near + far;
}

/** The slots of the one or two facts that a pattern lacks as two characters; more where it lacks more. */
function slotsLacking({ slots, slotStart }: Askable, place: number, values: FactValues): string {
  let lacking = '';
  for (let i = slotStart[place] as number; i < (slotStart[place + 1] as number); i += 1) {
    if (values[slots[i] as number] === undefined) lacking += String.fromCharCode(slots[i] as number);
  }
  return lacking.length === 1 ? lacking + String.fromCharCode(NO_SLOT) : lacking;
}
