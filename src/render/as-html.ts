import type { Block, Item } from './document';

/** Writes blocks as an HTML fragment; every text is escaped. */
export const asHtml = (blocks: readonly Block[], locale: string): string =>
  `<article class="paytriage" lang="${escapeHtml(locale)}">\n${blocks.map(write).join('\n')}\n</article>\n`;

const write = (block: Block): string => {
  switch (block.kind) {
    case 'title':
      return `<h2><span class="${block.tone}">${escapeHtml(block.lead)}</span> ${escapeHtml(block.text)} <small>${escapeHtml(block.note)}</small></h2>`;
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case 'paragraph':
      return `<p class="${block.tone}">${escapeHtml(block.text)}</p>`;
    case 'quote':
      return `<blockquote>${block.text.split('\n').map(escapeHtml).join('<br>')}</blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map(writeItem).join('\n')}\n</${tag}>`;
    }
  }
};

const writeItem = ({ text, tone, notes, aside }: Item): string => {
  const remark = aside === undefined ? '' : small(aside);
  return `<li class="${tone}">${escapeHtml(text)}${remark}${notes.map((note) => `<br>${small(note)}`).join('')}</li>`;
};

const small = (text: string): string => `<small>${escapeHtml(text)}</small>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
