import { ownValue } from './own-value';

const MAX_DEPTH = 40;
const MAX_VALUES = 50_000;
const LONGEST_KEY = 60;

/** A value at the end of a payload's branches that says something. */
export interface Leaf {
  /** Names joined by a character that no name should contain; every index of a list is `[*]`. */
  readonly pattern: string;
  readonly parents: readonly string[];
}

const JOINT = '\u0000';

/** Writes a path so that all items of a list share one pattern. */
export function patternOf(root: unknown, steps: readonly string[]): string {
  let node = root;
  const written: string[] = [];
  for (const step of steps) {
    written.push(Array.isArray(node) ? '[*]' : step);
    node = ownValue(node, step);
  }
  return written.join(JOINT);
}

/** A pattern as people read it; digits that could be a person's number are hidden. */
export const printable = (pattern: string): string =>
  pattern.split(JOINT).map((name) => name.slice(0, LONGEST_KEY).replace(/\d{7,}/g, '****')).join('.').replaceAll('.[*]', '[*]');

/** Every leaf once per pattern, within bounds; null, empty texts and empty lists say nothing. */
export function leavesOf(root: unknown): readonly Leaf[] {
  const walk: Walk = { leaves: new Map(), values: 0 };
  visit(root, [], [], walk);
  return [...walk.leaves.values()];
}

interface Walk {
  readonly leaves: Map<string, Leaf>;
  values: number;
}

function visit(node: unknown, names: readonly string[], parents: readonly string[], walk: Walk): void {
  walk.values += 1;
  if (walk.values > MAX_VALUES || node === undefined || node === null || node === '') return;
  const pattern = names.join(JOINT);
  if (typeof node !== 'object' || names.length >= MAX_DEPTH) {
    if (!walk.leaves.has(pattern)) walk.leaves.set(pattern, { pattern, parents });
    return;
  }
  for (const key of Object.keys(node)) {
    if (walk.values > MAX_VALUES) return;
    visit(ownValue(node, key), [...names, Array.isArray(node) ? '[*]' : key], [...parents, pattern], walk);
  }
}
