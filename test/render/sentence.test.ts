import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, placeholdersOf } from '../../src/render/sentence';

const given = (args: Record<string, string>) => (name: string) => (Object.hasOwn(args, name) ? args[name] : undefined);

describe('a sentence', () => {
  it.each([
    ['without placeholders stays as it is', 'Wait.', {}, 'Wait.', []],
    ['takes its arguments', 'Pay {amount} by {to}.', { amount: '5', to: 'card' }, 'Pay 5 by card.', []],
    ['keeps a fragment whose arguments are there', 'Wait[ until {until}].', { until: 'noon' }, 'Wait until noon.', []],
    ['drops a fragment whose argument is missing', 'Wait[ until {until}].', {}, 'Wait.', []],
    ['drops a fragment when one of two arguments is missing', 'A[ {x} and {y}]b.', { x: '1' }, 'Ab.', []],
    ['judges each fragment by itself', 'Pay[ {x}][ by {y}].', { y: 'card' }, 'Pay by card.', []],
    ['shows an ellipsis for what it needs and does not have', 'Pay {amount}.', {}, 'Pay ….', ['amount']],
    ['takes an argument as text, never as a template', 'Pay {x}.', { x: '{y}[z]' }, 'Pay {y}[z].', []],
    ['does not find what every object has', 'A {constructor} b.', {}, 'A … b.', ['constructor']],
    ['takes a dollar sign literally', 'Pay {x}.', { x: '$& $1' }, 'Pay $& $1.', []],
  ])('%s', (_, words, args, text, unbound) => {
    expect(fill(words, given(args))).toEqual({ text, unbound });
  });

  it('names what it requires and what it can do without', () => {
    expect(placeholdersOf('{b} [and {c}] {a} {a}')).toEqual({ required: ['a', 'b'], optional: ['c'] });
  });

  it('ends, whatever the words and arguments', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('[', ']', '{', '}', 'a', ' ') }), fc.string(), (words, value) => {
      expect(typeof fill(words, () => value).text).toBe('string');
    }));
  });
});
