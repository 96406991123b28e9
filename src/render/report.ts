import { item, type Item } from './document';
import type { FactFormat } from './fact-value';
import type { Lexicon } from './lexicon';
import type { Tone } from './style';

/** What every section of a staff report needs to write itself. */
export interface Report {
  readonly words: Lexicon;
  readonly facts: FactFormat;
  /** Adds ids, codes and warnings. */
  readonly technical: boolean;
  /** Leaves out what only a record needs. */
  readonly compact: boolean;
}

/** An item with small print behind its text, where there is any. */
export const itemWithAside = (words: Lexicon, text: string, aside: string, notes: readonly string[] = [], tone: Tone = 'plain'): Item =>
  ({ ...item(text, notes, tone), ...(aside !== '' && { aside: words.say('labels', 'aside', { aside }) }) });
