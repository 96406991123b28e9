import type { CauseFile } from '../knowledge/cause-schema';
import type { Condition } from '../knowledge/condition-schema';
import { CONFIDENCES } from '../model/vocabulary';
import type { ConditionContext } from './context';
import { factOf } from './fact-index';
import { inlineConditions } from './inline-conditions';
import { leavesOf } from './leaves';

/** Where a pattern stands in a pack, and the slots of the facts it reads, each once. */
export interface PatternPlace {
  readonly cause: number;
  readonly evidence: number;
  readonly slots: readonly number[];
}

/** What is known of the patterns of a pack before any of its causes is read again. Plain data. */
export interface PatternIndex {
  /** Ids of the causes in the order of the pack. */
  readonly causes: readonly string[];
  /** The patterns in the order in which open questions are listed: the surest confidence first, then by id. */
  readonly places: readonly PatternPlace[];
  /** How many patterns, from the first, are surer than the place of a confidence; at last, how many there are. */
  readonly surerThan: readonly number[];
  /** By cause: the places of the patterns, likely or better, of the causes that would explain it. */
  readonly explaining: Readonly<Record<string, readonly number[]>>;
}

/** Finds every evidence pattern of a pack; the conditions have been checked. */
export function indexPatterns(causes: readonly CauseFile[], context: ConditionContext): PatternIndex {
  const found = causes.flatMap(({ id, evidence }, cause) => evidence.map((pattern, at) => ({
    name: `${id}/${pattern.id}`,
    sureness: CONFIDENCES.indexOf(pattern.confidence),
    place: { cause, evidence: at, slots: slotsOf(pattern.conditions, context) },
  })));
  const places = found.sort((a, b) => a.sureness - b.sureness || (a.name < b.name ? -1 : 1)).map(({ place }) => place);
  const surerThan = [...CONFIDENCES.keys(), CONFIDENCES.length].map((bound) => found.filter(({ sureness }) => sureness < bound).length);
  const standing = places.slice(0, surerThan[CONFIDENCES.indexOf('possible')]);
  return { causes: causes.map(({ id }) => id), places, surerThan, explaining: placesByExplained(causes, standing) };
}

function placesByExplained(causes: readonly CauseFile[], places: readonly PatternPlace[]): Readonly<Record<string, readonly number[]>> {
  const explaining = new Map<string, number[]>();
  places.forEach(({ cause }, place) => {
    for (const explained of causes[cause]?.supersedes ?? []) explaining.set(explained, [...(explaining.get(explained) ?? []), place]);
  });
  return Object.fromEntries(explaining);
}

const slotsOf = (condition: Condition, { facts, named }: ConditionContext): readonly number[] =>
  [...new Set(leavesOf(inlineConditions(condition, named)).map(({ fact }) => factOf(facts, fact).slot))];

/** Places of the patterns, likely or better, of the causes that would explain a cause. */
export const placesExplaining = ({ explaining }: PatternIndex, cause: string | null): readonly number[] =>
  (cause !== null && Object.hasOwn(explaining, cause) ? explaining[cause] ?? [] : []);
