import { OptionInvalidError } from './errors';
import type { Fault } from './model/faults';
import { describeValue } from './snapshot/describe-value';
import { withNearest } from './snapshot/nearest';

const IS = {
  'a text': (value: unknown): boolean => typeof value === 'string',
  'true or false': (value: unknown): boolean => typeof value === 'boolean',
  'a list': Array.isArray,
  'an object': (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value),
  'a function': (value: unknown): boolean => typeof value === 'function',
};

/** What an option may be; names: a list of these. */
type Form = keyof typeof IS | readonly string[];

/** The form of every option of a call. */
export type Forms<Options> = Readonly<Record<keyof Options, Form>>;

/** Refuses options that nobody knows or that have the wrong form; a misspelt one would be passed over in silence. */
export function checkOptions(options: unknown, forms: Readonly<Record<string, Form>>): void {
  const faults = IS['an object'](options)
    ? Object.entries(fieldsOf(options)).flatMap(([name, value]) => checkOption(name, value, forms))
    : [{ path: 'options', found: describeValue(options), accepted: 'an object' }];
  if (faults.length > 0) throw new OptionInvalidError(faults);
}

/** Options that come second: a function that is handed to `map` is given the place in the list there, which means none. */
export function checkSecond(options: unknown, forms: Readonly<Record<string, Form>>): void {
  if (typeof options !== 'number') checkOptions(options, forms);
}

function checkOption(path: string, value: unknown, forms: Readonly<Record<string, Form>>): readonly Fault[] {
  const form = Object.hasOwn(forms, path) ? forms[path] : undefined;
  const known = Object.keys(forms);
  if (form === undefined) return [withNearest({ path, found: 'an unknown option', accepted: `one of ${known.join(', ')}` }, path, known)];
  if (value === undefined) return [];
  if (typeof form === 'string') return IS[form](value) ? [] : [{ path, found: describeValue(value), accepted: form }];
  return Array.isArray(value) ? value.flatMap((name: unknown, place) => checkName(name, `${path}.${String(place)}`, form)) : [{ path, found: describeValue(value), accepted: 'a list' }];
}

const checkName = (name: unknown, path: string, known: readonly string[]): readonly Fault[] =>
  (known.some((each) => each === name) ? [] : [withNearest({ path, found: describeValue(name), accepted: `one of ${known.join(', ')}` }, name, known)]);

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (IS['an object'](value) ? value as Readonly<Record<string, unknown>> : {});

/** Refuses what is no diagnosis, such as the snapshot that one is made from. */
export function requireDiagnosis(value: unknown): void {
  const { findings, support, observedAt } = fieldsOf(value);
  if (Array.isArray(findings) && IS['an object'](support)) return;
  const found = observedAt === undefined ? describeValue(value) : 'a snapshot';
  throw new OptionInvalidError([{ path: 'diagnosis', found, accepted: 'a Diagnosis, as diagnose returns it' }]);
}

/** Refuses what is no pack as far as its conditions go. */
export function requirePack(value: unknown): void {
  const { causes, outcomes } = fieldsOf(value);
  if (Array.isArray(causes) && IS['an object'](fieldsOf(outcomes).conditions)) return;
  throw new OptionInvalidError([{ path: 'pack', found: describeValue(value), accepted: 'a KnowledgePack, such as bundledPack or the pack of a diagnoser' }]);
}
