import { distance } from 'fastest-levenshtein';
import type { Fault } from '../model/faults';

/**
 * Returns the candidate that a misspelt word most likely stands for, if one is near enough to be a slip.
 *
 * @example
 * nearest('paidat', ['paidAt', 'createdAt']) //=> 'paidAt'
 * nearest('colour', ['paidAt', 'createdAt']) //=> undefined
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = normalise(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const found = distance(wanted, normalise(candidate));
    if (found < bestDistance) [best, bestDistance] = [candidate, found];
  }
  return best;
}

/** The fault with the candidate that the word most likely stands for as its suggestion. */
export function withNearest<T extends Fault>(fault: T, word: unknown, candidates: Iterable<string>): T {
  const suggestion = typeof word === 'string' ? nearest(word, candidates) : undefined;
  return suggestion === undefined ? fault : { ...fault, suggestion };
}

const normalise = (word: string): string => word.slice(0, 80).toLowerCase().replaceAll(/[_\-. ]/g, '');
