import type { Fault } from '../model/faults';
import { containsCardNumber } from './card-number';

const MAX_DEPTH = 12;
const MAX_NODES = 20_000;

/**
 * Order and trade numbers are long digit strings that pass a card check by chance one time in ten:
 * they are never quoted as card numbers, so they are let through.
 */
const NUMBER_FIELDS = new Set(['id', 'merchantOrderNo', 'providerOrderNo']);

interface Walk {
  readonly faults: Fault[];
  nodes: number;
}

/**
 * Returns the faults that must be found before the schema looks at the input: too deep, too large, or carrying a full card number.
 */
export function guardInput(input: unknown): readonly Fault[] {
  const walk: Walk = { faults: [], nodes: 0 };
  visit(input, '', '', 0, walk);
  return walk.faults;
}

function visit(value: unknown, key: string, parentPath: string, depth: number, walk: Walk): void {
  walk.nodes += 1;
  if (typeof value === 'string') return checkText(value, key, parentPath, walk);
  if (typeof value === 'number') return value >= 1e12 ? checkText(String(value), key, parentPath, walk) : undefined;
  if (typeof value !== 'object' || value === null) return;
  if (depth >= MAX_DEPTH || walk.nodes > MAX_NODES) return refuseSize(join(parentPath, key), depth, walk);
  const path = join(parentPath, key);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length && walk.nodes <= MAX_NODES; i += 1) visit(value[i], String(i), path, depth + 1, walk);
    return;
  }
  for (const name of Object.keys(value)) {
    if (walk.nodes > MAX_NODES) return;
    visit((value as Record<string, unknown>)[name], name, path, depth + 1, walk);
  }
}

function checkText(text: string, key: string, parentPath: string, walk: Walk): void {
  if (text.length < 13 || NUMBER_FIELDS.has(key) || !containsCardNumber(text)) return;
  walk.faults.push({
    path: join(parentPath, key),
    found: 'a full card number',
    accepted: 'a masked number, such as 622202****7890; card numbers are never taken in',
  });
}

function refuseSize(path: string, depth: number, walk: Walk): void {
  const tooDeep = depth >= MAX_DEPTH;
  walk.faults.push({
    path,
    found: tooDeep ? `more than ${String(MAX_DEPTH)} levels` : `more than ${String(MAX_NODES)} values`,
    accepted: `at most ${String(MAX_DEPTH)} levels and ${String(MAX_NODES)} values`,
  });
  walk.nodes = Math.max(walk.nodes, tooDeep ? walk.nodes : MAX_NODES + 1);
}

const join = (parent: string, key: string): string => (parent === '' ? key : key === '' ? parent : `${parent}.${key}`);
