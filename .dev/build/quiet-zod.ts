import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const DEFERRED = /[\\/]src[\\/]knowledge[\\/]deferred\.ts$/;
const USES_ZOD = /^import \* as z from 'zod';$/m;
const TAKES_ZOD = /^import (?!type ).*from 'zod(?:\/[^']*)?';/m;

/**
 * A schema of zod tries, as it is built, whether code may be generated. Browsers report the attempt where a content-security policy
 * forbids it, though it is caught. So in browsers our schemas are built with zod's code generation off. The setting is shared with
 * the program's own schemas; it is put back at the end of each of our modules, and of each schema that is built later, so that theirs are
 * built as they would be without us.
 */
const HOLD = `
import * as z from 'zod';
const canReport = 'SecurityPolicyViolationEvent' in globalThis;
export function holdProbe() {
  if (!canReport) return () => {};
  const settings = z.config();
  const before = Object.getOwnPropertyDescriptor(settings, 'jitless');
  settings.jitless = true;
  return () => {
    if (before === undefined) delete settings.jitless;
    else Object.defineProperty(settings, 'jitless', before);
  };
}`;

/** `src/knowledge/deferred.ts`, quiet as well: its schemas are built when no module of ours is being read. */
const QUIETLY_DEFERRED = `
import * as z from 'zod';
import { holdProbe } from './quiet-zod';
// @__NO_SIDE_EFFECTS__
export function deferred(build) {
  return z.lazy(() => {
    const letGo = holdProbe();
    try { return build(); } finally { letGo(); }
  });
}`;

/** Puts every module that builds schemas between holding back zod's attempt and letting it go. */
export const quietZod: Plugin = {
  name: 'quiet-zod',
  setup(build) {
    build.onResolve({ filter: /^\.\/quiet-zod$/ }, ({ path }) => ({ path, namespace: 'quiet-zod' }));
    build.onLoad({ filter: /.*/, namespace: 'quiet-zod' }, () => ({ contents: HOLD, loader: 'js', resolveDir: process.cwd() }));
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      if (DEFERRED.test(path)) return { contents: QUIETLY_DEFERRED, loader: 'js', resolveDir: dirname(path) };
      const source = await readFile(path, 'utf8');
      if (!USES_ZOD.test(source)) {
        if (TAKES_ZOD.test(source)) throw new Error(`${path} imports zod in another way than "import * as z from 'zod';": it would not be quiet`);
        return undefined;
      }
      return { contents: `import { holdProbe } from './quiet-zod';\nconst letGo = holdProbe();\n${source}\nletGo();\n`, loader: 'ts' };
    });
  },
};
