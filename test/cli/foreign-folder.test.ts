import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SyntaxValidator } from 'fast-xml-validator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { foreignFolder, put, runIn, start } from './built-command';
import { BANK_LIMIT } from './run';

const SNAPSHOT = {
  schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', payment: { method: 'card', status: 'failed', codes: [{ system: 'unionpay.pos', code: '61' }] },
};
const scenario = (expectation: object) => ({ description: 'A card at its limit', snapshot: SNAPSHOT, expect: expectation });
const GOOD = scenario({ outcome: 'failure', primary: 'bank_limit' });
const BAD = scenario({ primary: 'insufficient_funds' });
const OWN = { ...BANK_LIMIT, id: 'own_limit', falsePositives: ['Nothing else looks like it.'] };
const textOf = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('in a folder that knows nothing of the library', () => {
  it('npx paytriage check checks the fixtures that are there', async () => {
    const folder = await foreignFolder({ 'fixtures/deep/good.json': GOOD, 'package.json': {}, 'fixtures/node_modules/x/package.json': {}, 'fixtures/.cache/x.json': {} });
    expect(await runIn(folder, { shell: 'npx paytriage check' })).toMatchObject({ out: '1 of 1 case in 1 file hold.\n', code: 0 });
  });

  it.each([
    ['all hold', { 'fixtures/a.json': GOOD }, ['check'], 0],
    ['one does not', { 'fixtures/a.json': BAD }, ['check'], 1],
    ['a file cannot be read', { 'fixtures/a.json': '{', 'fixtures/b.json': GOOD }, ['check'], 1],
    ['a folder is empty', { 'fixtures/readme.txt': '' }, ['check'], 2],
    ['there is none', {}, ['check'], 2],
    ['own rules are invalid', { 'fixtures/a.json': GOOD, 'my/a.json': {} }, ['check', '--causes', 'my'], 2],
  ])('the exit code says that %s', async (_, files, argv, expected) => {
    expect((await runIn(await foreignFolder(files), argv)).code).toBe(expected);
  });

  it('takes own rules, and paths from anywhere', async () => {
    const folder = await foreignFolder({ 'fixtures/a.json': scenario({ includes: ['own_limit', 'bank_limit'] }), 'rules/causes/own_limit.json': OWN });
    for (const argv of [['check', '--rules', './rules/'], ['check', join(folder, 'fixtures'), '--causes', join(folder, 'rules/causes/own_limit.json')]]) {
      expect(await runIn(folder, argv)).toEqual({ out: '1 of 1 case in 1 file hold.\n', err: '', code: 0 });
    }
  });

  it('writes every report beside the output for people, relative to the folder', async () => {
    const folder = await foreignFolder({ 'fixtures/a.json': BAD });
    const reports = ['junit=out/j.xml', 'sarif=out/s.sarif', 'markdown=out/m.md', 'github=out/g.txt', 'json=out/j.json', 'human=out/h.txt'];
    const { out, code } = await runIn(folder, ['check', join(folder, 'fixtures'), ...reports.flatMap((each) => ['--reporter', each])], { FORCE_COLOR: '1' });
    expect(code).toBe(1);
    expect(out).toContain('0 of 1 case in 1 file hold');
    expect(SyntaxValidator.validate(textOf(folder, 'out/j.xml'))).toBe(true);
    expect(textOf(folder, 'out/s.sarif')).toContain('"uri": "fixtures/a.json"');
    expect(textOf(folder, 'out/g.txt')).toMatch(/^::error file=fixtures\/a\.json,line=/);
    expect(textOf(folder, 'out/m.md')).toContain('<code>fixtures/a.json</code>');
    expect(JSON.parse(textOf(folder, 'out/j.json'))).toMatchObject({ files: 1, cases: 1 });
  });

  it('says where a report cannot be written', async () => {
    const folder = await foreignFolder({ 'fixtures/a.json': GOOD });
    const { err, code } = await runIn(folder, ['check', '--reporter', 'junit=fixtures']);
    expect(code).toBe(2);
    expect(err).toMatch(/^--reporter junit: fixtures cannot be written: EISDIR/);
  });

  it('brings a file up to date, once', async () => {
    const folder = await foreignFolder({ 'fixtures/a.json': BAD, 'fixtures/b.json': GOOD });
    const before = statSync(join(folder, 'fixtures/b.json')).mtimeMs;
    const first = await runIn(folder, ['check', '--update']);
    expect(first).toMatchObject({ err: '', code: 0 });
    expect(first.out).toContain('-    "primary": "insufficient_funds"\n+    "primary": "bank_limit"\n');
    expect(JSON.parse(textOf(folder, 'fixtures/a.json'))).toEqual(scenario({ primary: 'bank_limit' }));
    expect(statSync(join(folder, 'fixtures/b.json')).mtimeMs).toBe(before);
    expect((await runIn(folder, ['check', '--update'])).out).toBe('Nothing to update.\n2 of 2 cases in 2 files hold.\n');
  });
});

