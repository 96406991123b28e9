import type { Condition, Leaf } from '../knowledge/condition-schema';
import { complement, intersection, union } from './cell-set';
import { literal, type CellSpace, type Literal } from './cells';

/** One way in which a rule holds: for each column it names, once each, the cells its value has to lie in. */
export type Alternative = readonly Literal[];

export const MAX_ALTERNATIVES = 2000;

const ALWAYS: readonly Alternative[] = [[]];

/** A condition that can hold in more ways than are worth compiling. The checker reports it as a fault. */
export class TooManyAlternatives extends RangeError {
  override readonly name = 'TooManyAlternatives';

  constructor() {
    super(`A condition has more than ${MAX_ALTERNATIVES} alternatives: split it`);
  }
}

const checkBound = (count: number): void => {
  if (count > MAX_ALTERNATIVES) throw new TooManyAlternatives();
};

const ofLiteral = (one: Literal, size: number): readonly Alternative[] => {
  if (one.count === 0) return [];
  return one.count === size ? ALWAYS : [[one]];
};

const meet = (a: Literal, b: Literal): Literal => (a === b ? a : literal(a.column, intersection(a.cells, b.cells)));

const both = (a: Alternative, b: Alternative): Alternative | undefined => {
  const merged = [...a];
  for (const one of b) {
    const place = merged.findIndex(({ column }) => column === one.column);
    const own = merged[place];
    const common = own ? meet(own, one) : one;
    if (common.count === 0) return undefined;
    merged[own ? place : merged.length] = common;
  }
  return merged;
};

const product = (left: readonly Alternative[], right: readonly Alternative[]): readonly Alternative[] => {
  const merged: Alternative[] = [];
  for (const a of left) {
    for (const b of right) {
      const alternative = both(a, b);
      if (alternative) merged.push(alternative);
    }
    checkBound(merged.length);
  }
  return merged;
};

/** Alternatives that speak of one and the same column only become one. */
const sum = (parts: readonly (readonly Alternative[])[], space: CellSpace): readonly Alternative[] => {
  const single = new Map<number, Literal>();
  const wider: Alternative[] = [];
  for (const alternative of parts.flat()) {
    const [first, second] = alternative;
    if (!first) return ALWAYS;
    const other = single.get(first.column);
    if (second) wider.push(alternative);
    else single.set(first.column, other ? literal(first.column, union(first.cells, other.cells)) : first);
  }
  const narrow = [...single.values()];
  checkBound(narrow.length + wider.length);
  return narrow.some((one) => one.count === sizeOf(space, one.column)) ? ALWAYS : [...narrow.map((one) => [one]), ...wider];
};

const sizeOf = (space: CellSpace, column: number): number => space.columns[column]?.size ?? 0;

const ofLeaf = (leaf: Leaf, holds: boolean, space: CellSpace): readonly Alternative[] => {
  const found = space.literalOf(leaf);
  const size = sizeOf(space, found.column);
  return ofLiteral(holds ? found : literal(found.column, complement(found.cells, size)), size);
};

const expand = (condition: Condition, holds: boolean, space: CellSpace): readonly Alternative[] => {
  if ('not' in condition) return expand(condition.not, !holds, space);
  if ('condition' in condition) throw new RangeError('Named conditions have to be inlined first');
  if ('fact' in condition) return ofLeaf(condition, holds, space);
  const children = 'all' in condition ? condition.all : condition.any;
  const parts = children.map((child) => expand(child, holds, space));
  return 'all' in condition === holds ? parts.reduce(product, ALWAYS) : sum(parts, space);
};

/** The disjunctive normal form of a condition without references: it holds where one of the alternatives does. */
export const normalForm = (condition: Condition, space: CellSpace): readonly Alternative[] => expand(condition, true, space);
