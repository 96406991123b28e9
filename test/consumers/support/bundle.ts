import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

/** Bundles a file of a project as an application would, and returns the program. */
export async function bundle(folder: string, file: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, file)], bundle: true, minify: true, write: false, logLevel: 'silent', ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}
