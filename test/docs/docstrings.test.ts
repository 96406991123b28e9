import { describe, expect, it } from 'vitest';
import { PUBLISHED } from '../support/examples/modules';
import { publicSymbols } from '../support/examples/public-symbols';
import { runExample } from '../support/examples/run';

const ENTRIES = {
  paytriage: 'src/index.ts', 'paytriage/render': 'src/render-entry.ts', 'paytriage/gateways': 'src/gateways/index.ts',
  'paytriage/testing': 'src/testing/index.ts', 'paytriage/scenarios': 'src/testing/scenarios.ts',
};

const symbols = publicSymbols(ENTRIES);
const inScope = Object.assign({}, ...Object.values(PUBLISHED)) as Record<string, unknown>;
const named = (wanted: typeof symbols) => wanted.map((symbol) => [symbol.entry, symbol.name, symbol] as const);

it('every entry exports something', () => {
  expect(new Set(symbols.map(({ entry }) => entry))).toEqual(new Set(Object.keys(ENTRIES)));
});

describe('every export says in a sentence what it is', () => {
  it.each(named(symbols))('%s: %s', (_, __, { text }) => {
    expect(text).toMatch(/^[A-Z`].{15,}\.$/s);
  });
});

describe('every exported function shows an example with its result', () => {
  it.each(named(symbols.filter(({ isFunction }) => isFunction)))('%s: %s', (_, __, { examples, isVoid, name }) => {
    expect(examples.join('\n')).toContain(isVoid ? `${name}(` : '//=>');
  });
});

describe('every example answers what it says', () => {
  it.each(named(symbols.filter(({ isFunction }) => isFunction)))('%s: %s', async (_, __, { examples }) => {
    for (const example of examples) {
      const { broken, claims } = await runExample(example, PUBLISHED, inScope);
      expect(broken).toEqual([]);
      expect(claims.length, 'claims that were found').toBe(example.split('//=>').length - 1);
    }
  });
});
