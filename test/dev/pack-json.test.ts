import { describe, expect, it } from 'vitest';
import { late } from '../../.dev/build/bundled/late.js';
import { unpackJson } from '../../.dev/build/bundled/unpack-json.js';
import { packJson } from '../../.dev/build/pack-json';
import { bundledCauses } from '../../src/knowledge/bundled-causes';
import { bundledCodes } from '../../src/knowledge/bundled-codes';

/** Packed, written, parsed and unpacked again. */
function backAndForth(values: readonly unknown[]): unknown[] {
  const { values: packed, ...dictionary } = JSON.parse(JSON.stringify(packJson(values))) as ReturnType<typeof packJson>;
  return packed.map((value) => unpackJson(value, dictionary));
}

describe('what a build packs is unpacked as it was', () => {
  it.each([
    ['nothing', []],
    ['single values', ['text', '', 0, -1, 1.5, true, false, null]],
    ['a text that stands twice, beside numbers that are no words', ['again', 0, 'again', [0, 'again', [1, -1, -2]]]],
    ['empty lists and objects', [[], {}, [[]], [{}], { a: {} }, { a: [] }]],
    ['objects of several shapes', [{ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 'x' }, [{ a: { a: { a: 'x' } } }]]],
    ['quotes and other scripts', [`it's "quoted"`, '余额不足', { 'zh-CN': '余额不足' }]],
  ])('%s', (_label, values) => {
    const read = backAndForth(values);
    expect(read).toEqual(values);
    expect(JSON.stringify(read)).toBe(JSON.stringify(values));
  });

  it('every cause', () => {
    expect(bundledCauses.length).toBeGreaterThan(100);
    expect(backAndForth(bundledCauses)).toEqual(bundledCauses);
  });

  it.each(bundledCodes.map((file) => [file.system, file] as const))('every code of %s', (_system, { codes }) => {
    expect(backAndForth([codes])).toEqual([codes]);
  });
});

describe('late entries', () => {
  it('look like any others', () => {
    const file = late({ id: 'x' }, ['steps', 'notes'], (name) => [name]);
    expect(Object.keys(file)).toEqual(['id', 'steps', 'notes']);
    expect({ ...file }).toEqual({ id: 'x', steps: ['steps'], notes: ['notes'] });
    expect(file).toEqual({ id: 'x', steps: ['steps'], notes: ['notes'] });
  });

  it('of a list are its items', () => {
    const list = late([] as number[][], [0, 1, 2], (place) => [place]);
    expect(list.map(([place]) => place)).toEqual([0, 1, 2]);
    expect(JSON.stringify(list)).toBe('[[0],[1],[2]]');
  });

  it('are read once, and only those that are asked for', () => {
    const asked: string[] = [];
    const file: Record<string, unknown> = late({}, ['a', 'b'], (name) => {
      asked.push(name);
      return {};
    });
    expect(file.a).toBe(file.a);
    expect(asked).toEqual(['a']);
  });
});
