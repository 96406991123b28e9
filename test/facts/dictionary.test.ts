import { describe, expect, it } from 'vitest';
import { createFactContext } from '../../src/facts/context';
import { FACTS } from '../../src/facts/dictionary';
import { bundledPack } from '../../src/knowledge/bundled';
import { snapshotSchema } from '../../src/snapshot/schema';
import * as z from 'zod';

const profile = bundledPack.profiles.find(({ platform }) => platform === 'default');

/** Every dotted path of the snapshot schema; lists stand for their items. */
function pathsOf(schema: unknown, path = '', into = new Set<string>()): Set<string> {
  const type = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  if (type !== schema) return pathsOf(type, path, into);
  if (path !== '') into.add(path);
  if (type instanceof z.ZodObject) for (const [key, child] of Object.entries(type.shape)) pathsOf(child, path === '' ? key : `${path}.${key}`, into);
  return into;
}

const PATHS = pathsOf(snapshotSchema);

describe('the fact dictionary', () => {
  it('is not empty and names every fact once', () => {
    const ids = FACTS.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(120);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(FACTS.map((fact) => [fact.id, fact] as const))('%s is documented, typed and reads fields that exist', (id, fact) => {
    expect(id).toMatch(/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)*$/);
    expect(fact.description).toMatch(/^[A-Z].{10,}[.]$/);
    for (const path of fact.reads) expect(PATHS, path).toContain(path);
    if (fact.type === 'enum') expect(fact.values.length).toBeGreaterThan(1);
  });

  const empty = createFactContext({ schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', order: {} }, { profile: profile!, isHoliday: () => false }, () => [], () => undefined);

  it.each(FACTS.map((fact) => [fact.id, fact.alwaysKnown === true ? 'known' : 'not known', fact] as const))(
    '%s is %s where nothing is known', (_id, expected, fact) => {
      expect(fact.derive(empty) === undefined ? 'not known' : 'known').toBe(expected);
    },
  );
});
