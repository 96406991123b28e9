import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../.dev/generate/generated-files';
import { anchorsOf, exists, localLinks, markdownPages } from '../support/markdown';
import { readText, ROOT } from '../support/repository';

const MOST_BYTES = 500_000;
const pages = markdownPages();
const anchors = new Map(pages.map((page) => [page, anchorsOf(page)]));

/** Links of a page that lead nowhere: no such file, or no such heading in it. */
function deadLinks(page: string): string[] {
  return [...new Set(localLinks(page))].filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? page : posix.join(posix.dirname(page), file);
    if (!exists(target)) return true;
    return anchor !== undefined && anchors.get(target)?.has(anchor) !== true;
  });
}

describe.each(pages)('%s', (page) => {
  it('links to what is there', () => {
    expect(deadLinks(page)).toEqual([]);
  });

  it('is short enough to be shown', () => {
    expect(Buffer.byteLength(readText(page))).toBeLessThan(MOST_BYTES);
  });
});

describe('the catalogue', () => {
  const written = [...generatedFiles(ROOT).keys()].filter((path) => path.endsWith('.md'));

  it('has no page that is not generated', () => {
    expect(pages.filter((page) => page.startsWith('rules/'))).toEqual([...written].sort());
  });

  it('leads from its index to every page', () => {
    const reached = new Set<string>();
    const visit = (page: string): void => {
      if (reached.has(page) || !page.startsWith('rules/') || !page.endsWith('.md')) return;
      reached.add(page);
      for (const link of localLinks(page)) visit(posix.join(posix.dirname(page), link.split('#')[0] ?? ''));
    };
    visit('rules/README.md');
    expect([...reached].sort()).toEqual([...written].sort());
  });

  it.each([
    ['from a cause to its facts', 'rules/causes/authorization/README.md', '../../FACTS.md#paymentreason'],
    ['from a fact to its causes', 'rules/FACTS.md', 'causes/authorization/README.md#bank_limit'],
    ['from a cause to its actions', 'rules/causes/authorization/README.md', '../../ACTIONS.md#switch_payment_method'],
    ['from an action to its causes', 'rules/ACTIONS.md', 'causes/authorization/README.md#bank_limit'],
    ['from a reason to its codes', 'rules/REASONS.md', 'CODES.md#unionpaypos'],
    ['from a code space to its reasons', 'rules/CODES.md', 'REASONS.md#limit_unspecified'],
    ['from a reason to the causes that ask for it', 'rules/REASONS.md', 'causes/authorization/README.md#bank_limit'],
  ])('links %s', (_, page, link) => {
    expect(localLinks(page)).toContain(link);
  });
});
