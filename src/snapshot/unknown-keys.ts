import * as z from 'zod';
import type { Fault } from '../model/faults';
import { nearest } from './nearest';

type Issue = z.core.$ZodIssue;
export type UnknownKeysIssue = Extract<Issue, { code: 'unrecognized_keys' }>;

/** Returns the schema behind optional, nullable and transforming wrappers. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  return schema;
}

function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  let current = unwrap(schema);
  for (const key of path) {
    if (current instanceof z.ZodArray) current = unwrap(current.element);
    else if (current instanceof z.ZodObject) current = unwrap(current.shape[String(key)] as z.core.$ZodType);
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

/** One fault for each key that the schema does not know, with the key it may stand for. */
export function unknownKeyFaults(issue: UnknownKeysIssue, schema: z.core.$ZodType): readonly Fault[] {
  const known = keysAt(schema, issue.path);
  return issue.keys.map((key) => {
    const hint = nearest(key, known);
    return {
      path: [...issue.path, key].map(String).join('.'),
      found: 'an unknown key',
      accepted: `one of ${known.join(', ')}`,
      ...(hint === undefined ? {} : { suggestion: `"${hint}"` }),
    };
  });
}

/** Returns a copy of the input without the keys that the issues name; the input itself is left as it is. */
export function withoutKeys(input: unknown, issues: readonly UnknownKeysIssue[], path = ''): unknown {
  if (Array.isArray(input)) return input.map((item, index) => withoutKeys(item, issues, `${path}/${String(index)}`));
  if (typeof input !== 'object' || input === null) return input;
  const dropped = new Set(issues.filter((issue) => issue.path.map((key) => `/${String(key)}`).join('') === path).flatMap((issue) => issue.keys));
  const kept = Object.entries(input).filter(([key]) => !dropped.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutKeys(value, issues, `${path}/${key}`)]));
}
