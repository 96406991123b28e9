import type { Block, Item } from './document';
import { paint, type Colors } from './style';

/** Writes blocks as plain text for a terminal or a ticket. */
export const asText = (blocks: readonly Block[], colors: Colors): string =>
  `${blocks.map((block) => write(block, colors)).join('\n').trimEnd()}\n`;

const write = (block: Block, colors: Colors): string => {
  switch (block.kind) {
    case 'title':
      return [paint(colors, block.tone, block.lead), colors.strong(block.text), colors.dim(block.note)].filter(hasText).join('  ');
    case 'heading':
      return `\n${colors.heading(block.text)}`;
    case 'paragraph':
      return indent(paint(colors, block.tone, block.text));
    case 'quote':
      return indent(block.text, '  > ');
    case 'list':
      return block.items.map((entry, index) => writeItem(entry, block.ordered ? `${index + 1}.` : block.mark, colors)).join('\n');
  }
};

const writeItem = ({ text, tone, notes, aside }: Item, mark: string, colors: Colors): string => {
  const hang = ' '.repeat(mark.length + 3);
  const remark = aside === undefined ? '' : colors.dim(aside);
  const line = `  ${paint(colors, tone, mark)} ${paint(colors, tone, text)}${remark}`;
  return [line, ...notes.map((note) => hang + colors.dim(note))].join('\n');
};

const hasText = (text: string): boolean => text !== '';
const indent = (text: string, by = '  '): string => text.split('\n').map((line) => by + line).join('\n');
