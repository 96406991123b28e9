import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Packages whose code is part of what we ship: a program should not load a hundred small files before its first diagnosis. */
export const BUNDLED = ['zod', 'date-fns', '@date-fns/tz', 'fastest-levenshtein'];

/** Puts the licences of the packages that are bundled beside the bundle, as they ask for. */
export const licences: Plugin = {
  name: 'licences',
  setup(build) {
    build.onEnd(async () => {
      const texts = await Promise.all(BUNDLED.map(licenceOf));
      const folder = build.initialOptions.outdir ?? 'dist';
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'THIRD-PARTY-LICENSES.md'), `# Code of others in this package\n\n${texts.join('\n')}`);
    });
  },
};

async function licenceOf(name: string): Promise<string> {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string; license: string };
  const text = await firstOf(['LICENSE', 'LICENSE.md'].map((file) => join(folder, file)));
  return `## ${name} ${version} (${license})\n\n${text.trim()}\n`;
}

async function firstOf([path, ...others]: readonly string[]): Promise<string> {
  if (path === undefined) throw new Error('A bundled package comes without its licence');
  return readFile(path, 'utf8').catch(() => firstOf(others));
}
