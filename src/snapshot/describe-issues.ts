import type { z } from 'zod';
import type { Fault } from '../model/faults';
import { describeValue } from './describe-value';
import { dottedPath, maskText } from './mask';
import { withNearest } from './nearest';
import { formOf, keysOf, schemaAt, schemasTo, typeWords } from './schema-at';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { readonly code: Code }>;

/** What a schema has refused. */
export interface Refused {
  readonly schema: z.core.$ZodType;
  readonly input: unknown;
  /** How keys and values are written: masked, unless they are nobody's. */
  readonly mask?: (text: string) => string;
  /** Parts that are judged elsewhere, and better. */
  readonly leave?: (schema: z.core.$ZodType) => boolean;
}

/** Translates what a schema says into faults for people: one for each place, with what may be meant. */
export const describeIssues = (issues: readonly Issue[], refused: Refused): Fault[] => issues.flatMap((issue) => describeIssue(issue, refused));

function describeIssue(issue: Issue, refused: Refused): readonly Fault[] {
  const { schema, leave } = refused;
  if (leave !== undefined && schemasTo(schema, issue.path).some(leave)) return [];
  switch (issue.code) {
    case 'unrecognized_keys': return unknownKeys(issue, refused);
    case 'invalid_union': return ofUnion(issue, refused);
    case 'invalid_key': return issue.issues.map(({ message }) => ({ ...faultAt(issue, refused), found: describeValue(issue.path.at(-1), refused.mask), accepted: message }));
    case 'invalid_value': {
      const fault = { ...faultAt(issue, refused), accepted: oneOf(issue.values) };
      return [withNearest(fault, valueAt(refused.input, issue.path), issue.values.map(String))];
    }
    default: return [{ ...faultAt(issue, refused), accepted: accepted(issue, refused) }];
  }
}

const oneOf = (values: readonly unknown[]): string => (values.length === 1 ? JSON.stringify(values[0]) : `one of ${values.join(', ')}`);

function faultAt(issue: Issue, { input, mask = maskText }: Refused): Omit<Fault, 'accepted'> {
  const value = valueAt(input, issue.path);
  return { path: dottedPath(issue.path, mask), found: describeValue(value, typeof value === 'number' && isNumberPlace(issue) ? String : mask) };
}

/** Whether a number belongs there: one that is too large or too fine is nobody's; any other may be an account. */
const isNumberPlace = (issue: Issue): boolean =>
  ('origin' in issue && NUMBERS.has(issue.origin)) || ('expected' in issue && NUMBERS.has(issue.expected));

const NUMBERS: ReadonlySet<string> = new Set(['number', 'int']);

function unknownKeys(issue: IssueOf<'unrecognized_keys'>, refused: Refused): readonly Fault[] {
  const place = schemaAt(refused.schema, issue.path);
  const known = place === undefined ? [] : keysOf(place);
  return issue.keys.map((key) =>
    withNearest({ path: dottedPath([...issue.path, key], refused.mask), found: 'an unknown key', accepted: `one of ${known.join(', ')}` }, key, known));
}

/** Where one of several forms is clearly meant, what is wrong with it; else what the forms are. */
function ofUnion(issue: IssueOf<'invalid_union'>, refused: Refused): readonly Fault[] {
  const meant = issue.errors.filter((errors) => errors.length > 0 && !errors.some(({ path, code }) => path.length === 0 && code !== 'unrecognized_keys'));
  const [only] = meant;
  if (meant.length === 1 && only !== undefined) {
    return describeIssues(only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })), refused);
  }
  const place = schemaAt(refused.schema, issue.path);
  const names = issue.errors.flatMap((errors) => errors.flatMap((error) => (error.code === 'invalid_value' && error.path.length === 0 ? error.values.map(String) : [])));
  const fault = { ...faultAt(issue, refused), accepted: place === undefined ? issue.message : formOf(place) };
  return [withNearest(fault, valueAt(refused.input, issue.path), names)];
}

function accepted(issue: Issue, { schema }: Refused): string {
  const place = schemaAt(schema, issue.path);
  switch (issue.code) {
    // A schema that has words of its own says more than the type.
    case 'invalid_type': return place?._zod.def.error !== undefined ? issue.message : typeWords(issue.expected) ?? (place === undefined ? issue.expected : formOf(place));
    case 'too_small': return bound(issue, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
    case 'too_big': return bound(issue, issue.inclusive === false ? 'less than' : 'at most', issue.maximum);
    default: return issue.message;
  }
}

function bound({ origin, exact }: IssueOf<'too_small' | 'too_big'>, words: string, limit: number | bigint): string {
  const amount = exact === true ? String(limit) : `${words} ${String(limit)}`;
  if (origin === 'string') return `a text of ${amount} ${limit === 1 ? 'character' : 'characters'}`;
  return origin === 'array' ? `a list of ${amount}` : amount;
}

/** Returns the value at a path of the input, reading own properties only. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
