import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateJsonFault } from '../../src/cli/locate-json-fault';

describe('a text that is no JSON', () => {
  it.each([
    ['a word', 'oops', 'unexpected character at column 1'],
    ['a bare word as a value', '{"a": oops}', 'unexpected character at column 7'],
    ['a comma too many', '{"a": 1,}', 'unexpected character at column 9'],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 'unexpected character at line 3, column 3'],
    ['single quotes', '{\'a\': 1}', 'unexpected character at column 2'],
    ['two values', '{} {}', 'unexpected character at column 4'],
    ['a line break within a text', '{"a": "b\n"}', 'unexpected character at line 1, column 9'],
    ['a bad escape', '"\\x"', 'unexpected character at column 3'],
    ['a cut text', '{"a": "b', 'ends too early, at column 9'],
    ['a cut word', '[tru', 'ends too early, at column 5'],
    ['a cut number', '[-', 'ends too early, at column 3'],
    ['a cut object', '{\n"a": 1,\n', 'ends too early, at line 2, column 8'],
  ])('%s', (_, text, expected) => {
    expect(locateJsonFault(text)).toBe(expected);
  });

  it('ends too early wherever an object is cut', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
      const text = JSON.stringify(value);
      const cut = text.slice(0, Math.min(text.length - 1, 1 + Math.floor(share * text.length)));
      expect(locateJsonFault(cut)).toMatch(/^ends too early/);
    }));
  });

  it('is at fault where a character is put in that JSON has no place for', () => {
    fc.assert(fc.property(fc.array(fc.integer()), fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
      const text = JSON.stringify(value);
      const at = Math.floor(share * text.length);
      expect(locateJsonFault(`${text.slice(0, at)}@${text.slice(at)}`)).toBe(`unexpected character at column ${at + 1}`);
    }));
  });
});
