/** Decoration of text for a terminal; every function returns its argument with or without colour codes around it. */
export interface Colors {
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** What a piece of text says by its colour; `plain` says nothing. */
export type Tone = 'plain' | 'strong' | 'good' | 'warn' | 'bad' | 'dim';

const same = (text: string): string => text;

/** No decoration: every function returns its argument. */
export const NO_COLORS: Colors = { heading: same, strong: same, good: same, warn: same, bad: same, dim: same };

export const paint = (colors: Colors, tone: Tone, text: string): string => (tone === 'plain' ? text : colors[tone](text));
