/** Values by column; a column with few distinct values holds them once, and a number for each row. */
export interface Columns {
  readonly rows: number;
  /** By path of the field. */
  readonly columns: Readonly<Record<string, Column>>;
}

type Column =
  | { readonly values: readonly unknown[] }
  | { readonly words: readonly unknown[]; readonly at: readonly number[] }
  /** Only some rows have the field. */
  | { readonly sparse: Readonly<Record<string, unknown>> };

type Row = Readonly<Record<string, unknown>>;

/** Writes records of one shape column by column: no field name stands more than once. */
export function toColumns(records: readonly Row[]): Columns {
  const rows = records.map((record) => flatten(record));
  const paths = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { rows: rows.length, columns: Object.fromEntries(paths.map((path) => [path, columnOf(rows.map((row) => row[path]))])) };
}

/** Fields by path; an object within a record is a field for each of its own. */
const flatten = (record: Row, before = ''): Row => Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(flatten(value as Row, `${before}${key}/`))
    : [[before + key, value]]
)));

function columnOf(values: readonly unknown[]): Column {
  if (values.includes(undefined)) return { sparse: Object.fromEntries(values.flatMap((value, row) => (value === undefined ? [] : [[String(row), value]]))) };
  const words = [...new Set(values)];
  return words.length * 2 > values.length ? { values } : { words, at: values.map((value) => words.indexOf(value)) };
}
