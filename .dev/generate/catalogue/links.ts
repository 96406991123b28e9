import type { KnowledgePack } from '../../../src/knowledge/pack';
import { anchorOf, code } from './markdown';

/** Links to what the pages of the catalogue tell of an id, from a page that lies `root` below `rules/`. */
export interface Links {
  readonly fact: (id: string) => string;
  readonly cause: (id: string) => string;
  readonly action: (id: string) => string;
  readonly condition: (name: string) => string;
  readonly reason: (id: string) => string;
  readonly system: (id: string) => string;
  /** Several of them with commas between. */
  readonly list: (link: (id: string) => string, ids: readonly string[]) => string;
}

type Pack = Omit<KnowledgePack, 'version'>;

/**
 * Prepares the links of a page.
 *
 * @param root path from the page to `rules/`, such as `../../`
 */
export function linksFrom(root: string, { causes }: Pack): Links {
  const stages = new Map(causes.map(({ id, stage }) => [id, stage]));
  const to = (page: string) => (id: string): string => `[${code(id)}](${root}${page}#${anchorOf(id)})`;
  return {
    fact: to('FACTS.md'),
    action: to('ACTIONS.md'),
    condition: (name) => `[*${name}*](${root}CONDITIONS.md#${anchorOf(name)})`,
    reason: to('REASONS.md'),
    system: to('CODES.md'),
    cause: (id) => to(`causes/${stages.get(id) ?? ''}/README.md`)(id),
    list: (link, ids) => ids.map(link).join(', '),
  };
}
