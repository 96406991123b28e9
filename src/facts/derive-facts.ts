import type { FactValue } from '../model/diagnosis';
import type { FactContext } from './context';
import type { FactDefinition } from './define-fact';
import { FACT_FAMILIES, FACTS } from './dictionary';

/** Facts of one snapshot by slot: `undefined` is not known, `null` is known to be absent. */
export type FactValues = readonly (FactValue | undefined)[];

/** Derives every fact of the dictionary from a snapshot; families whose part was left out are passed over whole. */
export function deriveFacts(context: FactContext): FactValues {
  const values: (FactValue | undefined)[] = new Array<undefined>(FACTS.length).fill(undefined);
  let slot = 0;
  for (const { facts, isUnknown } of FACT_FAMILIES) {
    if (!isUnknown(context)) {
      for (let i = 0; i < facts.length; i += 1) values[slot + i] = (facts[i] as FactDefinition).derive(context);
    }
    slot += facts.length;
  }
  return values;
}
