/** A part of a rule file whose form may be wrong: what has the wrong form is told by its schema, and read as nothing here. */
export type Loose = Readonly<Record<string, unknown>>;

/** A value and its path inside the file. */
export interface Placed {
  readonly value: unknown;
  readonly path: string;
}

export const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an object; none of anything else. */
export const fieldsOf = (value: unknown): Loose => (isObject(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textsOf = (value: unknown): readonly string[] => listOf(value).filter((item) => typeof item === 'string');

/** The items of a list with their places. */
export const itemsOf = (value: unknown, path: string): readonly Placed[] => listOf(value).map((item, index) => ({ value: item, path: `${path}.${String(index)}` }));
