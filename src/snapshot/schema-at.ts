import type { z } from 'zod';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

const defOf = (schema: Schema): Def => schema._zod.def as Def;

/** The schema behind wrappers that only say whether a value may be left out, or what becomes of it. */
function peel(schema: Schema): Schema {
  const def = defOf(schema);
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'nonoptional') return peel(def.innerType);
  return def.type === 'pipe' ? peel(def.in) : schema;
}

/** What a schema says of values, behind all wrappers. */
function bare(schema: Schema): Def {
  const peeled = peel(schema);
  const def = defOf(peeled);
  return def.type === 'lazy' ? bare(def.getter()) : def;
}

function inside(schema: Schema, key: PropertyKey): Schema | undefined {
  const def = bare(schema);
  switch (def.type) {
    case 'object': return Object.hasOwn(def.shape, key) ? def.shape[key as string] : undefined;
    case 'array': return typeof key === 'number' ? def.element : undefined;
    case 'record': return def.valueType;
    case 'union': return def.options.map((option) => inside(option, key)).find((found) => found !== undefined);
    default: return undefined;
  }
}

/** The schemas that judge the places on the way to a path, the whole first; wrappers that may be left out are taken off. */
export function schemasTo(schema: Schema, path: readonly PropertyKey[]): readonly Schema[] {
  const way = [peel(schema)];
  for (const key of path) {
    const next = inside(way.at(-1) as Schema, key);
    if (next === undefined) break;
    way.push(peel(next));
  }
  return way;
}

/** The schema at a path, where there is one. */
export const schemaAt = (schema: Schema, path: readonly PropertyKey[]): Schema | undefined => schemasTo(schema, path)[path.length];

/** The keys that a schema names. */
export function keysOf(schema: Schema): readonly string[] {
  const def = bare(schema);
  if (def.type === 'object') return Object.keys(def.shape);
  if (def.type === 'record') return valuesOf(def.keyType);
  return def.type === 'union' ? def.options.flatMap(keysOf) : [];
}

function valuesOf(schema: Schema): readonly string[] {
  const def = bare(schema);
  return def.type === 'enum' ? Object.values(def.entries).map(String) : [];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', object: 'an object', record: 'an object', array: 'a list',
};

/** Words for a type by its name. */
export const typeWords = (type: string): string | undefined => TYPES[type];

/** What a schema accepts, in a few words. */
export function formOf(schema: Schema): string {
  const def = bare(schema);
  switch (def.type) {
    case 'object': return `{ ${Object.entries(def.shape).map(([key, value]) => (bare(value).type === 'literal' ? `${key}: ${formOf(value)}` : key)).join(', ')} }`;
    case 'literal': return def.values.map((value) => JSON.stringify(value)).join(', ');
    case 'enum': return `one of ${valuesOf(schema).join(', ')}`;
    case 'union': return orderly(def.options.map(formOf));
    default: return typeWords(def.type) ?? def.type;
  }
}

const orderly = (forms: readonly string[]): string => (forms.length < 2 ? forms.join('') : `${forms.slice(0, -1).join(', ')} or ${String(forms.at(-1))}`);
