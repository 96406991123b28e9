import type { Tone } from './style';

/** What a rendering is made of, before it is text, Markdown or HTML. */
export type Block =
  | { readonly kind: 'title'; readonly tone: Tone; readonly lead: string; readonly text: string; readonly note: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly mark: string; readonly items: readonly Item[] }
  | { readonly kind: 'quote'; readonly text: string };

export interface Item {
  readonly text: string;
  readonly tone: Tone;
  /** Small print below the item. */
  readonly notes: readonly string[];
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string, tone: Tone = 'plain'): Block => ({ kind: 'paragraph', text, tone });
export const item = (text: string, notes: readonly string[] = [], tone: Tone = 'plain'): Item => ({ text, tone, notes });
export const bullets = (items: readonly Item[], mark = '•'): Block => ({ kind: 'list', ordered: false, mark, items });
export const numbered = (items: readonly Item[]): Block => ({ kind: 'list', ordered: true, mark: '', items });

/** A heading with its blocks, or nothing where there is nothing to head. */
export const section = (title: string, ...blocks: readonly (Block | undefined)[]): Block[] => {
  const filled = blocks.filter((block): block is Block => block !== undefined && !isEmpty(block));
  return filled.length === 0 ? [] : [heading(title), ...filled];
};

const isEmpty = (block: Block): boolean => (block.kind === 'list' ? block.items.length === 0 : block.text === '');
