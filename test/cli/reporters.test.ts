import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { REPORTER_NAMES } from '../../src/cli/reporters';
import { ALL_KINDS, PROBLEM_KINDS, ruleIdOf } from '../../src/cli/reporters/problem-kinds';
import { run } from './run';

/** No pattern hits it, so that coverage falls short as well. */
const MISS = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', payment: { method: 'qr', status: 'failed' } };
const ODD_NAME = 'Odd: 100 %, <b>"&\u0000]]> | *a* `b`';
const FILES = {
  'fixtures/a b#1.json': JSON.stringify({ description: ODD_NAME, snapshot: MISS, expect: { outcome: 'healthy', primary: null } }, null, 2),
  'fixtures/good.json': { description: 'A payment by code that failed', snapshot: MISS, expect: { outcome: 'inconclusive' } },
  'fixtures/cut.json': '{\n  "cases": [',
  'fixtures/two.json': JSON.stringify({
    cause: 'bank_limit',
    cases: [{
      evidence: 'provider-says-limit', hit: MISS,
      nearMiss: [{ because: 'it was captured', change: { 'payment.status': 'captured' } }],
      unknown: [{ without: ['payment.method'], asksFor: 'payment.status' }],
    }],
  }, null, 2),
};
const report = (name: string, files: Record<string, unknown> = FILES, ...options: string[]) =>
  run(['check', '--reporter', name, ...options, '--coverage-threshold', 'hit=100'], files).out;

describe.each(REPORTER_NAMES.map((name) => [name] as const))('the reporter %s', (name) => {
  it('names every file and problem of a run that fails', () => {
    const text = report(name);
    for (const words of [
      'cut.json', 'two.json', 'expected healthy, found inconclusive', 'expected hit, found clear', 'is not JSON: ends too early',
      name === 'json' ? '"threshold": 100' : '0 % of patterns hit, at least 100 % wanted'.replaceAll('%', name === 'github' ? '%25' : '%'),
    ]) expect(text).toContain(words);
  });

  it('ends with exit code 1, and writes the same bytes each time, to a file as to the output', () => {
    const options = ['check', '--coverage-threshold', 'hit=100', '--reporter'];
    const toOutput = run([...options, name], FILES);
    const toFile = run([...options, `${name}=out/report`], FILES);
    expect([toOutput.code, toFile.code]).toEqual([1, 1]);
    expect(toFile.written).toEqual({ 'out/report': toOutput.out });
    expect(toOutput.out.endsWith('\n')).toBe(true);
  });

  it('has nothing to complain of where all holds', () => {
    const { out, code } = run(['check', 'fixtures/good.json', '--reporter', name], FILES);
    expect(code).toBe(0);
    expect(out).not.toContain('expected');
  });
});

describe('several reporters', () => {
  it('write their files, and people read the output', () => {
    const { out, written } = run(['check', '-r', 'junit=j.xml', '-r', 'sarif=s.sarif'], FILES);
    expect(Object.keys(written)).toEqual(['j.xml', 's.sarif']);
    expect(out).toContain('2 of 5 cases in 4 files hold');
  });

  it('share the output where none is spoilt', () => {
    const { out } = run(['check', '-r', 'human', '-r', 'github'], FILES);
    expect(out).toContain('cases in 4 files hold');
    expect(out).toContain('::error file=');
  });

  it('do not colour a file', () => {
    const { out, written } = run(['check', '-r', 'human', '-r', 'human=h.txt'], FILES, '', true);
    expect(out).toContain('\u001b[');
    expect(written['h.txt']).not.toContain('\u001b[');
  });

  it('go beside --format json', () => {
    const { out, written } = run(['check', '--format', 'json', '-r', 'markdown=m.md'], FILES);
    expect(JSON.parse(out)).toMatchObject({ files: 4, cases: 5 });
    expect(Object.keys(written)).toEqual(['m.md']);
  });
});

it('human: each problem with a place that a terminal opens', () => {
  expect(report('human')).toContain('    outcome: expected healthy, found inconclusive  fixtures/a b#1.json:12:5\n');
  expect(report('human')).toContain('✗ fixtures/cut.json: cannot be read\n    is not JSON: ends too early, at line 2, column 13  fixtures/cut.json:2:13\n');
});

it('github: annotations, escaped, at the lines of the expectations', () => {
  const lines = report('github').trimEnd().split('\n');
  expect(lines[0]).toBe('::error file=fixtures/a b#1.json,line=12,endLine=12,col=5,endColumn=25,title=Odd%3A 100 %25%2C <b>"&\u0000]]> | *a* `b`::outcome: expected healthy, found inconclusive');
  expect(lines).toHaveLength(5);
  expect(lines.every((line) => /^::error (?:[a-zA-Z]+=[^:,]*,?)+::[^\r\n]+$/.test(line))).toBe(true);
  expect(lines.at(-1)).toBe('::error title=Coverage::coverage: 0 %25 of patterns hit, at least 100 %25 wanted');
});

