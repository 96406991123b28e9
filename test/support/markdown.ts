import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { anchorOf } from '../../.dev/generate/catalogue/markdown';
import { readText, ROOT } from './repository';

const FENCE = /^```[\s\S]*?^```$/gm;
const LINK = /(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g;

/** Every page for readers, but transcripts and what is not ours. */
export function markdownPages(): string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`);
  return [...readdirSync(ROOT).filter((name) => name.endsWith('.md')), ...below('.github'), ...below('rules')].sort();
}

/** Where the links of a page lead, those to other sites left out. */
export const localLinks = (page: string): string[] =>
  [...readText(page).replaceAll(FENCE, '').matchAll(LINK)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));

/** The anchors of a page: its headings, and those that are set by hand. */
export const anchorsOf = (page: string): ReadonlySet<string> => {
  const text = readText(page).replaceAll(FENCE, '');
  return new Set([
    ...[...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading)),
    ...[...text.matchAll(/<a (?:name|id)="([^"]+)">/g)].map(([, name = '']) => name),
  ]);
};

export const exists = (path: string): boolean => existsSync(join(ROOT, path));
