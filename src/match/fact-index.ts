import type { FactType } from '../facts/define-fact';

/** The part of a fact definition that conditions are checked and compiled against. */
export type FactShape = { readonly id: string } & FactType;

export interface IndexedFact {
  /** Position of the fact's value in the array of values. */
  readonly slot: number;
  readonly fact: FactShape;
}

const indexes = new WeakMap<readonly FactShape[], ReadonlyMap<string, IndexedFact>>();

/** Facts by id, built once per dictionary. */
export const indexFacts = (facts: readonly FactShape[]): ReadonlyMap<string, IndexedFact> => {
  const known = indexes.get(facts);
  if (known) return known;
  const index = new Map(facts.map((fact, slot) => [fact.id, { slot, fact }]));
  indexes.set(facts, index);
  return index;
};

/** The fact of a condition that has been checked. */
export const factOf = (facts: readonly FactShape[], id: string): IndexedFact => {
  const indexed = indexFacts(facts).get(id);
  if (!indexed) throw new RangeError(`Unknown fact "${id}": check conditions before compiling them`);
  return indexed;
};