it('junit: XML with a suite for each file and a case for each case', () => {
  const xml = report('junit');
  expect(SyntaxValidator.validate(xml)).toBe(true);
  const list = ['testsuite', 'testcase'];
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => list.includes(name) });
  interface Case { name: string; file?: string; failure?: { message: string; type: string; '#text': string }; error?: { type: string } }
  const { testsuites } = parser.parse(xml) as { testsuites: Record<string, string> & { testsuite: (Record<string, string> & { testcase: Case[] })[] } };
  expect(testsuites).toMatchObject({ tests: '7', failures: '4', errors: '1', name: 'paytriage check' });
  expect(testsuites.testsuite.map(({ name, tests, failures, errors }) => [name, tests, failures, errors])).toEqual([
    ['fixtures/a b#1.json', '1', '1', '0'], ['fixtures/cut.json', '1', '0', '1'], ['fixtures/good.json', '1', '0', '0'],
    ['fixtures/two.json', '3', '2', '0'], ['coverage', '1', '1', '0'],
  ]);
  const [odd] = testsuites.testsuite[0]?.testcase ?? [];
  expect(odd).toMatchObject({
    name: ODD_NAME.replace('\u0000', '\ufffd'), file: 'fixtures/a b#1.json',
    failure: { message: 'outcome: expected healthy, found inconclusive', type: 'paytriage/outcome', '#text': 'outcome: expected healthy, found inconclusive (fixtures/a b#1.json:12:5)' },
  });
  expect(testsuites.testsuite[1]?.testcase[0]?.error?.type).toBe('paytriage/unreadable');
  expect(xml).not.toMatch(/time(?:stamp)?=/);
});

describe('sarif', () => {
  const log = JSON.parse(report('sarif')) as Log;
  const [sarifRun] = log.runs;
  const rules = sarifRun?.tool.driver.rules ?? [];
  const results = sarifRun?.results ?? [];

  it('is a log of version 2.1.0 with one run', () => {
    expect(log).toMatchObject({ version: '2.1.0', $schema: 'https://json.schemastore.org/sarif-2.1.0.json' });
    expect(log.runs).toHaveLength(1);
    expect(sarifRun?.tool.driver).toMatchObject({ name: 'paytriage', version: '0.1.0+test' });
  });

  it('has a rule for each kind of problem, each once, and each result has its rule', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const kind of ALL_KINDS) expect(rules).toContainEqual({ id: ruleIdOf(kind), shortDescription: { text: PROBLEM_KINDS[kind] } });
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    expect(results.map(({ ruleId }) => ruleId)).toEqual(['paytriage/outcome', 'paytriage/unreadable', 'paytriage/hit', 'paytriage/asks_for', 'paytriage/coverage']);
  });

  it('points at each problem by a relative URI and a region', () => {
    const places = results.slice(0, 4).map(({ locations }) => locations?.[0]?.physicalLocation);
    expect(places[0]).toEqual({
      artifactLocation: { uri: 'fixtures/a%20b%231.json', uriBaseId: 'SRCROOT' },
      region: { startLine: 12, startColumn: 5, endLine: 12, endColumn: 25 },
    });
    for (const place of places) {
      expect(new URL(place?.artifactLocation?.uri ?? '', 'file:///root/').href).toMatch(/^file:\/\/\/root\/fixtures\//);
      expect(place?.region?.startLine).toBeGreaterThan(0);
      expect(place?.region?.endColumn).toBeGreaterThanOrEqual(place?.region?.startColumn ?? Infinity);
    }
    expect(sarifRun?.originalUriBaseIds).toHaveProperty('SRCROOT');
  });

  it('tells results apart when lines move', () => {
    const fingerprints = results.slice(0, 4).map(({ partialFingerprints }) => partialFingerprints?.['problem/v1']);
    expect(new Set(fingerprints).size).toBe(4);
    const moved = JSON.parse(report('sarif', { ...FILES, 'fixtures/a b#1.json': `\n\n${FILES['fixtures/a b#1.json']}` })) as Log;
    expect(moved.runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints?.['problem/v1']).slice(0, 4)).toEqual(fingerprints);
  });
});

describe('markdown', () => {
  it('is a table of what does not hold, details, and coverage', () => {
    const text = report('markdown');
    expect(text).toMatch(/^## ❌ paytriage check\n\n2 of 5 cases in 4 files hold; 1 file cannot be read\.\n\n\| file \| case \| problems \|\n/);
    expect(text).toContain('<details><summary>What does not hold</summary>');
    expect(text).toContain('| patterns hit | 0 of 1 | 0 % |');
  });

  it('shows the text of a fixture as text, in one cell', () => {
    const row = report('markdown').split('\n').find((line) => line.startsWith('| <code>fixtures/a b'));
    expect(row).toBe('| <code>fixtures/a b&#35;1.json</code> | Odd: 100 %, &lt;b&gt;"&amp;\u0000&#93;&#93;&gt; &#124; &#42;a&#42; &#96;b&#96; | 1 |');
  });

  it('counts what is too much to show', () => {
    const many = Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`fixtures/${1000 + index}.json`, '{']));
    expect(report('markdown', many)).toContain('\nand 30 more cases.\n');
  });
});
