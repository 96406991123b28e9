import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/cli/json-text/place-of';
import { putValue } from '../../src/cli/json-text/put-value';
import { memberAt } from '../../src/cli/json-text/spans';

const TEXT = `{
  "description": "a \\"quoted\\" {brace}, [list]",
  "expect": {
    "primary": "bank_limit", "plan": ["a", "b"],
    "support": { "openNow": true }
  },
  "cases": [{ "hit": {} }, { "hit": { "x": -1.5e3 }, "nearMiss": [
    { "because": "y" }
  ] }]
}
`;

describe('the place of a path', () => {
  it.each([
    ['a key and its value', ['expect', 'primary'], '4:5-4:28'],
    ['a list on one line', ['expect', 'plan'], '4:30-4:48'],
    ['an entry of a list', ['expect', 'plan', 1], '4:44-4:47'],
    ['an object over several lines, by its first', ['expect'], '3:3-3:14'],
    ['what is nested in lists', ['cases', 1, 'nearMiss', 0, 'because'], '8:7-8:21'],
    ['a place in a list that is given as text', ['cases', '1', 'hit', 'x'], '7:39-7:50'],
    ['a key that is not there, by what it would stand in', ['expect', 'support', 'channelId'], '5:5-5:35'],
    ['what lies beyond a value, by the value', ['expect', 'primary', 'x'], '4:5-4:28'],
    ['nothing that is there, by the beginning', ['gone'], '1:1-1:2'],
    ['the whole, by its first line', [], '1:1-1:2'],
  ])('is that of %s', (_, path, expected) => {
    const { line, column, endLine, endColumn } = placeOf(TEXT, path);
    expect(`${line}:${column}-${endLine}:${endColumn}`).toBe(expected);
  });

  it('of a key that stands twice is the one that counts', () => {
    expect(placeOf('{"a": 1,\n"a": 2}', ['a']).line).toBe(2);
  });

  it('does not end in a line break of another system', () => {
    expect(placeOf('{\r\n  "a": [\r\n  1]}', ['a'])).toMatchObject({ line: 2, column: 3, endColumn: 9 });
  });

  it('spans the value of every path of any JSON, however it is spaced', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, 2, '\t'), (value, space) => {
      const text = JSON.stringify(value, null, space);
      for (const [path, inner] of pathsOf(JSON.parse(text))) {
        const span = memberAt(text, path)?.value;
        expect(JSON.parse(text.slice(span?.start, span?.end))).toEqual(inner);
      }
    }));
  });
});

function* pathsOf(value: unknown, path: readonly string[] = []): Generator<[readonly string[], unknown]> {
  yield [path, value];
  if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) yield* pathsOf(inner, [...path, key]);
}

describe('a value that is put in place of another', () => {
  const long = Array.from({ length: 12 }, (_, index) => `a_long_action_${index}`);

  it.each([
    ['a text', '{ "a": 1, "b": 2 }\n', ['a'], 'x', '{ "a": "x", "b": 2 }\n'],
    ['a list on one line', '{\n  "a": ["x"],\n  "b": 2\n}', ['a'], ['y', 'z'], '{\n  "a": ["y", "z"],\n  "b": 2\n}'],
    ['a list on several lines', '{\n  "a": [\n    "x"\n  ], "b": 1\n}', ['a'], ['y', 'z'], '{\n  "a": [\n    "y",\n    "z"\n  ], "b": 1\n}'],
    ['an empty list', '{\n  "a": [\n    "x"\n  ]\n}\n', ['a'], [], '{\n  "a": []\n}\n'],
    ['a list too long for a line', '{\n  "a": { "b": ["x"] }\n}', ['a', 'b'], long, `{\n  "a": { "b": [\n${long.map((id) => `    "${id}"`).join(',\n')}\n  ] }\n}`],
    ['a key that is not there', '{\n  "a": 1\n}\n', ['b'], { c: ['x'] }, '{\n  "a": 1,\n  "b": {\n    "c": [\n      "x"\n    ]\n  }\n}\n'],
    ['a key in a text of short lists', '{\n  "a": [1]\n}\n', ['b'], { c: ['x'] }, '{\n  "a": [1],\n  "b": {\n    "c": ["x"]\n  }\n}\n'],
    ['a key in an empty object', '{\n  "a": {}\n}', ['a', 'b'], 1, '{\n  "a": {\n    "b": 1\n  }\n}'],
    ['a key in a text of one line', '{ "a": 1 }', ['b'], null, '{ "a": 1,\n  "b": null\n}'],
    ['what is indented by tabs', '{\n\t"a": {\n\t\t"b": []\n\t}\n}', ['a', 'b'], ['x'], '{\n\t"a": {\n\t\t"b": [\n\t\t\t"x"\n\t\t]\n\t}\n}'],
    ['lines of another system', '{\r\n  "a": [\r\n    1\r\n  ]\r\n}\r\n', ['a'], [2, 3], '{\r\n  "a": [\r\n    2,\r\n    3\r\n  ]\r\n}\r\n'],
  ])('%s', (_, text, path, value, expected) => {
    expect(putValue(text, path, value)).toBe(expected);
  });

  it('changes nothing else, in any JSON', () => {
    const record = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.jsonValue(), { minKeys: 1 });
    fc.assert(fc.property(record, fc.nat(), fc.jsonValue(), fc.constantFrom(undefined, 2), (given, place, value, space) => {
      const keys = Object.keys(given);
      const key = keys[place % keys.length] ?? '';
      const text = JSON.stringify(given, null, space);
      const expected = JSON.parse(JSON.stringify({ ...given, [key]: value })) as unknown;
      expect(JSON.parse(putValue(text, [key], value))).toEqual(expected);
      if (space === 2) expect(putValue(text, [key], value)).toBe(JSON.stringify(expected, null, 2));
      expect(JSON.parse(putValue(text, ['added'], value))).toEqual({ ...JSON.parse(text) as object, added: JSON.parse(JSON.stringify(value)) as unknown });
    }));
  });

  it('is refused where there is nothing to put it in', () => {
    expect(() => putValue('{"a": 1}', ['a', 'b'], 1)).toThrow('nothing to add "b" to');
  });
});
