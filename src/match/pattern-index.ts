import type { CauseFile } from '../knowledge/cause-schema';
import type { Condition } from '../knowledge/condition-schema';
import { CONFIDENCES } from '../model/vocabulary';
import type { MatchContext } from './evaluate';
import { factOf } from './fact-index';
import { inlineConditions } from './inline-conditions';
import { leavesOf } from './leaves';

/** Where a pattern stands in a pack, and the slots of the facts it reads, each once. */
export interface PatternPlace {
  readonly cause: number;
  readonly evidence: number;
  readonly slots: readonly number[];
}

/** The patterns of a pack in the order in which open questions are listed: the surest confidence first, then by id. Plain data. */
export interface PatternIndex {
  readonly places: readonly PatternPlace[];
  /** How many patterns, from the first, are surer than the place of a confidence; at last, how many there are. */
  readonly surerThan: readonly number[];
}

/** Finds every evidence pattern of a pack; the conditions have been checked. */
export function indexPatterns(causes: readonly CauseFile[], context: MatchContext): PatternIndex {
  const found = causes.flatMap(({ id, evidence }, cause) => evidence.map((pattern, at) => ({
    name: `${id}/${pattern.id}`,
    sureness: CONFIDENCES.indexOf(pattern.confidence),
    place: { cause, evidence: at, slots: slotsOf(pattern.conditions, context) },
  })));
  return {
    places: found.sort((a, b) => a.sureness - b.sureness || (a.name < b.name ? -1 : 1)).map(({ place }) => place),
    surerThan: [...CONFIDENCES.keys(), CONFIDENCES.length].map((bound) => found.filter(({ sureness }) => sureness < bound).length),
  };
}

const slotsOf = (condition: Condition, { facts, named }: MatchContext): readonly number[] =>
  [...new Set(leavesOf(inlineConditions(condition, named)).map(({ fact }) => factOf(facts, fact).slot))];
