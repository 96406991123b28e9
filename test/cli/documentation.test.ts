import { describe, expect, it } from 'vitest';
import { REPORTER_NAMES } from '../../src/cli/reporters';
import { expectationSchema } from '../../src/knowledge/fixture-schema';
import { readText } from '../support/repository';
import { foreignFolder, runIn } from './built-command';
import { BANK_LIMIT, run } from './run';

const README = readText('README.md');
const SECTION = /\n## In CI\n([\s\S]*?)\n## /.exec(README)?.[1] ?? '';
const WORKFLOW = /<!-- workflow: check -->\n```yaml\n([\s\S]*?)```/.exec(SECTION)?.[1] ?? '';
const FIXTURE = /```json\n([\s\S]*?)```/.exec(SECTION)?.[1] ?? '';

const optionsOf = (command: string): string[] =>
  [...run([command, '--help']).out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option = '']) => option);

describe('every option of check', () => {
  const options = optionsOf('check');

  it('is in its help', () => {
    expect(options).toEqual(expect.arrayContaining([
      '--format', '--reporter', '--only', '--cause', '--update', '--dry-run', '--watch', '--coverage', '--coverage-threshold', '--coverage-of', '--no-strict',
      '--rules', '--causes', '--actions', '--codes', '--profiles', '--calendars', '--locales', '--instead',
    ]));
  });

  it.each(options.filter((option) => !['--color', '--no-color', '--help'].includes(option)).map((option) => [option]))('%s is in the README', (option) => {
    expect(SECTION).toMatch(new RegExp(`${option}(?![a-z-])`));
  });
});

it.each([['check'], ['diagnose'], ['explain'], ['causes']])('%s takes rules of one\'s own', (command) => {
  expect(optionsOf(command)).toEqual(expect.arrayContaining(['--rules', '--causes', '--actions', '--codes', '--profiles', '--calendars', '--locales', '--instead']));
  expect(run([command, '--help']).out).toContain('--rules takes a folder laid out like ours');
});

it('help and README explain the exit codes, all reporters and all expectations', () => {
  const help = run(['check', '--help']).out;
  expect(help).toMatch(/Exit code 0: .*\n +1: .*\n +2: /);
  for (const code of [0, 1, 2]) expect(SECTION).toContain(`| ${code} | `);
  for (const name of REPORTER_NAMES) {
    expect(SECTION).toContain(`| \`${name}\` |`);
    expect(help).toContain(name);
  }
  for (const key of Object.keys(expectationSchema.shape)) expect(SECTION).toContain(`\`${key}\``);
});

describe('the examples of the README', () => {
  const own = { ...BANK_LIMIT, id: 'own_limit' };
  const cases = {
    cause: 'own_limit',
    cases: [{
      evidence: 'provider-says-limit',
      hit: { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', payment: { method: 'card', status: 'failed' } },
      nearMiss: [{ because: 'it was captured', change: { 'payment.status': 'captured' } }],
      unknown: [{ without: ['payment.method'], asksFor: 'payment.method' }],
    }],
  };
  const sample = { 'fixtures/limit.json': FIXTURE, 'fixtures/own.json': cases, 'my-rules/causes/own_limit.json': own };

  it('hold: the fixture', async () => {
    const folder = await foreignFolder({ 'fixtures/limit.json': FIXTURE });
    expect(await runIn(folder, { shell: 'npx paytriage check' })).toMatchObject({ out: '1 of 1 case in 1 file hold.\n', code: 0 });
  });

  it('hold: the commands of the workflow, which write what its other steps take', async () => {
    const commands = scriptsOf(WORKFLOW).filter((script) => script.includes('paytriage check'));
    expect(commands).toHaveLength(1);
    for (const shell of commands) {
      const folder = await foreignFolder(sample);
      const fine = await runIn(folder, { shell }, { GITHUB_STEP_SUMMARY: `${folder}/summary.md` });
      expect(fine).toMatchObject({ out: '', code: 0 });
      expect(await runIn(folder, { shell: 'cat reports/paytriage.sarif reports/paytriage.xml summary.md' })).toMatchObject({ err: '', code: 0 });
    }
  });

  it('fail, and say so in every report, where an expectation does not hold', async () => {
    const folder = await foreignFolder({ ...sample, 'fixtures/limit.json': FIXTURE.replace('"failure"', '"healthy"') });
    const failing = await runIn(folder, { shell: scriptsOf(WORKFLOW).find((script) => script.includes('paytriage check')) ?? '' }, { GITHUB_STEP_SUMMARY: `${folder}/summary.md` });
    expect(failing.code).toBe(1);
    expect(failing.out).toMatch(/^::error file=fixtures\/limit\.json,line=9,/);
    const { out } = await runIn(folder, { shell: 'grep -l "expected healthy, found failure" reports/paytriage.sarif reports/paytriage.xml summary.md' });
    expect(out.trim().split('\n')).toHaveLength(3);
  });

  it('name only reports that the workflow writes', () => {
    for (const [, file = ''] of WORKFLOW.matchAll(/(?:sarif_file: |hashFiles\(')([\w./-]+)/g)) expect(WORKFLOW).toContain(`=${file}`);
  });
});

/** The scripts of the `run` steps of a workflow. */
function scriptsOf(yaml: string): string[] {
  return [...yaml.matchAll(/^( +)(?:- )?run: (?:\|\n((?:\1 +.*\n)+)|(.*)\n)/gm)].map(([, , block, line]) => (block ?? line ?? '').replaceAll(/^ +/gm, ''));
}
