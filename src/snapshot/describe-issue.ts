import type { z } from 'zod';
import type { Fault } from '../model/faults';
import { maskText } from './mask';
import { nearest } from './nearest';

type Issue = z.core.$ZodIssue;

/** Words for what a value is, short and masked: faults end up in logs. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return `"${maskText(value.slice(0, 60))}"`;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return `a ${typeof value}`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', object: 'an object', record: 'an object', array: 'a list',
};

function accepted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': return EXPECTED[issue.expected] ?? issue.expected;
    case 'invalid_value': return issue.values.length === 1 ? describeValue(issue.values[0]) : `one of ${issue.values.join(', ')}`;
    case 'too_small': return `${issue.origin === 'string' ? 'a text of at least' : 'at least'} ${String(issue.minimum)}`;
    case 'too_big': return `${issue.origin === 'string' ? 'a text of at most' : 'at most'} ${String(issue.maximum)}`;
    default: return issue.message;
  }
}

function suggestion(issue: Issue, value: unknown): string | undefined {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return undefined;
  return nearest(value, issue.values.map(String));
}

/** Returns the value at a path of the input, reading own properties only. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** Translates an issue of the schema into a fault for people. */
export function describeIssue(issue: Issue, input: unknown): Fault {
  const value = valueAt(input, issue.path);
  const hint = suggestion(issue, value);
  return {
    path: issue.path.map(String).join('.'),
    found: describeValue(value),
    accepted: accepted(issue),
    ...(hint === undefined ? {} : { suggestion: `"${hint}"` }),
  };
}
