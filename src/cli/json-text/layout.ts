/** How a JSON text is laid out. */
export interface Layout {
  readonly indent: string;
  readonly newline: string;
  /** Every list and object stands on lines of its own, as JSON.stringify writes them. */
  readonly isSpread: boolean;
}

const LONGEST_LINE = 120;

/** The layout of a JSON text, read off what stands there. */
export const layoutOf = (text: string): Layout => {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const spread = JSON.stringify(JSON.parse(text), null, indent);
  return { indent, newline, isSpread: spread === text.trimEnd().replaceAll('\r\n', '\n') };
};

/** Writes a value: on one line where it fits and the layout allows, else on lines of their own below `margin`. */
export const writeValue = (value: unknown, layout: Layout, margin: string, column: number): string => {
  const line = onOneLine(value);
  if (!isNested(value) || Object.keys(value).length === 0) return line;
  if (!layout.isSpread && column + line.length <= LONGEST_LINE && !holdsNested(value)) return line;
  const inner = margin + layout.indent;
  const entries = Object.entries(value).map(([key, entry]) => {
    const start = Array.isArray(value) ? inner : `${inner}${JSON.stringify(key)}: `;
    return `${start}${writeValue(entry, layout, inner, start.length)}`;
  });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return [open, entries.join(`,${layout.newline}`), `${margin}${close}`].join(layout.newline);
};

const onOneLine = (value: unknown): string => {
  if (!isNested(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${onOneLine(entry)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
};

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An object that holds lists is easier to read, and to compare, with a line for each. */
const holdsNested = (value: object): boolean => !Array.isArray(value) && Object.values(value).some(isNested);
