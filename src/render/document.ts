import { oneLine } from './one-line';
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
  /** Small print behind the text. */
  readonly aside?: string;
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

/** Returns the blocks without characters that text of a snapshot could bring in to forge what is shown; only a quote has several lines. */
export const withoutSteering = (blocks: readonly Block[]): Block[] => blocks.map((block) => {
  switch (block.kind) {
    case 'list': return { ...block, items: block.items.map(lineOfItem) };
    case 'title': return { ...block, lead: oneLine(block.lead), text: oneLine(block.text), note: oneLine(block.note) };
    case 'quote': return { ...block, text: block.text.split('\n').map(oneLine).join('\n') };
    case 'heading': case 'paragraph': return { ...block, text: oneLine(block.text) };
  }
});

const lineOfItem = (entry: Item): Item =>
  ({ ...entry, text: oneLine(entry.text), notes: entry.notes.map(oneLine), ...(entry.aside !== undefined && { aside: oneLine(entry.aside) }) });
