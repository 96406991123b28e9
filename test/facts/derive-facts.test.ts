import { describe, expect, it } from 'vitest';
import { createFactContext } from '../../src/facts/context';
import { createFactDeriver } from '../../src/facts/derive-facts';
import { FACTS } from '../../src/facts/dictionary';
import { bundledPack } from '../../src/knowledge/bundled';
import { buildCodeIndex } from '../../src/knowledge/code-index';
import type { CauseFixture, Scenario } from '../../src/knowledge/fixture-schema';
import { prepareDesk } from '../../src/plan';
import { parseSnapshot } from '../../src/snapshot/parse-snapshot';
import { type RawSnapshot, without } from '../../src/testing/edit-snapshot';
import { filesBelow } from '../support/repository';

const codes = buildCodeIndex(bundledPack.codes);
const deriveFacts = createFactDeriver(() => true);
const desk = prepareDesk(bundledPack.profiles.find(({ platform }) => platform === 'default')!, bundledPack.calendars);
const snapshots = [
  ...filesBelow<Scenario>('fixtures/scenarios').map(({ path, value }) => [path, value.snapshot] as const),
  ...filesBelow<CauseFixture>('fixtures/causes').map(({ path, value }) => [path, value.cases[0]?.hit] as const),
];

/** The snapshot, and the snapshot without each of its fields in turn. */
const withoutEach = (input: RawSnapshot): RawSnapshot[] => [
  input,
  ...Object.entries(input)
    .filter(([part]) => part !== 'schemaVersion' && part !== 'observedAt')
    .flatMap(([part, held]) => (typeof held === 'object' && held !== null && !Array.isArray(held) ? Object.keys(held).map((field) => `${part}.${field}`) : [part]))
    .map((path) => without(input, [path])),
];

describe('passing over facts of whose fields none is there changes nothing, whatever is left out', () => {
  it.each(snapshots)('%s', (_path, input) => {
    for (const each of withoutEach(input as RawSnapshot)) {
      const { snapshot } = parseSnapshot(each);
      const context = createFactContext(snapshot, desk, ({ system, code }) => [codes.lookup(system, code)].filter((entry) => entry !== undefined), codes.scheduleOf);
      const values = deriveFacts(context);
      expect(Object.fromEntries(FACTS.map(({ id }, slot) => [id, values[slot]])))
        .toEqual(Object.fromEntries(FACTS.map((fact) => [fact.id, fact.derive(context)])));
    }
  });
});
