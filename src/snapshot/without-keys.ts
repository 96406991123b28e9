import type { z } from 'zod';

export type UnknownKeysIssue = Extract<z.core.$ZodIssue, { code: 'unrecognized_keys' }>;

/** Returns a copy of the input without the keys that the issues name; the input itself is left as it is. */
export function withoutKeys(input: unknown, issues: readonly UnknownKeysIssue[], path = ''): unknown {
  if (Array.isArray(input)) return input.map((item, index) => withoutKeys(item, issues, `${path}/${String(index)}`));
  if (typeof input !== 'object' || input === null) return input;
  const dropped = new Set(issues.filter((issue) => issue.path.map((key) => `/${String(key)}`).join('') === path).flatMap((issue) => issue.keys));
  const kept = Object.entries(input).filter(([key]) => !dropped.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutKeys(value, issues, `${path}/${key}`)]));
}
