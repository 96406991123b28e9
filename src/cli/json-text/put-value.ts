import { layoutOf, writeValue } from './layout';
import { memberAt, membersAt, type JsonPath, type Span } from './spans';

/**
 * Puts a value at a path of a JSON text and leaves all else of the text as it stands. A key that is not there yet
 * is added behind the last one of its object; the object has to be there.
 *
 * @example
 * putValue('{ "primary": "bank_limit" }', ['primary'], null) //=> '{ "primary": null }'
 */
export const putValue = (text: string, path: JsonPath, value: unknown): string => {
  const member = memberAt(text, path);
  if (member === undefined) return addMember(text, path, value);
  const { start, end } = member.value;
  const margin = marginAt(text, start);
  return replace(text, member.value, writeValue(value, layoutFor(text, { start, end }), margin, columnAt(text, start)));
};

/** What stood on one line stays on one line where it fits; what stood on several stays so. */
const layoutFor = (text: string, { start, end }: Span) => {
  const layout = layoutOf(text);
  return { ...layout, isSpread: layout.isSpread || text.slice(start, end).includes('\n') };
};

const addMember = (text: string, path: JsonPath, value: unknown): string => {
  const parent = memberAt(text, path.slice(0, -1))?.value;
  const key = path.at(-1);
  if (parent === undefined || text[parent.start] !== '{') throw new RangeError(`nothing to add "${String(key)}" to`);
  const layout = layoutOf(text);
  const last = membersAt(text, parent).at(-1);
  const outer = marginAt(text, parent.start);
  const inner = outer + layout.indent;
  const entry = `${layout.newline}${inner}${JSON.stringify(key)}: ${writeValue(value, layout, inner, inner.length)}`;
  if (last === undefined) return replace(text, parent, `{${entry}${layout.newline}${outer}}`);
  const tail = text.slice(last.value.end, parent.end);
  return replace(text, { start: last.value.end, end: parent.end }, `,${entry}${tail.includes('\n') ? tail : `${layout.newline}${outer}}`}`);
};

const replace = (text: string, { start, end }: Span, by: string): string => `${text.slice(0, start)}${by}${text.slice(end)}`;

/** The space at the beginning of the line on which something stands. */
const marginAt = (text: string, index: number): string => /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', index - 1) + 1))?.[0] ?? '';

const columnAt = (text: string, index: number): number => index - (text.lastIndexOf('\n', index - 1) + 1);
