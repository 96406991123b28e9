import { expect, it } from 'vitest';
import { plainName } from '../../src/facts/name-table';
import { bundledNames } from '../../src/knowledge/bundled-names';

const { countries, regions, unions, platforms, operators, phoneShops, consoleShops, everywhere } = bundledNames;

it.each(Object.entries({ regions, platforms, operators }))('no way of writing a name stands for two of the %s', (_table, names) => {
  const written = Object.entries(names).flatMap(([name, others]) => [...new Set([name, ...others].map(plainName))]);
  expect(written.length).toBeGreaterThan(4);
  expect(written.filter((each, place) => written.indexOf(each) !== place)).toEqual([]);
});

it('regions are unions, countries, or provinces of countries', () => {
  const known = new Set([...countries, ...Object.keys(unions)]);
  expect(Object.keys(regions).filter((code) => !known.has(code.slice(0, 2)) || !/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code))).toEqual([]);
  expect(Object.values(unions).flat().filter((code) => !known.has(code))).toEqual([]);
});

it('the shops of phones and consoles are platforms', () => {
  expect([...phoneShops, ...consoleShops].filter((shop) => platforms[shop] === undefined)).toEqual([]);
});

it('words for everywhere are listed as they are compared', () => {
  expect(everywhere.filter((word) => plainName(word) !== word)).toEqual([]);
});
