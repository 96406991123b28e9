import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly types: string } }>>;
}

/** The code entries of an installed package, such as `.` and `./render`, but for those that need a test runner. */
export function codeEntries(folder: string): readonly string[] {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  return Object.keys(exports).filter((entry) => typeof exports[entry] !== 'string' && !entry.startsWith("./testing/"));
}

/** Every name, of a value or of a type, that the declarations of each entry export. */
export function exportedNames(folder: string): readonly (readonly [entry: string, names: readonly string[]])[] {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  return codeEntries(folder).map((entry) => {
    const target = exports[entry];
    const declarations = typeof target === 'object' ? readFileSync(join(folder, target.import.types), 'utf8') : '';
    return [entry, namesIn(declarations)] as const;
  });
}

/** `export { A, type B, c as D }`: A, B and D. */
const namesIn = (declarations: string): string[] =>
  [...declarations.matchAll(/^export (?:type )?\{([^}]*)\}/gm)]
    .flatMap(([, list = '']) => list.split(','))
    .map((item) => item.trim().replace(/^type /, '').replace(/^.* as /, ''))
    .filter((name) => name !== '');
