import type { Condition, Leaf } from '../knowledge/condition-schema';
import { complement, intersection, isEmpty, isFull, union, type CellSet } from './cell-set';
import type { CellSpace, Literal } from './cells';

/** One way in which a rule holds: for each column named, the cells its value has to lie in. */
export type Alternative = ReadonlyMap<number, CellSet>;

export const MAX_ALTERNATIVES = 2000;

const ALWAYS: readonly Alternative[] = [new Map()];

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

const ofLiteral = ({ column, cells }: Literal, size: number): readonly Alternative[] => {
  if (isEmpty(cells)) return [];
  return isFull(cells, size) ? ALWAYS : [new Map([[column, cells]])];
};

const both = (a: Alternative, b: Alternative): Alternative | undefined => {
  const merged = new Map(a);
  for (const [column, cells] of b) {
    const own = merged.get(column);
    const common = own ? intersection(own, cells) : cells;
    if (isEmpty(common)) return undefined;
    merged.set(column, common);
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
  const single = new Map<number, CellSet>();
  const wider: Alternative[] = [];
  for (const alternative of parts.flat()) {
    const [first] = alternative;
    if (!first) return ALWAYS;
    if (alternative.size > 1) wider.push(alternative);
    else single.set(first[0], union(single.get(first[0]) ?? first[1], first[1]));
  }
  for (const [column, cells] of single) if (isFull(cells, sizeOf(space, column))) return ALWAYS;
  checkBound(single.size + wider.length);
  return [...[...single].map((literal) => new Map([literal])), ...wider];
};

const sizeOf = (space: CellSpace, column: number): number => space.columns[column]?.size ?? 0;

const ofLeaf = (leaf: Leaf, holds: boolean, space: CellSpace): readonly Alternative[] => {
  const { column, cells } = space.literalOf(leaf);
  const size = sizeOf(space, column);
  return ofLiteral({ column, cells: holds ? cells : complement(cells, size) }, size);
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
