import type { Warning } from '../model/diagnosis';
import type { CodeIndex } from '../knowledge/code-index';
import { nearest } from '../snapshot/nearest';
import type { ProviderCode, Snapshot } from '../snapshot/schema';

/** Clocks of two systems differ by this much without anything being wrong. */
const CLOCK_TOLERANCE_MS = 300_000;

/** Instants that may lie in the future: ends, deadlines, announced begins. */
const FUTURE_KEYS = new Set(['expiresAt', 'lockedUntil', 'until', 'resetsAt', 'begin', 'end', 'observedAt']);

const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** Names what a snapshot carries that nobody knows or that cannot be: codes in no table, events after `observedAt`. */
export function findWarnings(snapshot: Snapshot, now: number, codes: CodeIndex): Warning[] {
  const warnings: Warning[] = [];
  visit(snapshot, '', (value, path, key) => {
    if (typeof value === 'string') {
      if (INSTANT.test(value) && !FUTURE_KEYS.has(key) && Date.parse(value) > now + CLOCK_TOLERANCE_MS) {
        warnings.push({ code: 'time_in_future', path, args: { at: { at: value } } });
      }
    } else if (isProviderCode(value)) {
      const warning = unknownCode(value, path, codes);
      if (warning !== undefined) warnings.push(warning);
    }
  });
  return warnings;
}

function visit(value: unknown, path: string, see: (value: unknown, path: string, key: string) => void, key = ''): void {
  see(value, path, key);
  if (typeof value !== 'object' || value === null) return;
  for (const name in value) {
    const child = (value as Record<string, unknown>)[name];
    if (typeof child === 'object' || typeof child === 'string') visit(child, path === '' ? name : `${path}.${name}`, see, name);
  }
}

const isProviderCode = (value: unknown): value is ProviderCode =>
  typeof value === 'object' && value !== null && 'system' in value && 'code' in value;

function unknownCode({ system, code, subCode }: ProviderCode, path: string, codes: CodeIndex): Warning | undefined {
  if (!codes.hasSystem(system)) return withNearest('unknown_system', `${path}.system`, { system }, nearest(system, codes.systems()));
  if (codes.lookup(system, code) === undefined) {
    return withNearest('unknown_code', `${path}.code`, { system, code }, nearest(code, codes.codesOf(system)));
  }
  if (subCode == null || codes.lookup(system, code, subCode) !== undefined) return undefined;
  return { code: 'unknown_code', path: `${path}.subCode`, args: { system, code: subCode } };
}

const withNearest = (code: string, path: string, args: Warning['args'], near: string | undefined): Warning =>
  ({ code, path, args: near === undefined ? args : { ...args, nearest: near } });
