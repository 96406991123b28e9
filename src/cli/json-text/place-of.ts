import { memberAt, type JsonPath, type Member } from './spans';

/** Where something stands in a text, counted from 1; columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The beginning of a file about which nothing more is known. */
export const FILE_START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * Says where a path leads in a JSON text: from its key to the end of its value, or of its first line; where the path leads nowhere,
 * to what it gets closest to.
 *
 * @example
 * placeOf('{\n  "expect": { "primary": "bank_limit" }\n}', ['expect', 'primary'])
 * //=> { line: 2, column: 15, endLine: 2, endColumn: 38 }
 */
export const placeOf = (text: string, path: JsonPath): Place => {
  const { start, end } = spanFor(closest(text, path));
  const lineEnd = text.indexOf('\n', start);
  const last = lineEnd < 0 ? end : Math.min(end, lineEnd);
  const before = text.slice(0, start);
  const line = before.split('\n').length;
  const column = start - (before.lastIndexOf('\n') + 1) + 1;
  return { line, column, endLine: line, endColumn: column + text.slice(start, last).trimEnd().length };
};

const closest = (text: string, path: JsonPath): Member =>
  memberAt(text, path) ?? (path.length === 0 ? { key: '', value: { start: 0, end: 0 } } : closest(text, path.slice(0, -1)));

const spanFor = ({ keySpan, value }: Member): { start: number; end: number } => ({ start: keySpan?.start ?? value.start, end: value.end });
