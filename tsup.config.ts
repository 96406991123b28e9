import { defineConfig } from 'tsup';
import { lazyRules } from './.dev/build/lazy-rules';
import { BUNDLED, licences } from './.dev/build/licences';
import { modernCommonJs } from './.dev/build/modern-commonjs';
import { nodeEntries } from './.dev/build/node-entries';
import { ownMatchers } from './.dev/build/own-matchers';
import { quietZod } from './.dev/build/quiet-zod';
import { storedZones } from './.dev/build/steady-zones';
import { storedConditions } from './.dev/build/stored-conditions';
import { requireSoundRules } from './.dev/check-rules/require-sound-rules';

const requirable = {
  index: 'src/index.ts',
  render: 'src/render-entry.ts',
  gateways: 'src/gateways/index.ts',
  testing: 'src/testing/index.ts',
  'testing/jest': 'src/testing/jest.ts',
  scenarios: 'src/testing/scenarios.ts',
};
const library = { ...requirable, 'testing/vitest': 'src/testing/vitest.ts' };

export default defineConfig(() => {
  // Before the last build is cleaned away.
  requireSoundRules(process.cwd(), 'nothing was built');
  return {
    entry: { ...library, cli: 'src/cli/bin.ts' },
    dts: { entry: library },
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    // One copy of the rules, however many entries a program imports.
    splitting: true,
    noExternal: BUNDLED.map((name) => new RegExp(`^${name}(?:/|$)`)),
    external: [/^node:/],
    plugins: [modernCommonJs(), nodeEntries(Object.values(requirable))],
    esbuildPlugins: [lazyRules, ownMatchers, quietZod, storedConditions, storedZones, licences],
    esbuildOptions: (options) => { options.mainFields = ['module', 'main']; options.charset = 'utf8'; },
    clean: true,
  };
});
