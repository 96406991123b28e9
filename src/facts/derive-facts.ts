import type { FactValue } from '../model/diagnosis';
import type { FactContext } from './context';
import type { FactDefinition } from './define-fact';
import { FACTS } from './dictionary';
import { fieldsRead, visitFacts } from './fact-triggers';

/** Facts of one snapshot by slot: `undefined` is not known, `null` is known to be absent. */
export type FactValues = readonly (FactValue | undefined)[];

/** Derives facts from a snapshot, each into its slot. */
export type DeriveFacts = (context: FactContext) => FactValues;

/** Creates a deriver of the facts that conditions ask for; those of whose fields none is there are passed over unasked. */
export function createFactDeriver(isWanted: (slot: number) => boolean): DeriveFacts {
  const root = fieldsRead(FACTS, isWanted);
  const always = FACTS.flatMap(({ alwaysKnown }, slot) => (isWanted(slot) && alwaysKnown === true ? [slot] : []));
  // The case for which a fact was last derived: one that stays unknown is not derived for every field it reads.
  const derivedFor = new Uint32Array(FACTS.length);
  let cases = 0;
  return (context) => {
    const values: (FactValue | undefined)[] = new Array<undefined>(FACTS.length).fill(undefined);
    cases += 1;
    const derive = (slot: number): void => {
      if (derivedFor[slot] === cases) return;
      derivedFor[slot] = cases;
      values[slot] = (FACTS[slot] as FactDefinition).derive(context);
    };
    for (const slot of always) derive(slot);
    visitFacts(root, context.snapshot, derive);
    return values;
  };
}

/** One fact, whether conditions ask for it or only a sentence does. */
export const factAt = (slot: number, values: FactValues, context: FactContext): FactValue | undefined =>
  values[slot] ?? FACTS[slot]?.derive(context);
