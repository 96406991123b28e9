import { bundledPack, snapshotSchema } from '../../src/index';
import { createFactContext } from '../../src/facts/context';
import { createFactDeriver, type FactValues } from '../../src/facts/derive-facts';
import { FACTS } from '../../src/facts/dictionary';
import { buildCodeIndex } from '../../src/knowledge/code-index';
import { prepareDesk } from '../../src/plan';
import type { RawSnapshot } from '../../src/testing/edit-snapshot';

const codes = buildCodeIndex(bundledPack.codes);
const deriveFacts = createFactDeriver(() => true);

const profileOf = (platform: unknown) => {
  const profile = bundledPack.profiles.find((each) => each.platform === platform) ?? bundledPack.profiles[0];
  if (!profile) throw new Error('There are no profiles');
  return profile;
};

/** The facts of a snapshot by slot, as `diagnose` derives them. */
export const valuesOf = (raw: RawSnapshot): FactValues => {
  const snapshot = snapshotSchema.parse(raw);
  return deriveFacts(createFactContext(snapshot, prepareDesk(profileOf(snapshot.platform), bundledPack.calendars), ({ system, code, subCode }) => {
    const entries = [subCode == null ? undefined : codes.lookup(system, code, subCode), codes.lookup(system, code)];
    return entries.filter((entry) => entry !== undefined);
  }, codes.scheduleOf));
};

/** The same facts as json-rules-engine takes them: one flat object, what is not known left out. */
export const flatFacts = (values: FactValues): Record<string, unknown> =>
  Object.fromEntries(FACTS.flatMap(({ id }, slot) => (values[slot] === undefined ? [] : [[id, values[slot]]])));
