import type { FactValue } from '../model/diagnosis';
import type { FactContext } from './context';
import { FACTS } from './dictionary';

/** Facts of one snapshot by slot: `undefined` is not known, `null` is known to be absent. */
export type FactValues = readonly (FactValue | undefined)[];

/** Derives every fact of the dictionary from a snapshot. */
export function deriveFacts(context: FactContext): FactValues {
  const values = new Array<FactValue | undefined>(FACTS.length);
  for (let slot = 0; slot < FACTS.length; slot += 1) values[slot] = FACTS[slot]?.derive(context);
  return values;
}
