/** As in .editorconfig. */
const WIDTH = 130;

type Fields = Readonly<Record<string, unknown>>;

/**
 * JSON as people read it in this repository: what fits stands on one line, groups of conditions hug their only key, and fields that are
 * no groups share lines. The file itself has a line for each of its fields.
 *
 * @example
 * layOutJson({ id: 'a', when: { all: [{ fact: 'order.paid', operator: 'equal', value: true }] } })
 * //=> '{\n  "id": "a",\n  "when": { "all": [{ "fact": "order.paid", "operator": "equal", "value": true }] }\n}\n'
 */
export const layOutJson = (file: Fields): string => `${spread(Object.entries(file).map(([key, value]) => field(key, value, 1)), 0, '{}')}\n`;

/** A value behind what already stands on its line. */
function layOut(value: unknown, depth: number, used: number): string {
  const line = onOneLine(value);
  if (!isGroup(value) || used + line.length + ','.length <= WIDTH) return line;
  if (Array.isArray(value)) return layOutList(value, depth);
  const [entry, ...others] = Object.entries(value as Fields);
  if (entry !== undefined && others.length === 0 && isGroup(entry[1])) {
    const [key, inner] = entry;
    return `{ ${JSON.stringify(key)}: ${Array.isArray(inner) ? layOutList(inner, depth) : layOut(inner, depth, used)} }`;
  }
  return spread(sharedLines(value as Fields, depth + 1), depth, '{}');
}

/** A line for each item; the values of a condition share lines. */
const layOutList = (list: readonly unknown[], depth: number): string => spread(
  depth > 1 && !list.some(isGroup) ? filled(list.map(onOneLine), depth + 1) : list.map((item) => layOut(item, depth + 1, indent(depth + 1).length)),
  depth, '[]',
);

const field = (key: string, value: unknown, depth: number): string => {
  const name = `${JSON.stringify(key)}: `;
  return `${name}${layOut(value, depth, indent(depth).length + name.length)}`;
};

/** A line for each group; what is none shares lines with its neighbours. */
function sharedLines(fields: Fields, depth: number): string[] {
  const lines: string[] = [];
  let plain: string[] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (!isGroup(value)) plain.push(field(key, value, depth));
    else {
      lines.push(...filled(plain, depth), field(key, value, depth));
      plain = [];
    }
  }
  return [...lines, ...filled(plain, depth)];
}

/** As many items on a line as fit. */
function filled(items: readonly string[], depth: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const joined = `${lines.at(-1) ?? ''}, ${item}`;
    if (lines.length > 0 && indent(depth).length + joined.length + ','.length <= WIDTH) lines[lines.length - 1] = joined;
    else lines.push(item);
  }
  return lines;
}

const spread = (lines: readonly string[], depth: number, [open = '', close = '']: string): string =>
  `${open}\n${lines.map((line) => `${indent(depth + 1)}${line}`).join(',\n')}\n${indent(depth)}${close}`;

const indent = (depth: number): string => '  '.repeat(depth);

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

function onOneLine(value: unknown): string {
  if (!isGroup(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const fields = Object.entries(value as Fields).map(([key, inner]) => `${JSON.stringify(key)}: ${onOneLine(inner)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
