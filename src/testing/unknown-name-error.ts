import { didYouMean } from '../model/fault-text';
import { nearest } from '../snapshot/nearest';

/** A test names something that does not exist, such as a cause; a misspelt name must not pass as "not found". */
export class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError';
  readonly code = 'unknown_name';
  /** The known name that was probably meant. */
  readonly suggestion: string | undefined;

  /**
   * @param kind what was named, such as `a cause`
   * @param candidates those among the known names that may be meant; unless given, those that begin like it
   */
  constructor(kind: string, readonly found: string, known: readonly string[], candidates = known.filter((name) => name.startsWith(`${found}-`))) {
    const suggestion = candidates.length === 0 ? nearest(found, known) : candidates.length === 1 ? candidates[0] : undefined;
    super(`"${found}" is no ${kind}${hint(candidates, suggestion)}`);
    this.suggestion = suggestion;
  }
}

/** The one that may be meant, or all of them. */
const hint = (candidates: readonly string[], suggestion: string | undefined): string => {
  if (suggestion !== undefined || candidates.length === 0) return didYouMean(suggestion);
  return `; did you mean one of ${candidates.join(', ')}?`;
};

/** The name itself where it is known. */
export function requireKnown(kind: string, name: string, known: readonly string[]): string {
  if (!known.includes(name)) throw new UnknownNameError(kind, name, known);
  return name;
}
