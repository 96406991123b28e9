import type { FactValue } from '../model/diagnosis';
import type { FactContext } from './context';
import type { FactDefinition } from './define-fact';
import { FACTS } from './dictionary';
import { heldParts, readParts } from './snapshot-parts';

/** Facts of one snapshot by slot: `undefined` is not known, `null` is known to be absent. */
export type FactValues = readonly (FactValue | undefined)[];

/** Facts that read the same parts of a snapshot. */
interface FactGroup {
  readonly reads: number;
  readonly slots: readonly number[];
}

const GROUPS: readonly FactGroup[] = (() => {
  const slots = new Map<number, number[]>();
  FACTS.forEach(({ id, reads }, slot) => {
    const parts = readParts(id, reads);
    slots.set(parts, [...(slots.get(parts) ?? []), slot]);
  });
  return [...slots].map(([reads, group]) => ({ reads, slots: group }));
})();

/** Derives every fact of the dictionary from a snapshot; facts whose parts were all left out are passed over unasked. */
export function deriveFacts(context: FactContext): FactValues {
  const values: (FactValue | undefined)[] = new Array<undefined>(FACTS.length).fill(undefined);
  const held = heldParts(context);
  for (const { reads, slots } of GROUPS) {
    if ((reads & held) === 0) continue;
    for (const slot of slots) values[slot] = (FACTS[slot] as FactDefinition).derive(context);
  }
  return values;
}
