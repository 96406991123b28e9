import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Values shorter than this are written out; longer ones wait as text until they are read. */
const SHORT = 200;

/**
 * Bundles every rule file and every scenario as text that is parsed when one of its tables is first read: a program that diagnoses one order
 * should not pay for two thousand provider codes and the words of two languages.
 */
export const lazyRules: Plugin = {
  name: 'lazy-rules',
  setup(build) {
    build.onLoad({ filter: /[\\/](?:rules|fixtures)[\\/].*\.json$/ }, async ({ path }) => ({
      contents: lazyModule(JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>),
      loader: 'js',
    }));
  },
};

function lazyModule(file: Record<string, unknown>): string {
  const entries = Object.entries(file).filter(([key]) => key !== '$schema');
  const isShort = ([, value]: [string, unknown]): boolean => JSON.stringify(value).length < SHORT;
  const late = Object.fromEntries(entries.filter((entry) => !isShort(entry)));
  const fields = entries.map(([key, value]) => {
    const name = JSON.stringify(key);
    return isShort([key, value]) ? `${name}: ${JSON.stringify(value)}` : `get ${name}() { return read()[${name}]; }`;
  });
  return [
    'let data;',
    `const read = () => (data ??= JSON.parse(${JSON.stringify(JSON.stringify(late))}));`,
    `export default { ${fields.join(', ')} };`,
  ].join('\n');
}
