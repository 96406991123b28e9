import type { Condition } from '../knowledge/condition-schema';
import { buildCellSpace, type Column, type LeafCells } from './cells';
import type { MatchContext } from './context';
import { inlineConditions } from './inline-conditions';
import { type Layout, layOut } from './layout';
import { leavesOf } from './leaves';
import { normalForm } from './normal-form';
import { orderAlternatives } from './order-alternatives';
import { packWords } from './pack-words';
import { indexWords, type WordIndex } from './word-index';

/** All that matching needs of the conditions of a pack. */
export interface MatcherTables {
  readonly columns: readonly Column[];
  /** By column: what the operators of its leaves say of its cells. */
  readonly leaves: readonly (readonly LeafCells[])[];
  readonly layout: Layout;
  readonly index: WordIndex;
}

/** Compiles conditions, and makes cells for those that are only to be told apart. */
export const buildTables = (rules: readonly Condition[], alsoTold: readonly Condition[], { facts, named, engine }: MatchContext): MatcherTables => {
  const conditions = rules.map((condition) => inlineConditions(condition, named));
  const further = alsoTold.map((condition) => inlineConditions(condition, named));
  const space = buildCellSpace([...conditions, ...further].flatMap(leavesOf), facts, engine);
  const forms = conditions.map((condition, rule) => ({ rule, alternatives: normalForm(condition, space) }));
  const layout = layOut(packWords(orderAlternatives(forms, space.columns)), space.columns);
  return { columns: space.columns, leaves: space.leaves, layout, index: indexWords(layout, space.columns) };
};
