import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Options } from 'tsup';
import { toColumns } from './columns';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];
type Fields = Readonly<Record<string, unknown>>;

/** Values shorter than this are written out; longer ones wait as text until they are read. */
const SHORT = 200;
const CODE_TABLE = /[\\/]rules[\\/]codes[\\/]/;

/**
 * Bundles every rule file and every scenario as text that is parsed when one of its tables is first read: a program that diagnoses one order
 * should not pay for two thousand provider codes and the words of two languages. Codes are written column by column, a third of the text.
 */
export const lazyRules: Plugin = {
  name: 'lazy-rules',
  setup(build) {
    build.onResolve({ filter: /^\.\/(?:read-columns|late-fields)\.js$/ }, ({ path }) => ({
      path: fileURLToPath(new URL(path, import.meta.url)),
      sideEffects: false,
    }));
    build.onLoad({ filter: /[\\/](?:rules|fixtures)[\\/].*\.json$/ }, async ({ path }) => {
      const { $schema: _, ...file } = JSON.parse(await readFile(path, 'utf8')) as Fields;
      return { contents: CODE_TABLE.test(path) ? tableModule(file) : lazyModule(file), loader: 'js' };
    });
  },
};

function lazyModule(file: Fields): string {
  const late = Object.entries(file).filter(([, value]) => JSON.stringify(value).length >= SHORT);
  const short = Object.entries(file).filter(([, value]) => JSON.stringify(value).length < SHORT);
  const names = JSON.stringify(late.map(([name]) => name));
  return [
    'import { lateFields } from "./late-fields.js";',
    `export default lateFields(${JSON.stringify(Object.fromEntries(short))}, ${names}, ${asText(Object.fromEntries(late))});`,
  ].join('\n');
}

function tableModule({ codes, ...file }: Fields): string {
  return [
    'import { readColumns } from "./read-columns.js";',
    'let codes;',
    `const read = () => (codes ??= readColumns(JSON.parse(${asText(toColumns(codes as Fields[]))})));`,
    `export default { ...${JSON.stringify(file)}, get codes() { return read(); } };`,
  ].join('\n');
}

/** JSON as a literal. Without single quotes in it, the bundler has no reason to write a template, which engines keep twice. */
const asText = (value: unknown): string => JSON.stringify(JSON.stringify(value).replaceAll("'", '\\u0027'));
