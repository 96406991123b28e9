import { createFactContext } from '../../src/facts/context';
import { createFactDeriver } from '../../src/facts/derive-facts';
import { FACT_SLOTS } from '../../src/facts/dictionary';
import { bundledPack } from '../../src/knowledge/bundled';
import { buildCodeIndex } from '../../src/knowledge/code-index';
import type { FactValue } from '../../src/model/diagnosis';
import { prepareDesk } from '../../src/plan';
import { parseSnapshot } from '../../src/snapshot/parse-snapshot';

const codes = buildCodeIndex(bundledPack.codes);
const deriveFacts = createFactDeriver(() => true);

/** Derives the facts of a snapshot under a shipped profile and returns a reader of single facts. */
export function factsOf(parts: object, platform = 'default'): (id: string) => FactValue | undefined {
  const { snapshot } = parseSnapshot({ schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', order: {}, ...parts });
  const profile = bundledPack.profiles.find((each) => each.platform === platform);
  if (profile === undefined) throw new RangeError(`No profile ${platform}`);
  const values = deriveFacts(createFactContext(snapshot, prepareDesk(profile, bundledPack.calendars), ({ system, code, subCode }, use) =>
    [subCode == null ? undefined : codes.lookup(system, code, subCode, use), codes.lookup(system, code, undefined, use)].filter((entry) => entry !== undefined), codes.scheduleOf));
  return (id) => {
    const slot = FACT_SLOTS.get(id);
    if (slot === undefined) throw new RangeError(`No fact ${id}`);
    return values[slot];
  };
}
