import { describe, expect, it } from 'vitest';
import { checkRules } from '../../.dev/check-rules/check-rules';
import { faultLine } from '../../src/model/fault-text';
import { causeFiles, filesBelow, localeFiles, ROOT } from '../support/repository';

const files = causeFiles();

it('there are causes', () => {
  expect(files).not.toEqual([]);
});

it('every cause has a sound file, a fixture and words', () => {
  expect(checkRules(ROOT).map((fault) => faultLine(fault, fault.file))).toEqual([]);
});

describe('nothing is left over', () => {
  const ids = new Set(files.map((file) => file.name));

  it('ids are unique over all stages', () => {
    expect(ids.size).toBe(files.length);
  });

  it('every fixture belongs to a cause', () => {
    expect(filesBelow('fixtures/causes').map((file) => file.name).filter((name) => !ids.has(name))).toEqual([]);
  });

  it.each(localeFiles().map((file) => [file.locale, file] as const))('the words in %s belong to causes', (_, file) => {
    expect(Object.keys(file.causes).filter((id) => !ids.has(id))).toEqual([]);
  });
});
