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

/** Characters that would steer a terminal or turn the direction of writing; no words need them. */
// eslint-disable-next-line no-control-regex
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Returns the blocks without characters that text of a snapshot could bring in to forge what is shown. */
export const withoutSteering = (blocks: readonly Block[]): Block[] => blocks.map((block) => {
  switch (block.kind) {
    case 'list': return { ...block, items: block.items.map((entry) => ({ ...entry, text: strip(entry.text), notes: entry.notes.map(strip), ...(entry.aside !== undefined && { aside: strip(entry.aside) }) })) };
    case 'title': return { ...block, lead: strip(block.lead), text: strip(block.text), note: strip(block.note) };
    case 'heading': case 'paragraph': case 'quote': return { ...block, text: strip(block.text) };
  }
});

const strip = (text: string): string => text.replace(STEERING, '');
