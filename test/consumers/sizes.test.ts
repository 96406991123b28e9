import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { measure, type Measured } from '../../.dev/size/measure';
import { BUDGETS, isOver, sizeTable } from '../../.dev/size/table';
import { USES } from '../../.dev/size/uses';
import { codeEntries } from './support/exported-names';

let measured: readonly Measured[];

beforeAll(async () => {
  measured = await Promise.all(USES.map((use) => measure(use, inject('alone'))));
});

describe('what a bundle of one import holds', () => {
  it.each(USES)('$name comes without $without', ({ name, without }) => {
    const { holds = [] } = measured.find(({ use }) => use.name === name) ?? {};
    expect(without.filter((part) => holds.includes(part))).toEqual([]);
  });

  it('the parts are recognised where they are', () => {
    const everything = new Set(measured.flatMap(({ holds }) => holds));
    expect([...everything].sort()).toEqual(['causes', 'code tables', 'json-rules-engine', 'words', 'zod']);
  });

  it('no bundle is larger than its budget and a twentieth; `npm run size -- --update` sets a new one', () => {
    expect(measured.filter(isOver).map(({ use }) => use.name), `\n${sizeTable(measured)}\n`).toEqual([]);
  });

  it('every entry is measured', () => {
    const entries = codeEntries(join(inject('alone'), 'node_modules/paytriage')).map((entry) => entry.replace('.', 'paytriage'));
    expect(USES.map(({ name }) => name)).toEqual(expect.arrayContaining([...entries]));
  });

  it('every budget is of a use that is measured', () => {
    expect(Object.keys(BUDGETS)).toEqual(USES.map(({ name }) => name));
  });
});