describe('check --watch', () => {
  const watching = async (files: Readonly<Record<string, unknown>>, ...options: string[]) => {
    const folder = await foreignFolder(files);
    const { child, text } = await start(folder, ['check', '--watch', ...options]);
    onTestFinished(() => void child.kill('SIGKILL'));
    const seen = (words: string, from: 'out' | 'err' = 'out') => expect.poll(() => text[from], { timeout: 15_000, interval: 50 }).toContain(words);
    await seen('Watching for changes; Ctrl+C ends it.\n');
    const next = async (change: () => void, words: string, from: 'out' | 'err' = 'out'): Promise<string> => {
      text[from] = '';
      change();
      await seen(words, from);
      return text[from];
    };
    const interrupted = async () => {
      child.kill('SIGINT');
      return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
    };
    return { folder, text, next, interrupted };
  };

  it('tells what changes, and ends when it is interrupted', async () => {
    const { folder, text, next, interrupted } = await watching({ 'fixtures/a.json': GOOD, 'fixtures/b.json': BAD });
    expect(text.out).toContain('✗ fixtures/b.json');
    const failing = await next(() => put(folder, 'fixtures/a.json', BAD), '0 of 2 cases');
    expect(failing).toContain('✗ fixtures/a.json: A card at its limit\n    primary: expected insufficient_funds, found bank_limit');
    expect(failing).not.toContain('b.json');
    expect(await next(() => put(folder, 'fixtures/b.json', GOOD), '1 of 2 cases')).toContain('✓ fixtures/b.json: A card at its limit\n');
    expect(await next(() => put(folder, 'fixtures/new.json', '{'), '1 file cannot be read')).toContain('✗ fixtures/new.json: cannot be read');
    expect(await next(() => rmSync(join(folder, 'fixtures/new.json')), 'in 2 files')).not.toContain('new.json');
    expect(await interrupted()).toEqual({ code: 0, signal: null });
  }, 60_000);

  it('answers several changes at once', async () => {
    const { folder, text, next, interrupted } = await watching({ 'fixtures/a.json': GOOD });
    await next(() => {
      for (let index = 0; index < 8; index += 1) put(folder, `fixtures/${index}.json`, GOOD);
    }, '9 of 9 cases');
    expect(text.out.match(/ hold/g)).toHaveLength(1);
    await interrupted();
  }, 60_000);

  it('follows own rules, and tells what is wrong with them while they are being written', async () => {
    const { folder, next, interrupted } = await watching({ 'fixtures/a.json': scenario({ includes: ['own_limit'] }), 'my/own_limit.json': OWN }, '--causes', 'my');
    expect(await next(() => put(folder, 'my/own_limit.json', { ...OWN, severity: 'dire' }), 'dire', 'err')).toContain('my/own_limit.json › severity: found "dire"');
    const gone = await next(() => put(folder, 'my/own_limit.json', { ...OWN, id: 'other_limit' }), 'does not');
    expect(gone).toContain('includes.0: there is no cause "own_limit"');
    expect(await next(() => put(folder, 'my/own_limit.json', OWN), '1 of 1 case')).toContain('✓ fixtures/a.json');
    await interrupted();
  }, 60_000);
});
