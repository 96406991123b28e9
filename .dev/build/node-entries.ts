import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['plugins']>[number];

/**
 * Writes `dist/node/`: for every one of these entries an ES module that hands on what its CommonJS sibling exports. So a program on Node
 * that imports the library and one that requires it share a copy, and that copy loads what is rarely needed on demand, as no ES module can.
 */
export const nodeEntries = (entries: readonly string[]): Plugin => {
  const exported = new Map<string, readonly string[]>();
  return {
    name: 'node-entries',
    renderChunk(_code, { path, entryPoint, exports = [] }) {
      if (this.format === 'cjs' && entryPoint !== undefined && entries.includes(entryPoint)) exported.set(path, exports);
    },
    async buildEnd() {
      await Promise.all([...exported].map(([path, names]) => writeEntry(path, names, this.options.outDir)));
    },
  };
};

async function writeEntry(path: string, names: readonly string[], folder: string): Promise<void> {
  const entry = join(folder, 'node', relative(folder, path)).replace(/\.cjs$/, '.js');
  const source = relative(dirname(entry), path).replaceAll(sep, '/');
  await mkdir(dirname(entry), { recursive: true });
  await writeFile(entry, names.length === 0 ? `import '${source}';\n` : `export {\n${names.map((name) => `  ${name},\n`).join('')}} from '${source}';\n`);
}
