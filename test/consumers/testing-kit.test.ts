import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ROOT } from '../support/repository';
import { run, type Run } from './support/run';

const folder = inject('withRunners');
const inToolchain = (path: string): string => join(inject('toolchain'), 'node_modules', path);
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** The runner, the folder of its tests, its command, and the files of passing and failing tests. */
const RUNNERS = [
  ['Vitest', 'vitest', [inToolchain('vitest/vitest.mjs'), 'run'], 'ts'],
  ['Jest, CommonJS', 'jest', [inToolchain('jest/bin/jest.js'), '--rootDir=.', '--testEnvironment=node'], 'js'],
  ['node:test', 'node-test', ['--test', '--test-reporter=spec'], 'js'],
] as const;

const MATCHER_TYPES = [
  ['Vitest', 'vitest/tsconfig.json'],
  ['Jest, by @types/jest', 'jest/tsconfig.global.json'],
  ['Jest, by @jest/globals', 'jest/tsconfig.imported.json'],
] as const;

describe.each(RUNNERS)('the testing kit under %s', (_runner, project, command, extension) => {
  const tests = (name: string): Promise<Run> => run(process.execPath, [...command, `${name}.test.${extension}`], join(folder, project));

  it('passes what holds', async () => {
    const { code, stdout, stderr } = await tests('passing');
    expect(code, stdout + stderr).toBe(0);
    expect(stdout + stderr).toMatch(/4 passed|pass 4/);
  });

  describe('where tests fail', () => {
    let said = '';
    let code = 0;

    beforeAll(async () => {
      const ended = await tests('failing');
      [said, code] = [ended.stdout + ended.stderr, ended.code];
    });

    it('ends with 1 after all of them', () => {
      expect(code).toBe(1);
      expect(said).toMatch(/4 failed|fail 4/);
    });

    it.each([
      ['the expected and the found cause', 'expected the case to be diagnosed as insufficient_funds, but the primary cause is bank_limit'],
      ['each found cause with its confidence and evidence', '1. bank_limit (confirmed, by provider-says-limit)'],
      ['the evidence for it with its value', 'payment.reason: is limit_unspecified'],
      ['the condition that is not met with the value it saw', '✗ payment.reason: wanted insufficient_funds; is limit_unspecified'],
      ['the fact that is missing', /\? payment\.reason: wanted insufficient_funds; not known/],
      ['who has it and where it is written', /→ payment\.reason comes from the payment provider [^\n]* it is read from payment\.codes/],
      ['what speaks for a cause that must not be found', 'expected the case not to be diagnosed as bank_limit, but it is found'],
      ['the id that may be meant, where one does not exist', /insufficent_funds[\s\S]*did you mean [^\n]*insufficient_funds/],
    ])('says %s', (_, text) => {
      expect(said).toMatch(text);
    });
  });
});

it.each(MATCHER_TYPES)('the matchers are typed by one import: %s', async (_, project) => {
  expect(await run(process.execPath, [TSC, '--project', project], folder)).toMatchObject({ code: 0, stdout: '' });
});
