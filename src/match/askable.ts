import { CONFIDENCES } from '../model/vocabulary';
import type { Pattern } from './pattern';

/** Which patterns a question may be about, by place of the pattern; the surest confidence comes first. */
export interface Askable {
  /** How many patterns, from the first, are surer than the place of a confidence. */
  readonly surerThan: readonly number[];
  /** Places of the patterns, likely or better, of the causes that would explain a cause. */
  readonly explaining: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Works out once which patterns may be asked about. */
export function findAskable(patterns: readonly Pattern[], surerThan: readonly number[]): Askable {
  const explaining = new Map<string, Set<number>>();
  patterns.slice(0, surerThan[CONFIDENCES.indexOf('possible')]).forEach(({ cause }, place) => {
    for (const explained of cause.supersedes) explaining.set(explained, (explaining.get(explained) ?? new Set<number>()).add(place));
  });
  return { surerThan, explaining };
}
