import { describe, expect, it } from 'vitest';
import { toColumns } from '../../.dev/build/columns';
import { lateFields } from '../../.dev/build/late-fields.js';
import { readColumns } from '../../.dev/build/read-columns.js';
import { bundledCodes } from '../../src/knowledge/bundled-codes';

const stored = (records: readonly Record<string, unknown>[]) => JSON.parse(JSON.stringify(toColumns(records))) as Parameters<typeof readColumns>[0];

describe('records that a build writes column by column are read back as they were', () => {
  it.each([
    ['no record', []],
    ['few distinct words', ['a', 'a', 'b', 'a', 'b'].map((word) => ({ word }))],
    ['a field that only some have', [{ code: '1' }, { code: '2', waitSec: 60 }, { code: '3' }]],
    ['a field that most have, and false values', [{ n: 0, flag: false, none: null }, { n: 1, flag: false, none: null }]],
    ['an object within', [{ meaning: { en: 'yes', 'zh-CN': '是' } }, { meaning: { en: 'no', 'zh-CN': '否' } }]],
    ['a list within', [{ list: ['a', 'b'] }, { list: [] }]],
  ])('%s', (_label, records) => {
    expect(readColumns(stored(records))).toEqual(records);
  });

  it.each(bundledCodes.map((file) => [file.system, file] as const))('every code of %s', (_system, { codes }) => {
    expect(readColumns(stored(codes))).toEqual(codes);
  });
});

it('late fields look like any others, and are parsed together when one is read', () => {
  const file = lateFields({ id: 'x' }, ['steps', 'notes'], '{"steps":[1,2],"notes":{"a":1}}');
  expect(Object.keys(file)).toEqual(['id', 'steps', 'notes']);
  expect(file.notes).toBe(file.notes);
  expect(file).toEqual({ id: 'x', steps: [1, 2], notes: { a: 1 } });
  expect({ ...file }).toEqual({ id: 'x', steps: [1, 2], notes: { a: 1 } });
});
