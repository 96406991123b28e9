import type { Undecided } from '../model/diagnosis';
import { CONFIDENCES } from '../model/vocabulary';
import { UNKNOWN } from './compile';
import type { FactValues } from './evaluate';
import type { Pattern } from './pattern-set';

/** A pattern that hangs on more facts than this is not within reach of a question or two. */
const MOST_MISSING = 2;

export interface UndecidedPattern {
  readonly pattern: Pattern;
  readonly missing: readonly string[];
}

/**
 * Patterns that nothing contradicts, that at least one fact supports, and that only a fact or two keep open;
 * nearest to a decision first. Causes in `found` are decided already.
 */
export function findUndecided(
  patterns: readonly Pattern[], verdicts: Uint8Array, values: FactValues, found: ReadonlySet<string>,
): UndecidedPattern[] {
  const open: UndecidedPattern[] = [];
  for (let place = 0; place < patterns.length; place += 1) {
    const pattern = patterns[place] as Pattern;
    if (verdicts[place] !== UNKNOWN || !isWithinReach(pattern, values) || found.has(pattern.cause.id)) continue;
    const missing = pattern.prepared().missing(values);
    if (missing.length > 0 && missing.length <= MOST_MISSING) open.push({ pattern, missing });
  }
  return open.sort(byNearness);
}

/** Some fact is known and not all are missing; a cheap test, since most patterns of most snapshots fail it. */
function isWithinReach({ slots }: Pattern, values: FactValues): boolean {
  let missing = 0;
  for (const slot of slots) if (values[slot] === undefined) missing += 1;
  return missing > 0 && missing < slots.length;
}

const place = ({ pattern }: UndecidedPattern): number => CONFIDENCES.indexOf(pattern.evidence.confidence);
const id = ({ pattern: { cause, evidence } }: UndecidedPattern): string => `${cause.id}/${evidence.id}`;

const byNearness = (a: UndecidedPattern, b: UndecidedPattern): number =>
  a.missing.length - b.missing.length || place(a) - place(b) || (id(a) < id(b) ? -1 : 1);

/** One entry for each cause: the pattern that is nearest to a decision. */
export function toUndecided(open: readonly UndecidedPattern[]): Undecided[] {
  const causes = new Set<string>();
  return open.flatMap(({ pattern: { cause, evidence }, missing }) => {
    if (causes.has(cause.id)) return [];
    causes.add(cause.id);
    return [{ cause: cause.id, evidence: evidence.id, confidence: evidence.confidence, missing }];
  });
}
