import type { Warning } from '../model/diagnosis';
import type { CodeIndex } from '../knowledge/code-index';
import type { CodeUse } from '../knowledge/code-schema';
import { maskCode } from '../snapshot/mask';
import { nearest } from '../snapshot/nearest';
import type { ProviderCode, Snapshot } from '../snapshot/schema';

/** Clocks of two systems differ by this much without anything being wrong. */
const CLOCK_TOLERANCE_MS = 300_000;

/** Instants that may lie in the future: ends, deadlines, announced begins. */
const FUTURE_KEYS = new Set(['expiresAt', 'lockedUntil', 'until', 'resetsAt', 'begin', 'end', 'observedAt']);

/** Shape of an instant, cheaper than a pattern: every text of a snapshot is looked at. */
const looksLikeInstant = (text: string): boolean => text.length >= 20 && text.charCodeAt(10) === 84 && text.charCodeAt(4) === 45;

/** Names what a snapshot carries that nobody knows or that cannot be: codes in no table, events after `observedAt`. */
export function findWarnings(snapshot: Snapshot, now: number, codes: CodeIndex): Warning[] {
  const search: Search = { latest: now + CLOCK_TOLERANCE_MS, codes, keys: [], warnings: [] };
  visit(snapshot, search);
  return search.warnings;
}

interface Search {
  readonly latest: number;
  readonly codes: CodeIndex;
  /** Keys from the root to the value that is looked at: a path is only written where there is something to say. */
  readonly keys: string[];
  readonly warnings: Warning[];
}

function visit(part: object, search: Search): void {
  if (isProviderCode(part)) {
    const warning = unknownCode(part, search.keys.join('.'), search.codes);
    if (warning !== undefined) search.warnings.push(warning);
    return;
  }
  for (const key in part) {
    const value = (part as Record<string, unknown>)[key];
    if (typeof value === 'string') checkInstant(value, key, search);
    else if (typeof value === 'object' && value !== null) {
      search.keys.push(key);
      visit(value, search);
      search.keys.pop();
    }
  }
}

function checkInstant(text: string, key: string, { latest, keys, warnings }: Search): void {
  if (!looksLikeInstant(text) || FUTURE_KEYS.has(key) || !(Date.parse(text) > latest)) return;
  warnings.push({ code: 'time_in_future', path: [...keys, key].join('.'), args: { at: { at: text } } });
}

/** Fields whose codes are read as those of a refund or a transfer. */
const USES: Readonly<Partial<Record<string, CodeUse>>> = { 'order.refund.code': 'refund', 'order.fulfilment.code': 'transfer' };

const isProviderCode = (value: object): value is ProviderCode => 'system' in value && 'code' in value;

function unknownCode({ system, code, subCode }: ProviderCode, path: string, codes: CodeIndex): Warning | undefined {
  if (!codes.hasSystem(system)) return withNearest('unknown_system', `${path}.system`, { system: maskCode(system) }, nearest(system, codes.systems()));
  if (codes.lookup(system, code, undefined, USES[path]) === undefined) {
    return withNearest('unknown_code', `${path}.code`, { system, code: maskCode(code) }, nearest(code, codes.codesOf(system)));
  }
  if (subCode == null || codes.lookup(system, code, subCode, USES[path]) !== undefined) return undefined;
  return { code: 'unknown_code', path: `${path}.subCode`, args: { system, code: maskCode(subCode) } };
}

const withNearest = (code: string, path: string, args: Warning['args'], near: string | undefined): Warning =>
  ({ code, path, args: near === undefined ? args : { ...args, nearest: near } });
