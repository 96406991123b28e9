import { mkdtempSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './repository';

export interface BundledCore {
  /** The file that holds the library and all its dependencies, as a CommonJS module. */
  readonly file: string;
  /** Every Node module that something in it asks for. */
  readonly nodeModules: readonly string[];
}

/** Bundles entries of the library with all their dependencies. */
export async function bundleCore(entries: readonly string[], platform: 'node' | 'browser'): Promise<BundledCore> {
  const file = join(mkdtempSync(join(tmpdir(), 'paytriage-core-')), 'core.cjs');
  const contents = entries.map((entry) => `export * from './${entry}';`).join('\n');
  const { metafile: { inputs } } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true, format: 'cjs', platform, metafile: true as const, outfile: file, logLevel: 'silent', external: [...builtinModules],
  });
  const asked = Object.values(inputs).flatMap(({ imports }) => imports).filter(({ external }) => external === true).map(({ path }) => path);
  return { file, nodeModules: [...new Set(asked)] };
}
