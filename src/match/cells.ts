import type { Engine } from 'json-rules-engine';
import type { Leaf } from '../knowledge/condition-schema';
import type { FactValue } from '../model/diagnosis';
import { cellsWhere, type CellSet } from './cell-set';
import { factOf, type FactShape } from './fact-index';
import { isStockOperator, operatorTest } from './operators';

/**
 * One way in which conditions cut the values of a fact: finitely many cells between whose members no condition can tell.
 * Cell 0 of a cut by values is `null`; a yes/no column has cell 0 for no and cell 1 for yes.
 */
export interface Column {
  readonly slot: number;
  readonly size: number;
  readonly cellOf: (value: FactValue) => number;
}

/** A leaf in terms of cells: it holds where the value of the column lies in `cells`. */
export interface Literal {
  readonly column: number;
  readonly cells: CellSet;
}

interface Cut {
  readonly representatives: readonly FactValue[];
  readonly cellOf: (value: FactValue) => number;
}

export interface CellSpace {
  readonly columns: readonly Column[];
  readonly literalOf: (leaf: Leaf) => Literal;
}

const cutBooleans = (): Cut => ({
  representatives: [null, false, true],
  cellOf: (value) => (value === null ? 0 : value === true ? 2 : 1),
});

const otherThan = (names: readonly string[]): string => `other than ${names.join(' ')}`;

const cutNames = (names: readonly string[]): Cut => {
  const cells = new Map<FactValue, number>([[null, 0]]);
  names.forEach((name, i) => cells.set(name, i + 2));
  return {
    representatives: [null, otherThan(names), ...names],
    cellOf: (value) => cells.get(value) ?? 1,
  };
};

/** Points and the open intervals around them, in ascending order: below the first, the first, between, … above the last. */
const cutNumbers = (points: readonly number[]): Cut => {
  const sorted = Float64Array.from(points).sort();
  const between = (i: number): number => (sorted[i - 1] ?? -Infinity) / 2 + (sorted[i] ?? Infinity) / 2;
  const representatives: FactValue[] = [null];
  sorted.forEach((point, i) => representatives.push(i === 0 ? -Infinity : between(i), point));
  representatives.push(Infinity);
  return { representatives, cellOf: (value) => (value === null ? 0 : numberCell(sorted, value as number)) };
};

const numberCell = (sorted: Float64Array, value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return 1 + 2 * low + (sorted[low] === value ? 1 : 0);
};

const cutFact = (fact: FactShape, values: ReadonlySet<unknown>): Cut => {
  if (fact.type === 'boolean') return cutBooleans();
  if (fact.type === 'number') return cutNumbers([...values].filter((value) => typeof value === 'number'));
  return cutNames([...values].filter((value) => typeof value === 'string'));
};

/** json-rules-engine's own comparisons cut a fact into cells; a custom or decorated operator, or a list, need not. */
const cutsIntoCells = (engine: Engine, fact: FactShape, leaf: Leaf): boolean =>
  fact.type !== 'list' && isStockOperator(engine, leaf.operator);

const valuesByFact = (leaves: readonly Leaf[], facts: readonly FactShape[], engine: Engine): Map<string, Set<unknown>> => {
  const values = new Map<string, Set<unknown>>();
  for (const leaf of leaves) {
    if (!cutsIntoCells(engine, factOf(facts, leaf.fact).fact, leaf)) continue;
    const ofFact = values.get(leaf.fact) ?? new Set();
    values.set(leaf.fact, ofFact);
    for (const value of Array.isArray(leaf.value) ? leaf.value : [leaf.value]) ofFact.add(value);
  }
  return values;
};

const leafKey = (leaf: Leaf): string => `${leaf.fact} ${leaf.operator} ${JSON.stringify(leaf.value)}`;

/** The cells into which the leaves cut the facts; what an operator says of a cell is asked once, of a representative. */
export const buildCellSpace = (leaves: readonly Leaf[], facts: readonly FactShape[], engine: Engine): CellSpace => {
  const columns: Column[] = [];
  const literals = new Map<string, Literal>();
  const cuts = new Map<string, Cut & { readonly column: number }>();
  for (const [id, values] of valuesByFact(leaves, facts, engine)) {
    const { slot, fact } = factOf(facts, id);
    const cut = cutFact(fact, values);
    cuts.set(id, { ...cut, column: columns.length });
    columns.push({ slot, size: cut.representatives.length, cellOf: cut.cellOf });
  }

  const yesNo = (leaf: Leaf): Literal => {
    const test = operatorTest(engine, leaf.operator);
    columns.push({ slot: factOf(facts, leaf.fact).slot, size: 2, cellOf: (value) => (test(value, leaf.value) ? 1 : 0) });
    return { column: columns.length - 1, cells: cellsWhere(2, (cell) => cell === 1) };
  };
  const byCells = (leaf: Leaf): Literal | undefined => {
    const cut = cuts.get(leaf.fact);
    if (!cut || !cutsIntoCells(engine, factOf(facts, leaf.fact).fact, leaf)) return undefined;
    const test = operatorTest(engine, leaf.operator);
    const { representatives, column } = cut;
    return { column, cells: cellsWhere(representatives.length, (cell) => test(representatives[cell], leaf.value)) };
  };
  const literalOf = (leaf: Leaf): Literal => {
    const key = leafKey(leaf);
    const literal = literals.get(key) ?? byCells(leaf) ?? yesNo(leaf);
    literals.set(key, literal);
    return literal;
  };
  leaves.forEach(literalOf);
  return { columns, literalOf };
};
