import { expect, it } from 'vitest';
import { plainName } from '../../src/facts/name-table';
import { bundledNames } from '../../src/knowledge/bundled-names';

const { regions, platforms, operators, phoneShops, accountKinds, everywhere } = bundledNames;

it.each(Object.entries({ regions, platforms, operators }))('no way of writing a name stands for two of the %s', (_table, names) => {
  const written = Object.entries(names).flatMap(([name, others]) => [...new Set([name, ...others].map(plainName))]);
  expect(written.length).toBeGreaterThan(4);
  expect(written.filter((each, place) => written.indexOf(each) !== place)).toEqual([]);
});

it('regions are countries or provinces by their codes', () => {
  expect(Object.keys(regions).filter((code) => !/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code))).toEqual([]);
});

it('the shops of phones are platforms', () => {
  expect(phoneShops.filter((shop) => platforms[shop] === undefined)).toEqual([]);
});

it.each(Object.entries({ accountKinds, everywhere }))('%s are listed as they are compared', (_list, words) => {
  expect(words.filter((word) => plainName(word) !== word)).toEqual([]);
});
