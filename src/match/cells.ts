import type { Engine } from 'json-rules-engine';
import type { Leaf, LeafValue } from '../knowledge/condition-schema';
import type { FactValue } from '../model/diagnosis';
import { cellCount, cellsWhere, type CellSet } from './cell-set';
import { factOf, type FactShape } from './fact-index';
import { isStockOperator, operatorTest } from './operators';

/**
 * How the cell of a value is found. Cell 0 of a cut is `null`; of an item, cell 1 is a list without it and cell 2 one with it;
 * of a test, cell 0 is no and cell 1 is yes.
 */
export type Lookup =
  | { readonly kind: 'booleans' }
  | { readonly kind: 'names'; readonly cells: ReadonlyMap<FactValue, number> }
  | { readonly kind: 'numbers'; readonly points: Float64Array }
  | { readonly kind: 'item'; readonly item: string }
  | { readonly kind: 'test'; readonly holds: (value: FactValue) => boolean };

/** One way in which conditions cut the values of a fact: finitely many cells between whose members no condition can tell. */
export interface Column {
  readonly slot: number;
  readonly size: number;
  readonly lookup: Lookup;
}

/** A leaf in terms of cells: it holds where the value of the column lies in `cells`. */
export interface Literal {
  readonly column: number;
  readonly cells: CellSet;
  readonly count: number;
}

/** What an operator says of the cells of a column beside one value. */
export type LeafCells = readonly [operator: string, value: LeafValue, cells: CellSet];

interface Cut {
  readonly representatives: readonly FactValue[];
  readonly lookup: Lookup;
}

export interface CellSpace {
  readonly columns: readonly Column[];
  /** By column: the leaves that were translated, each once. */
  readonly leaves: readonly (readonly LeafCells[])[];
  readonly literalOf: (leaf: Leaf) => Literal;
}

const cutBooleans = (): Cut => ({ representatives: [null, false, true], lookup: { kind: 'booleans' } });

const otherThan = (names: readonly string[]): string => `other than ${names.join(' ')}`;

const cutNames = (names: readonly string[]): Cut => {
  const cells = new Map<FactValue, number>([[null, 0]]);
  names.forEach((name, i) => cells.set(name, i + 2));
  return { representatives: [null, otherThan(names), ...names], lookup: { kind: 'names', cells } };
};

/** Points and the open intervals around them, in ascending order: below the first, the first, between, … above the last. */
const cutNumbers = (numbers: readonly number[]): Cut => {
  const points = Float64Array.from(numbers).sort();
  const between = (i: number): number => (points[i - 1] ?? -Infinity) / 2 + (points[i] ?? Infinity) / 2;
  const representatives: FactValue[] = [null];
  points.forEach((point, i) => representatives.push(i === 0 ? -Infinity : between(i), point));
  representatives.push(Infinity);
  return { representatives, lookup: { kind: 'numbers', points } };
};

const cutFact = (fact: FactShape, values: ReadonlySet<unknown>): Cut => {
  if (fact.type === 'boolean') return cutBooleans();
  if (fact.type === 'number') return cutNumbers([...values].filter((value) => typeof value === 'number'));
  const names = [...values].filter((value) => typeof value === 'string');
  return fact.type === 'list' ? cutList(names[0] ?? '') : cutNames(names);
};

const leafKey = ({ fact, operator, value }: Leaf): string => `${fact} ${operator} ${JSON.stringify(value)}`;

const cutList = (item: string): Cut => ({ representatives: [null, [], [item]], lookup: { kind: 'item', item } });

/** Ask only whether a list holds an item. */
const ITEM_OPERATORS: ReadonlySet<string> = new Set(['contains', 'doesNotContain']);

/**
 * Names the cut that a leaf is answered by: json-rules-engine's own comparisons cut a fact into cells, and a list item by item;
 * undefined for what need not, such as a custom or a decorated operator.
 */
const createCutNames = (facts: readonly FactShape[], engine: Engine) => {
  const stock = new Map<string, boolean>();
  return ({ fact, operator, value }: Leaf): string | undefined => {
    const known = stock.get(operator) ?? isStockOperator(engine, operator);
    stock.set(operator, known);
    if (!known) return undefined;
    if (factOf(facts, fact).fact.type !== 'list') return fact;
    return ITEM_OPERATORS.has(operator) && typeof value === 'string' ? `${fact} ${value}` : undefined;
  };
};

