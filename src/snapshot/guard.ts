import type { Fault } from '../model/faults';
import { findCardNumber } from './card-number';
import { dottedPath } from './mask';

const MAX_DEPTH = 12;
const MAX_NODES = 20_000;

/** Order and trade numbers are long digit strings that pass a card check by chance one time in ten: named, not refused where they are written as such. */
const NUMBER_FIELDS = new Set(['id', 'merchantOrderNo', 'providerOrderNo']);

/** What is found before the schema looks at the input. */
export interface GuardReport {
  /** Too deep or too large to be looked at further. */
  readonly bounds: readonly Fault[];
  /** Full card numbers. */
  readonly cards: readonly Fault[];
  /** Paths of order numbers that could be card numbers. */
  readonly suspects: readonly string[];
}

interface Walk {
  readonly bounds: Fault[];
  readonly cards: Fault[];
  readonly suspects: string[];
  /** Keys from the root to the value that is looked at: a path is only written where there is something to say. */
  readonly keys: string[];
  nodes: number;
}

const TOO_LARGE: Fault = {
  path: '', found: `more than ${String(MAX_NODES)} values`, accepted: `at most ${String(MAX_NODES)} values in one snapshot`,
};

const NOTHING: GuardReport = { bounds: [], cards: [], suspects: [] };

/** Walks the raw input once, within bounds. */
export function guardInput(input: unknown): GuardReport {
  const walk: Walk = { bounds: [], cards: [], suspects: [], keys: [], nodes: 0 };
  visit(input, walk);
  if (walk.nodes > MAX_NODES) return { ...NOTHING, bounds: [TOO_LARGE] };
  return walk;
}

function visit(value: unknown, walk: Walk): void {
  walk.nodes += 1;
  if (walk.nodes > MAX_NODES) return;
  if (typeof value === 'string') return value.length < 13 ? undefined : checkText(value, walk);
  if (typeof value === 'number') return value < 1e12 ? undefined : checkText(String(value), walk);
  if (typeof value !== 'object' || value === null) return;
  if (walk.keys.length >= MAX_DEPTH) return refuseDepth(walk);
  const keys = Object.keys(value);
  for (let i = 0; i < keys.length && walk.nodes <= MAX_NODES; i += 1) {
    const key = keys[i] as string;
    walk.keys.push(key);
    visit((value as Record<string, unknown>)[key], walk);
    walk.keys.pop();
  }
}

function checkText(text: string, { keys, suspects, cards }: Walk): void {
  const found = findCardNumber(text);
  if (found === undefined) return;
  const path = dottedPath(keys);
  if (found === 'plain' && NUMBER_FIELDS.has(keys.at(-1) ?? '')) suspects.push(path);
  else cards.push({ path, found: 'a full card number', accepted: 'a masked number, such as 622202****7890; card numbers are never taken in' });
}

function refuseDepth({ keys, bounds }: Walk): void {
  bounds.push({ path: dottedPath(keys), found: `more than ${String(MAX_DEPTH)} levels`, accepted: `at most ${String(MAX_DEPTH)} levels` });
}
