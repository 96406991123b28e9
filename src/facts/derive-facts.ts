import type { FactValue } from '../model/diagnosis';
import type { FactContext } from './context';
import type { FactDefinition } from './define-fact';
import { FACTS } from './dictionary';
import { heldParts, readParts } from './snapshot-parts';

/** Facts of one snapshot by slot: `undefined` is not known, `null` is known to be absent. */
export type FactValues = readonly (FactValue | undefined)[];

/** Derives facts from a snapshot, each into its slot. */
export type DeriveFacts = (context: FactContext) => FactValues;

/** Facts that read the same parts of a snapshot. */
interface FactGroup {
  readonly reads: number;
  readonly slots: readonly number[];
}

function groupByParts(isWanted: (id: string) => boolean): readonly FactGroup[] {
  const slots = new Map<number, number[]>();
  FACTS.forEach(({ id, reads }, slot) => {
    if (!isWanted(id)) return;
    const parts = readParts(id, reads);
    slots.set(parts, [...(slots.get(parts) ?? []), slot]);
  });
  return [...slots].map(([reads, group]) => ({ reads, slots: group }));
}

/** Creates a deriver of the facts that conditions ask for; those whose parts were all left out are passed over unasked. */
export function createFactDeriver(isWanted: (id: string) => boolean): DeriveFacts {
  const groups = groupByParts(isWanted);
  return (context) => {
    const values: (FactValue | undefined)[] = new Array<undefined>(FACTS.length).fill(undefined);
    const held = heldParts(context);
    for (const { reads, slots } of groups) {
      if ((reads & held) === 0) continue;
      for (const slot of slots) values[slot] = (FACTS[slot] as FactDefinition).derive(context);
    }
    return values;
  };
}

/** Derives every fact of the dictionary. */
export const deriveFacts: DeriveFacts = createFactDeriver(() => true);

/** One fact, whether conditions ask for it or only a sentence does. */
export const factAt = (slot: number, values: FactValues, context: FactContext): FactValue | undefined =>
  values[slot] ?? FACTS[slot]?.derive(context);
