import { describe, expect, it } from 'vitest';
import { causeFaults, surroundings } from '../support/cause-faults';
import { causeFiles, filesBelow } from '../support/repository';

const around = surroundings();
const files = causeFiles();

it('there are causes', () => {
  expect(files).not.toEqual([]);
});

it('the library finds no fault with the rule files', () => {
  expect(around.faults).toEqual([]);
});

it.each(files.map((file) => [file.name, file] as const))('%s has a sound file, a fixture and words', (_, file) => {
  expect(causeFaults(file, around)).toEqual([]);
});

describe('nothing is left over', () => {
  const ids = new Set(files.map((file) => file.name));

  it('ids are unique over all stages', () => {
    expect(ids.size).toBe(files.length);
  });

  it('every fixture belongs to a cause', () => {
    expect(filesBelow('fixtures/causes').map((file) => file.name).filter((name) => !ids.has(name))).toEqual([]);
  });

  it.each(around.locales.map((file) => [file.locale, file] as const))('the words in %s belong to causes', (_, file) => {
    expect(Object.keys(file.causes).filter((id) => !ids.has(id))).toEqual([]);
  });
});
