import type { Block, Item } from './document';

/** Writes blocks as Markdown. */
export const asMarkdown = (blocks: readonly Block[]): string => `${blocks.map(write).join('\n\n')}\n`;

const write = (block: Block): string => {
  switch (block.kind) {
    case 'title':
      return `## ${[block.lead, block.text].filter((text) => text !== '').map(escape).join(': ')}${block.note && ` (${escapeInline(block.note)})`}`;
    case 'heading':
      return `### ${escape(block.text)}`;
    case 'paragraph':
      return escape(block.text);
    case 'quote':
      return block.text.split('\n').map((line) => `> ${escape(line)}`).join('\n');
    case 'list':
      return block.items.map((entry, index) => writeItem(entry, block.ordered ? `${index + 1}.` : '-')).join('\n');
  }
};

const writeItem = ({ text, notes, aside }: Item, mark: string): string =>
  [`${mark} ${escape(text)}${aside === undefined ? '' : escapeInline(aside)}`, ...notes.map((note) => `${' '.repeat(mark.length + 1)}- ${escape(note)}`)].join('\n');

/** Text of a snapshot must not become markup: only what Markdown or HTML would read is escaped, and what would become a link by itself. */
const escape = (text: string): string => escapeInline(text)
  .replace(/^(\s*)([#+=-])/, '$1\\$2')
  .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

const escapeInline = (text: string): string => text
  .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
  .replace(/:(?=\/\/)/g, '\\:')
  .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
