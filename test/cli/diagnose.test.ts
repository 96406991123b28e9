import { describe, expect, it } from 'vitest';
import { run } from './run';

const FAILED = {
  schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', platform: 'yunchang', payment: { method: 'card', status: 'failed' },
};
const OPEN = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', payment: { method: 'card' } };
const SCENARIO = { scenario: ['K04'], description: 'A payment that failed', snapshot: FAILED, expect: {} };
const primaries = (text: string): unknown => {
  const value = JSON.parse(text) as { primary: string } | { primary: string }[];
  return Array.isArray(value) ? value.map(({ primary }) => primary) : value.primary;
};

describe('diagnose prints words', () => {
  it('for an agent', () => {
    const { out, err, code } = run(['diagnose', 'order.json'], { 'order.json': FAILED });
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toMatch(/^FAILURE {2}Limit of the bank card reached {2}confirmed\n/);
    expect(out).toContain('Pay by another method, for example wallet.');
  });

  it.each([
    ['a customer', ['--audience', 'customer'], 'Your order needs attention\n'],
    ['Chinese', ['--locale', 'zh-CN'], '失败  银行卡超出限额  已确认\n'],
    ['Markdown', ['--format', 'markdown'], '## FAILURE: Limit of the bank card reached (confirmed)\n'],
    ['HTML', ['-f', 'html'], '<article class="paytriage" lang="en">\n'],
    ['another desk', ['--profile', 'topay'], 'FAILURE'],
  ])('for %s', (_, options, start) => {
    expect(run(['diagnose', 'order.json', ...options], { 'order.json': FAILED }).out.slice(0, start.length)).toBe(start);
  });

  it('under the name of each file where there are several', () => {
    const { out } = run(['diagnose', 'a.json', 'b.json'], { 'a.json': FAILED, 'b.json': FAILED });
    expect(out.match(/^── .*$/gm)).toEqual(['── a.json', '── b.json']);
  });

  it('under what scenarios say of themselves, and the file below', () => {
    const { out } = run(['diagnose', 'a.json', 'b.json'], { 'a.json': SCENARIO, 'b.json': FAILED });
    expect(out).toMatch(/^── A payment that failed\n {3}a\.json\n\nFAILURE/);
    expect(out).toContain('\n\n── b.json\n\nFAILURE');
    const markdown = run(['diagnose', '-f', 'markdown', 'a.json', 'b.json'], { 'a.json': SCENARIO, 'b.json': FAILED });
    expect(markdown.out.match(/^# .*$/gm)).toEqual(['# A payment that failed', '# b.json']);
  });

  it.each([
    ['a terminal has colours', [], true, true],
    ['a file has none', [], false, false],
    ['--color behind the command', ['--color'], false, true],
    ['--no-color', ['--no-color'], true, false],
  ])('%s', (_, options, hasColors, colored) => {
    const { out } = run(['diagnose', 'order.json', ...options], { 'order.json': FAILED }, '', hasColors);
    expect(out.includes('\u001b[')).toBe(colored);
  });

  it('--color before the command', () => {
    expect(run(['--color', 'diagnose', 'order.json'], { 'order.json': FAILED }).out).toContain('\u001b[');
  });
});

describe('diagnose --format json prints', () => {
  const json = (files: Record<string, unknown>, stdin = '', names = Object.keys(files)) => run(['diagnose', ...names, '--format', 'json'], files, stdin);

  it.each([
    ['an object for one file', { 'a.json': FAILED }, 'bank_limit'],
    ['an object for a scenario fixture', { 'a.json': SCENARIO }, 'bank_limit'],
    ['an array for an array', { 'a.json': [FAILED] }, ['bank_limit']],
    ['an empty array for an empty array', { 'a.json': [] }, []],
    ['an array for several files', { 'a.json': FAILED, 'b.json': [OPEN, SCENARIO] }, ['bank_limit', null, 'bank_limit']],
    ['an object for a file with a byte order mark', { 'a.json': `\uFEFF${JSON.stringify(FAILED)}` }, 'bank_limit'],
  ])('%s', (_, files, expected) => {
    const { out, code } = json(files);
    expect({ primaries: primaries(out), code }).toEqual({ primaries: expected, code: 0 });
  });

  it('a line for each line', () => {
    const { out } = json({ 'a.ndjson': `${JSON.stringify(FAILED)}\n\n${JSON.stringify(OPEN)}\n` });
    expect(out.trimEnd().split('\n').map(primaries)).toEqual(['bank_limit', null]);
  });

  it.each([
    ['one object', JSON.stringify(FAILED, null, 2), 1],
    ['lines', `${JSON.stringify(FAILED)}\n${JSON.stringify(OPEN)}\n`, 2],
  ])('what stands on the standard input: %s', (_, stdin, count) => {
    const { out } = json({}, stdin, ['-']);
    expect(out.match(/"schemaVersion"/g)).toHaveLength(count);
  });

  it('one line on the standard input is answered on one line', () => {
    const { out } = json({}, `${JSON.stringify(FAILED)}\n`, ['-']);
    expect(out.trimEnd().split('\n').map(primaries)).toEqual(['bank_limit']);
  });

  it('what a customer may read', () => {
    const { out } = run(['diagnose', 'a.json', '-f', 'json', '-a', 'customer'], { 'a.json': FAILED });
    expect(JSON.parse(out)).toMatchObject({ notices: [{ notice: 'bank_limit' }] });
    expect(out).not.toContain('because');
  });
});

describe('bad input ends with exit code 2, nothing on stdout and each fault on stderr', () => {
  it.each([
    ['no such file', ['a.json'], {}, 'a.json: no such file\n'],
    ['an empty file', ['a.json'], { 'a.json': ' ' }, 'a.json: is empty\n'],
    ['text that is no JSON, without quoting it', ['a.json'], { 'a.json': 'secret' }, 'a.json: is not JSON: unexpected character at column 1\n'],
    ['a fault and where it is', ['a.json'], { 'a.json': { ...FAILED, payment: { status: 'faild' } } }, 'a.json › payment.status: found "faild"'],
    ['the place in an array', ['a.json'], { 'a.json': [FAILED, 7] }, 'a.json[1]: found 7, accepted is an object\n'],
    ['an empty list', ['a.json'], { 'a.json': [] as unknown }, 'nothing to show: the input is an empty list and holds no snapshots\n'],
    ['the line', ['a.ndjson'], { 'a.ndjson': `${JSON.stringify(FAILED)}\n{"a":\n` }, 'a.ndjson:2: is not JSON: ends too early, at column 6\n'],
    ['faults of all files', ['a.json', 'b.json'], { 'b.json': [] as unknown }, 'a.json: no such file\n'],
    ['an unknown profile', ['a.json', '--profile', 'topey'], { 'a.json': FAILED }, 'topay'],
    ['an unknown key in strict mode', ['a.json', '--strict'], { 'a.json': { ...FAILED, paiment: {} } }, 'did you mean "payment"?'],
    ['an unknown locale', ['a.json', '--locale', 'fr'], { 'a.json': FAILED }, 'option --locale: found "fr", accepted is one of en, zh-CN\n'],
    ['an unknown format', ['a.json', '--format', 'pdf'], { 'a.json': FAILED }, 'option --format: found "pdf", accepted is one of text, markdown, json, html'],
    ['a misspelt option', ['a.json', '--formt', 'json'], { 'a.json': FAILED }, 'Did you mean --format?'],
    ['an instant that is none, once and not for each file', ['a.json', 'b.json', '--observed-at', 'yesterday'], { 'a.json': FAILED, 'b.json': FAILED },
      'option --observed-at: found "yesterday", accepted is an instant with its offset, such as 2026-03-02T10:15:00+08:00\n'],
    ['no file', [], {}, 'name a file'],
  ])('%s', (_, argv, files, message) => {
    const { out, err, code } = run(['diagnose', ...argv], files);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain(message);
    if (message.endsWith('\n')) expect(err.split(message)).toHaveLength(2);
  });

  it('faults of reading and of the snapshots are told together', () => {
    const { err } = run(['diagnose', 'gone.json', 'a.json'], { 'a.json': { ...FAILED, schemaVersion: 9 } });
    expect(err).toMatch(/^gone\.json: no such file\na\.json › schemaVersion: found 9/);
  });
});
