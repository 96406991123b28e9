import { CONFIDENCES } from '../model/vocabulary';
import type { Pattern } from './pattern-set';

/** Places of the patterns that a question may be about: a request of the customer is never an open question. */
export interface Askable {
  /** In the order of the patterns, the surest confidence first. */
  readonly places: readonly number[];
  /** How many of `places` are surer than the place of a confidence. */
  readonly surerThan: readonly number[];
  /** Patterns, likely or better, of the causes that would explain a cause. */
  readonly explaining: ReadonlyMap<string, readonly number[]>;
}

/** Works out once which patterns may be asked about. */
export function findAskable(patterns: readonly Pattern[]): Askable {
  const places = patterns.flatMap(({ cause }, place) => (cause.kind === 'request' ? [] : [place]));
  const confidenceAt = (place: number): number => CONFIDENCES.indexOf(patterns[place]?.evidence.confidence ?? 'possible');
  const explaining = new Map<string, number[]>();
  for (const place of places.filter((each) => confidenceAt(each) < CONFIDENCES.indexOf('possible'))) {
    for (const cause of patterns[place]?.cause.supersedes ?? []) explaining.set(cause, [...(explaining.get(cause) ?? []), place]);
  }
  return {
    places,
    surerThan: [0, 1, 2, 3].map((bound) => places.filter((place) => confidenceAt(place) < bound).length),
    explaining,
  };
}