type CutName = ReturnType<typeof createCutNames>;

interface CutValues {
  readonly fact: string;
  readonly values: Set<unknown>;
}

const valuesByCut = (leaves: Iterable<Leaf>, cutName: CutName): ReadonlyMap<string, CutValues> => {
  const cuts = new Map<string, CutValues>();
  for (const leaf of leaves) {
    const name = cutName(leaf);
    if (name === undefined) continue;
    const cut = cuts.get(name) ?? { fact: leaf.fact, values: new Set() };
    cuts.set(name, cut);
    for (const one of Array.isArray(leaf.value) ? leaf.value : [leaf.value]) cut.values.add(one);
  }
  return cuts;
};

type Cuts = ReadonlyMap<string, { readonly column: number; readonly representatives: readonly FactValue[] }>;

const cutColumns = (leaves: readonly Leaf[], facts: readonly FactShape[], cutName: CutName, columns: Column[]): Cuts => {
  const cuts = new Map<string, { column: number; representatives: readonly FactValue[] }>();
  for (const [name, { fact: id, values }] of valuesByCut(leaves, cutName)) {
    const { slot, fact } = factOf(facts, id);
    const { representatives, lookup } = cutFact(fact, values);
    cuts.set(name, { column: columns.length, representatives });
    columns.push({ slot, size: representatives.length, lookup });
  }
  return cuts;
};

/** The cells into which the leaves cut the facts; what an operator says of a cell is asked once, of a representative. */
export const buildCellSpace = (leaves: readonly Leaf[], facts: readonly FactShape[], engine: Engine): CellSpace => {
  const cutName = createCutNames(facts, engine);
  const columns: Column[] = [];
  const cuts = cutColumns(leaves, facts, cutName, columns);
  const toLiteral = (leaf: Leaf): Literal => {
    const test = operatorTest(engine, leaf.operator);
    const cut = cuts.get(cutName(leaf) ?? '');
    if (cut) {
      return literal(cut.column, cellsWhere(cut.representatives.length, (cell) => test(cut.representatives[cell], leaf.value)));
    }
    const holds = (value: FactValue): boolean => test(value, leaf.value);
    columns.push({ slot: factOf(facts, leaf.fact).slot, size: 2, lookup: { kind: 'test', holds } });
    return literal(columns.length - 1, YES);
  };
  const translated = translate(leaves, toLiteral);
  return { columns, leaves: leavesByColumn(columns, translated.values()), literalOf: memoise(leaves, translated, toLiteral) };
};

const YES = cellsWhere(2, (cell) => cell === 1);

export const literal = (column: number, cells: CellSet): Literal => ({ column, cells, count: cellCount(cells) });

type Translated = ReadonlyMap<string, { readonly leaf: Leaf; readonly literal: Literal }>;

/** Equal leaves are translated once. */
const translate = (leaves: readonly Leaf[], toLiteral: (leaf: Leaf) => Literal): Translated => {
  const byKey = new Map<string, { leaf: Leaf; literal: Literal }>();
  for (const leaf of leaves) {
    const key = leafKey(leaf);
    if (!byKey.has(key)) byKey.set(key, { leaf, literal: toLiteral(leaf) });
  }
  return byKey;
};

const leavesByColumn = (columns: readonly Column[], translated: Iterable<{ readonly leaf: Leaf; readonly literal: Literal }>): LeafCells[][] => {
  const byColumn = columns.map((): LeafCells[] => []);
  for (const { leaf: { operator, value }, literal: { column, cells } } of translated) byColumn[column]?.push([operator, value, cells]);
  return byColumn;
};

/** Leaves are found again by identity. */
const memoise = (leaves: readonly Leaf[], translated: Translated, toLiteral: (leaf: Leaf) => Literal): ((leaf: Leaf) => Literal) => {
  const byLeaf = new Map(leaves.map((leaf) => [leaf, translated.get(leafKey(leaf))?.literal]));
  return (leaf) => byLeaf.get(leaf) ?? toLiteral(leaf);
};
