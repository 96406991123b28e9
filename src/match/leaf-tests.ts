import type { Engine } from 'json-rules-engine';
import type { Leaf, LeafValue } from '../knowledge/condition-schema';
import type { FactValue } from '../model/diagnosis';
import { cellOf } from './cell-lookup';
import { hasCell } from './cell-set';
import type { Column, LeafCells } from './cells';
import { factOf, type FactShape } from './fact-index';
import { operatorTest } from './operators';

/** Whether a leaf holds for a value that is known. */
export type LeafTest = (value: FactValue) => boolean;

export type LeafTests = (leaf: Leaf) => LeafTest;

/** Asks the operators themselves. */
export const operatorTests = (engine: Engine): LeafTests => ({ operator, value: expected }) => {
  const test = operatorTest(engine, operator);
  return (value) => test(value, expected);
};

interface CellSource {
  readonly facts: readonly FactShape[];
  readonly columns: readonly Column[];
  readonly leaves: readonly (readonly LeafCells[])[];
}

/** Looks up what the operators said of the cells when the conditions were compiled; leaves that were not are asked `otherwise`. */
export const cellTests = ({ facts, columns, leaves }: CellSource, otherwise: LeafTests): LeafTests => (leaf) => {
  const { slot } = factOf(facts, leaf.fact);
  for (const [place, column] of columns.entries()) {
    if (column.slot !== slot) continue;
    const [, , cells] = leaves[place]?.find(([operator, value]) => operator === leaf.operator && isSameValue(value, leaf.value)) ?? [];
    if (cells !== undefined) return (value) => hasCell(cells, cellOf(column.lookup, value));
  }
  return otherwise(leaf);
};

export const isSameValue = (a: LeafValue, b: LeafValue): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b));
