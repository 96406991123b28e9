import type { Fault } from '../model/faults';
import { containsCardNumber } from './card-number';

const MAX_DEPTH = 12;
const MAX_NODES = 20_000;

/** Order and trade numbers are long digit strings that pass a card check by chance one time in ten: named, not refused. */
const NUMBER_FIELDS = new Set(['id', 'merchantOrderNo', 'providerOrderNo']);

/** What is found before the schema looks at the input. */
export interface GuardReport {
  /** Too deep, too large, or carrying a full card number. */
  readonly faults: readonly Fault[];
  /** Paths of order numbers that could be card numbers. */
  readonly suspects: readonly string[];
}

interface Walk {
  readonly faults: Fault[];
  readonly suspects: string[];
  nodes: number;
}

const TOO_LARGE: Fault = {
  path: '', found: `more than ${String(MAX_NODES)} values`, accepted: `at most ${String(MAX_NODES)} values in one snapshot`,
};

const NOTHING: GuardReport = { faults: [], suspects: [] };

/** Walks the raw input once, within bounds. */
export function guardInput(input: unknown): GuardReport {
  const walk: Walk = { faults: [], suspects: [], nodes: 0 };
  visit(input, '', '', 0, walk);
  if (walk.nodes > MAX_NODES) return { faults: [TOO_LARGE], suspects: [] };
  return walk.faults.length === 0 && walk.suspects.length === 0 ? NOTHING : walk;
}

function visit(value: unknown, key: string, parentPath: string, depth: number, walk: Walk): void {
  walk.nodes += 1;
  if (walk.nodes > MAX_NODES) return;
  if (typeof value === 'string') return checkText(value, key, parentPath, walk);
  if (typeof value === 'number') return value >= 1e12 ? checkText(String(value), key, parentPath, walk) : undefined;
  if (typeof value !== 'object' || value === null) return;
  const path = join(parentPath, key);
  if (depth >= MAX_DEPTH) return refuseDepth(path, walk);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length && walk.nodes <= MAX_NODES; i += 1) visit(value[i], String(i), path, depth + 1, walk);
    return;
  }
  for (const name of Object.keys(value)) visit((value as Record<string, unknown>)[name], name, path, depth + 1, walk);
}

function checkText(text: string, key: string, parentPath: string, walk: Walk): void {
  if (text.length < 13 || !containsCardNumber(text)) return;
  const path = join(parentPath, key);
  if (NUMBER_FIELDS.has(key)) walk.suspects.push(path);
  else walk.faults.push({ path, found: 'a full card number', accepted: 'a masked number, such as 622202****7890; card numbers are never taken in' });
}

function refuseDepth(path: string, walk: Walk): void {
  walk.faults.push({ path, found: `more than ${String(MAX_DEPTH)} levels`, accepted: `at most ${String(MAX_DEPTH)} levels` });
}

const join = (parent: string, key: string): string => (parent === '' ? key : key === '' ? parent : `${parent}.${key}`);
