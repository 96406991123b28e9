import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Vitest is an ES module throughout: its entry takes the matchers by the name of their own entry, which is one and the same copy however it is resolved. */
export const ownMatchers: Plugin = {
  name: 'own-matchers',
  setup(build) {
    build.onResolve({ filter: /^\.\/matchers$/ }, ({ importer }) =>
      (/[\\/]testing[\\/]vitest\.ts$/.test(importer) ? { path: 'paytriage/testing', external: true } : undefined));
  },
};
