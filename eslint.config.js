import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { IMPORTS_OF_ROOT, LAYERS, importsOf } from './.dev/lint/layers.js';
import { FORBIDDEN_GLOBALS, FORBIDDEN_PROPERTIES, FORBIDDEN_SYNTAX } from './.dev/lint/purity.js';

const error = (...options) => ['error', ...options];

const layers = Object.keys(LAYERS).map((layer) => ({
  name: `layer/${layer}`,
  files: [`src/${layer}/**/*.ts`],
  rules: { 'no-restricted-imports': error(importsOf(layer)) },
}));

const root = {
  name: 'layer/root',
  files: ['src/*.ts'],
  rules: { 'no-restricted-imports': error(IMPORTS_OF_ROOT) },
};

const purity = {
  name: 'purity',
  files: ['src/**/*.ts'],
  ignores: ['src/cli/**'],
  rules: {
    'no-restricted-globals': error(...FORBIDDEN_GLOBALS),
    'no-restricted-properties': error(...FORBIDDEN_PROPERTIES),
    'no-restricted-syntax': error(...FORBIDDEN_SYNTAX),
    'no-eval': 'error',
    'no-new-func': 'error',
  },
};

const size = {
  name: 'size',
  files: ['src/**/*.ts', '.dev/**/*.ts'],
  ignores: ['src/*/bundled*.ts'],
  rules: {
    'max-lines': error({ max: 220, skipBlankLines: true, skipComments: true }),
    'max-lines-per-function': error({ max: 40, skipBlankLines: true, skipComments: true }),
    complexity: error({ max: 14, variant: 'modified' }),
    'max-depth': error(3),
    'max-params': error(5),
    'max-nested-callbacks': error(3),
  },
};

const habits = {
  name: 'habits',
  files: ['**/*.ts'],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  plugins: { 'import-x': importX },
  settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.json'] })], 'import-x/extensions': ['.ts'] },
  rules: {
    eqeqeq: error('always', { null: 'ignore' }),
    'no-restricted-exports': error({ restrictDefaultExports: { direct: true } }),
    'import-x/no-cycle': 'error',
    'import-x/no-self-import': 'error',
    'import-x/no-duplicates': 'error',
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': error({ considerDefaultExhaustiveForUnions: true }),
    '@typescript-eslint/restrict-template-expressions': error({ allowNumber: true }),
    '@typescript-eslint/no-unused-vars': error({ argsIgnorePattern: '^_', ignoreRestSiblings: true }),
    '@typescript-eslint/no-confusing-void-expression': 'off',
    '@typescript-eslint/consistent-type-definitions': 'off',
    '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    // Left out, null and false are three things here; a chain would make them one.
    '@typescript-eslint/prefer-optional-chain': 'off',
  },
};

const tests = {
  name: 'tests',
  files: ['test/**/*.ts'],
  rules: {
    'no-restricted-syntax': error({
      selector: 'CallExpression[callee.property.name=/^(?:skip|only|todo)$/][callee.object.name=/^(?:it|test|describe)$/]',
      message: 'A test runs or is deleted; write a known gap as a case that fails when it closes.',
    }),
    '@typescript-eslint/no-non-null-assertion': 'off',
  },
};

const configFiles = {
  name: 'files with a default export by convention',
  files: ['*.config.ts', '**/*.d.ts'],
  rules: { 'no-restricted-exports': 'off' },
};

const scripts = {
  name: 'scripts',
  files: ['.ci/*.js', '.dev/**/*.js', '*.js'],
  languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'src/*/bundled*.ts', 'test/consumers/projects/'] },
  js.configs.recommended,
  { files: ['**/*.ts'], extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked] },
  habits,
  size,
  purity,
  root,
  ...layers,
  tests,
  configFiles,
  scripts,
);
