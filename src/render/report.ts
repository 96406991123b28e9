import type { FactFormat } from './fact-value';
import type { Lexicon } from './lexicon';

/** What every section of a staff report needs to write itself. */
export interface Report {
  readonly words: Lexicon;
  readonly facts: FactFormat;
  /** Adds ids, codes and warnings. */
  readonly technical: boolean;
  /** Leaves out what only a record needs. */
  readonly compact: boolean;
}
