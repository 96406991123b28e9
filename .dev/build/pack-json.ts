/** Values of JSON with a common dictionary: what stands in them again and again is written once. */
export interface PackedValues {
  /** Strings that stand more than once, the most frequent first: the number of one stands for it. */
  readonly words: readonly string[];
  /** Field names of objects: an object is an array of the number of its shape and its values. */
  readonly shapes: readonly (readonly string[])[];
  readonly values: readonly Packed[];
}

type Packed = string | number | boolean | null | readonly Packed[];
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The first item of an array that is no object: what follows is a list, or one number. */
const LIST = -1;
const NUMBER = -2;

/** Packs values for `unpackJson`. */
export function packJson(values: readonly unknown[]): PackedValues {
  const json = values as readonly Json[];
  const words = repeated(json.flatMap(stringsOf));
  const numbers = new Map(words.map((word, number) => [word, number]));
  const shapes = new Map<string, number>();

  const shapeOf = (names: readonly string[]): number => {
    const key = JSON.stringify(names);
    const known = shapes.get(key) ?? shapes.size;
    shapes.set(key, known);
    return known;
  };
  const pack = (value: Json): Packed => {
    if (typeof value === 'string') return numbers.get(value) ?? value;
    if (typeof value === 'number') return [NUMBER, value];
    if (typeof value !== 'object' || value === null) return value;
    if (isList(value)) return [LIST, ...value.map(pack)];
    return [shapeOf(Object.keys(value)), ...Object.values(value).map(pack)];
  };
  const packed = json.map(pack);
  return { words, shapes: [...shapes.keys()].map((key) => JSON.parse(key) as string[]), values: packed };
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);

const stringsOf = (value: Json): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
};

function repeated(strings: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const each of strings) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a).map(([word]) => word);
}
