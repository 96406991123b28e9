import type { FactDefinition } from '../facts/define-fact';
import type { FactValues } from './evaluate';
import type { UndecidedPattern } from './next-evidence';
import type { Pattern } from './pattern';
import { type PatternIndex, placesExplaining } from './pattern-index';
import type { Scan } from './scan';

/** A pattern that hangs on more facts than this is not within reach of a question or two. */
const MOST_MISSING = 2;

/** Which patterns are asked about: the first so many of those that may be, and those of causes that would explain a finding. */
export interface QuestionScope {
  readonly surerThan: number;
  readonly explaining: string | null;
  readonly decided: ReadonlySet<string>;
  /** The first finding: what would make it surer, and the facts on which its steps hang, are asked first. */
  readonly primary: PrimaryQuestion | null;
}

interface PrimaryQuestion {
  readonly cause: string;
  /** Its own patterns may make it surer: they are asked about as well. */
  readonly open: boolean;
  /** Facts on which its steps hang, once for each step. */
  readonly stepsNeed: readonly string[];
}

/** Patterns within reach: those of other causes, and those that would make the first finding surer. */
export interface Undecided {
  readonly others: readonly UndecidedPattern[];
  readonly ofPrimary: readonly UndecidedPattern[];
}

/**
 * Patterns that nothing contradicts, that at least one fact supports, and that only a fact or two keep open;
 * those that hang on one fact first, the surest first among them.
 */
export function findUndecided(
  { patterns, index, facts }: UndecidedSource, scan: Scan, values: FactValues, scope: QuestionScope,
): Undecided {
  const bound = index.surerThan[scope.surerThan] ?? 0;
  const explaining = new Set(placesExplaining(index, scope.explaining));
  if (bound === 0 && explaining.size === 0) return { others: [], ofPrimary: [] };
  const open = scan.open();
  const isOfPrimary = ({ causeId }: Pattern): boolean => scope.primary?.open === true && scope.primary.cause === causeId;
  const found = patterns.flatMap((pattern, place): UndecidedPattern[] => {
    if (open[place] !== 1 || (place >= bound && !explaining.has(place))) return [];
    if ((scope.decided.has(pattern.causeId) && !isOfPrimary(pattern)) || !isSupported(pattern, facts, values)) return [];
    const missing = pattern.slots.filter((slot) => values[slot] === undefined);
    return missing.length > MOST_MISSING || pattern.cause.kind === 'request' ? [] : [{ pattern, missing: missing.map((slot) => (facts[slot] as FactDefinition).id) }];
  });
  found.sort((a, b) => a.missing.length - b.missing.length);
  return { others: found.filter(({ pattern }) => !isOfPrimary(pattern)), ofPrimary: found.filter(({ pattern }) => isOfPrimary(pattern)) };
}

/** What is known of every case speaks for none. */
const isSupported = ({ slots }: Pattern, facts: readonly FactDefinition[], values: FactValues): boolean =>
  slots.some((slot) => values[slot] !== undefined && facts[slot]?.alwaysKnown !== true);

interface UndecidedSource {
  /** The surest confidence first. */
  readonly patterns: readonly Pattern[];
  readonly index: PatternIndex;
  readonly facts: readonly FactDefinition[];
}
