import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { run, type Run } from './support/run';

const folder = join(inject('alone'), 'command');
const paytriage = (...args: string[]): Promise<Run> => run('npx', ['--no-install', 'paytriage', ...args], folder);

beforeAll(() => mkdirSync(join(folder, 'empty')));

describe('npx paytriage, in a folder that knows nothing of this repository', () => {
  it('prints its version', async () => {
    const { code, stdout } = await paytriage('--version');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}\n$/);
  });

  it('diagnoses a snapshot from a file', async () => {
    const { code, stdout } = await paytriage('diagnose', '../one.json', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, outcome: 'failure' });
  });

  it.each([
    ['fixtures that hold end with 0', 'holding', 0, /1 of 1 case/],
    ['a fixture that does not hold ends with 1 and names the expected and the found cause', 'broken', 1, /insufficient_funds[\s\S]*bank_limit|bank_limit[\s\S]*insufficient_funds/],
    ['a folder without fixtures ends with 2', 'empty', 2, /empty/],
    ['a folder that is not there ends with 2', 'missing', 2, /missing/],
  ])('check: %s', async (_, fixtures, code, said) => {
    const ended = await paytriage('check', fixtures);
    expect(ended.code, ended.stdout + ended.stderr).toBe(code);
    expect(ended.stdout + ended.stderr).toMatch(said);
  });
});
