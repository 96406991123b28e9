import type { FactUnit } from './define-fact';
import { FACTS } from './dictionary';

/** How the number of each numeric fact is to be read. */
export const FACT_UNITS: ReadonlyMap<string, FactUnit> = new Map(
  FACTS.flatMap((fact) => (fact.type === 'number' ? [[fact.id, fact.unit] as const] : [])));
