import { describe, expect, it } from 'vitest';
import { agrees } from '../support/examples/agrees';
import { readExample } from '../support/examples/claims';
import { runExample } from '../support/examples/run';

describe('a result agrees with what is written', () => {
  it.each<[string, unknown]>([
    ["'paid'", 'paid'], ["'Limit of …'", 'Limit of the card'], ['-3', -3], ['300_000', 300_000], ['null', null], ['undefined', undefined],
    ["['a', 'b']", ['a', 'b']], ["['a', …]", ['a', 'b']], ["{ a: 1, b: { c: 'x' } }", { a: 1, b: { c: 'x' } }], ['{ a: 1, … }', { a: 1, b: 2 }],
    ['{ a: 1 }', { a: 1, b: undefined }], ["'a…c'", 'a\nb\nc'], ['…', 1],
  ])('%s', (expected, actual) => {
    expect(agrees(expected, actual)).toBe(true);
  });

  it.each<[string, unknown]>([
    ["'paid'", 'failed'], ["'Limit …'", 'A Limit of'], ['1', '1'], ['null', undefined], ["['a']", ['a', 'b']], ["['a', …]", []], ['{ a: 1 }', { a: 1, b: 2 }],
    ['{ a: 1, … }', { b: 2 }], ['true', 1], ["{ a: 'x' }", null],
  ])('%s is not just anything', (expected, actual) => {
    expect(agrees(expected, actual)).toBe(false);
  });
});

describe('a claim', () => {
  it.each([
    ['on the line of its statement', "one(); //=> 1\ntwo();", [['one()', '1']]],
    ['below its statement', 'one()\n//=> 1', [['one()', '1']]],
    ['over several lines', "one()\n//=> ['a',\n//   'b']", [['one()', "['a',\n'b']"]]],
    ['behind a declaration', 'const a = one(); //=> 1', [['a', '1']]],
    ['behind none is none', 'one(); // => 1', []],
  ])('%s', (_, source, expected) => {
    expect(readExample(source).claims.map(({ code, expected: result }) => [code, result])).toEqual(expected);
  });

  it('that does not hold is told with what came instead', async () => {
    const { broken } = await runExample("import { one } from 'm';\none(2) //=> 1", { m: { one: (n: number) => n } });
    expect(broken).toEqual(['one(2)\n  is said to be 1\n  and is        2']);
  });

  it('may follow blocks that declare what it uses', async () => {
    const { scope } = await runExample("import { one } from 'm';\nconst { a, b: [c] } = one;", { m: { one: { a: 1, b: [2] } } });
    expect((await runExample('[a, c] //=> [1, 2]', {}, scope)).broken).toEqual([]);
  });

  it('about a module nobody offers stops the example', async () => {
    await expect(runExample("import x from 'fs';", {})).rejects.toThrow('"fs"');
  });
});
