import { distance } from 'fastest-levenshtein';

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

const normalise = (word: string): string => word.slice(0, 80).toLowerCase().replaceAll(/[_\-. ]/g, '');
