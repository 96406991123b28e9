import { defineConfig, type Options } from 'tsup';

const shared: Options = {
  format: ['esm'],
  target: 'es2022',
  sourcemap: false,
  splitting: true,
  treeshake: true,
  skipNodeModulesBundle: true,
};

const library: Options = {
  ...shared,
  entry: { index: 'src/index.ts', render: 'src/render/index.ts' },
  format: ['esm', 'cjs'],
  platform: 'neutral',
  dts: true,
};

const cli: Options = {
  ...shared,
  entry: { cli: 'src/cli/main.ts' },
  platform: 'node',
  target: 'node20',
  banner: { js: '#!/usr/bin/env node' },
};

export default defineConfig([library, cli]);
