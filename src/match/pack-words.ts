import type { Alternative } from './normal-form';
import type { RuleForm } from './order-rules';

/** The bits of a word that stand for the alternatives of one rule. */
export interface Segment {
  readonly rule: number;
  readonly bits: number;
  /** Whether the rule begins here; one with more alternatives than fit a word has further segments. */
  readonly isFirst: boolean;
}

/** Up to 32 alternatives, judged together. */
export interface Word {
  readonly alternatives: Alternative[];
  readonly segments: Segment[];
}

const WORD_SIZE = 32;

const bitsBetween = (from: number, to: number): number => {
  const below = (bit: number): number => (bit === WORD_SIZE ? -1 : (1 << bit) - 1);
  return below(to) & ~below(from);
};

/** A rule stays in one word where it fits into any, so that most rules are read off at once. */
const roomFor = (count: number, last: Word | undefined): number => {
  const room = WORD_SIZE - (last?.alternatives.length ?? WORD_SIZE);
  return room >= count || count > WORD_SIZE ? room : 0;
};

/** Packs rules into words in the order given. */
export const packWords = (forms: readonly RuleForm[]): readonly Word[] => {
  const words: Word[] = [];
  for (const { rule, alternatives } of forms) {
    for (let placed = 0; placed < alternatives.length;) {
      const room = roomFor(alternatives.length, words.at(-1));
      const word = room > 0 ? words.at(-1) : undefined;
      const target = word ?? { alternatives: [], segments: [] };
      if (!word) words.push(target);
      const from = target.alternatives.length;
      target.alternatives.push(...alternatives.slice(placed, placed + WORD_SIZE - from));
      target.segments.push({ rule, bits: bitsBetween(from, target.alternatives.length), isFirst: placed === 0 });
      placed += target.alternatives.length - from;
    }
  }
  return words;
};
