import { dirname, join } from 'node:path';

/** Every file and package that a module loads at run time, its own imports followed; imports of types load nothing. */
export function importsFrom(entry: string, read: (path: string) => string): string[] {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (path.endsWith('.ts')) waiting.push(...sourcesOf(read(path)).map((source) => resolve(path, source)));
  }
  seen.delete(entry);
  return [...seen];
}

const IMPORT = /^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm;

const sourcesOf = (text: string): string[] => [...text.matchAll(IMPORT)].map(([, source]) => source!);

function resolve(from: string, source: string): string {
  if (!source.startsWith('.')) return source;
  const path = join(dirname(from), source);
  return path.endsWith('.json') ? path : `${path}.ts`;
}
