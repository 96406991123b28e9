import { didYouMean } from '../model/fault-text';
import { nearest } from '../snapshot/nearest';

/** A test names something that does not exist, such as a cause; a misspelt name must not pass as "not found". */
export class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError';
  readonly code = 'unknown_name';
  /** The known name that was probably meant. */
  readonly suggestion: string | undefined;

  /** @param kind what was named, such as `a cause` */
  constructor(kind: string, readonly found: string, known: Iterable<string>) {
    const suggestion = nearest(found, known);
    super(`"${found}" is no ${kind}${didYouMean(suggestion)}`);
    this.suggestion = suggestion;
  }
}

/** The name itself where it is known. */
export function requireKnown(kind: string, name: string, known: readonly string[]): string {
  if (!known.includes(name)) throw new UnknownNameError(kind, name, known);
  return name;
}
