import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { PARTS, type Part, type Use } from './uses';

/** Size of a minified bundle in bytes: the use with every dependency it takes along, and what of it is this package. */
export interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly own: number;
}

export interface Measured extends Size {
  readonly use: Use;
  readonly holds: readonly Part[];
}

const OWN = /(?:^|\/)dist\//;
const FOREIGN = /node_modules\/(?!paytriage\/)/;

/** Bundles one use as a browser would get it, resolving from a folder where the package can be imported. */
export async function measure(use: Use, folder: string): Promise<Measured> {
  const stdin = { contents: use.code, resolveDir: folder, sourcefile: 'use.js' };
  const { outputFiles, metafile } = await build({
    stdin, bundle: true, minify: true, write: false, metafile: true, format: 'esm', platform: 'browser', logLevel: 'silent',
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const own = inputs.filter(([path]) => OWN.test(path) && !FOREIGN.test(path)).reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  const holds = partsIn(inputs.map(([path]) => path), outputFiles[0]?.text ?? '');
  return { use, raw: bytes.length, gzip: gzipSync(bytes).length, own, holds };
}

const partsIn = (files: readonly string[], text: string): Part[] => (Object.keys(PARTS) as Part[]).filter((name) => {
  const part: { file?: RegExp; text?: string } = PARTS[name];
  return part.file !== undefined ? files.some((path) => part.file?.test(path)) : text.includes(part.text ?? '');
});
