import { defineConfig, type Options } from 'tsup';

const library = { index: 'src/index.ts', render: 'src/render/index.ts' };

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  // One copy of the rules, however many entries a program imports.
  splitting: true,
  skipNodeModulesBundle: true,
};

export default defineConfig([
  { ...shared, format: 'esm', entry: { ...library, cli: 'src/cli/bin.ts' }, dts: { entry: library }, clean: true },
  { ...shared, format: 'cjs', entry: library, dts: true },
]);
