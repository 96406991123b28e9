import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Options } from 'tsup';
import { bundledCauses } from '../../src/knowledge/bundled-causes';
import { packJson } from './pack-json';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];
type Fields = Readonly<Record<string, unknown>>;

/** Values shorter than this are written out; longer ones wait as text until they are read. */
const SHORT = 200;
const CODE_TABLE = /[\\/]rules[\\/]codes[\\/]/;

/**
 * Bundles every rule file and every scenario as text that is parsed when it is first read: a program that diagnoses one order should not
 * pay for two thousand provider codes, a hundred and fifty causes and the words of two languages. Causes and codes are packed besides.
 */
export const lazyRules: Plugin = {
  name: 'lazy-rules',
  setup(build) {
    build.onResolve({ filter: /^\.\/bundled\/[a-z-]+\.js$/ }, ({ path }) => ({
      path: fileURLToPath(new URL(path, import.meta.url)),
      sideEffects: false,
    }));
    build.onLoad({ filter: /[\\/]knowledge[\\/]bundled-causes\.ts$/ }, () => ({ contents: causesModule(), loader: 'js', resolveDir: '.' }));
    build.onLoad({ filter: /[\\/](?:rules|fixtures)[\\/].*\.json$/ }, async ({ path }) => {
      const { $schema: _, ...file } = JSON.parse(await readFile(path, 'utf8')) as Fields;
      return { contents: CODE_TABLE.test(path) ? tableModule(file) : fileModule(file), loader: 'js' };
    });
  },
};

/** Tells bundlers that a call may be left out where nobody uses its result. */
const PURE = '/* @__PURE__ */';
const LATE = 'import { late } from "./bundled/late.js";';
const UNPACK = 'import { unpackJson } from "./bundled/unpack-json.js";';

function fileModule(file: Fields): string {
  const isShort = ([, value]: readonly [string, unknown]): boolean => JSON.stringify(value).length < SHORT;
  const short = Object.fromEntries(Object.entries(file).filter(isShort));
  const long = Object.fromEntries(Object.entries(file).filter((entry) => !isShort(entry)));
  return [
    LATE,
    'let data;',
    `const read = (name) => (data ??= JSON.parse(${asText(long)}))[name];`,
    `export default ${PURE} late(${JSON.stringify(short)}, ${JSON.stringify(Object.keys(long))}, read);`,
  ].join('\n');
}

/** A code table that is unpacked as a whole. */
function tableModule({ codes, ...file }: Fields): string {
  const { values: [packed], ...dictionary } = packJson([codes]);
  return [
    LATE,
    UNPACK,
    `const read = () => unpackJson(JSON.parse(${asText(packed)}), ${JSON.stringify(dictionary)});`,
    `export default ${PURE} late(${JSON.stringify(file)}, ["codes"], read);`,
  ].join('\n');
}

/** All causes over one dictionary, each unpacked on its own. */
function causesModule(): string {
  const { values, ...dictionary } = packJson(bundledCauses.map(({ $schema: _, ...cause }) => cause));
  return [
    LATE,
    UNPACK,
    `const texts = [\n${values.map(asText).join(',\n')},\n];`,
    'let dictionary;',
    `const read = (place) => unpackJson(JSON.parse(texts[place]), dictionary ??= JSON.parse(${asText(dictionary)}));`,
    `export const bundledCauses = ${PURE} late([], ${PURE} texts.keys(), read);`,
  ].join('\n');
}

/** JSON as a literal. Without single quotes in it, the bundler has no reason to write a template, which engines keep twice. */
const asText = (value: unknown): string => JSON.stringify(JSON.stringify(value).replaceAll("'", '\\u0027'));
