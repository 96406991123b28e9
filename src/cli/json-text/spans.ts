/** A stretch of a text, by the index of its first character and the one behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value inside an object or a list, with its key where it has one. */
export interface Member {
  readonly key: string;
  readonly keySpan?: Span;
  readonly value: Span;
}

export type JsonPath = readonly (string | number)[];

const TOKEN = /[{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|[^\s{}[\],:"]+/g;

interface Token extends Span {
  readonly text: string;
}

/** The value of a JSON text as a whole, without the space around it. */
export const wholeSpan = (text: string): Span => ({ start: text.search(/\S|$/), end: text.trimEnd().length });

/** The members of the object or list that stands at a span of valid JSON; none for any other value. */
export const membersAt = (text: string, { start, end }: Span): Member[] => {
  const isObject = text[start] === '{';
  if (!isObject && text[start] !== '[') return [];
  const tokens = tokensOf(text, start + 1, end - 1);
  const members: Member[] = [];
  for (let token = tokens.next(); !token.done; token = tokens.next()) {
    if (token.value.text === ',') continue;
    const first = token.value;
    if (isObject) tokens.next();
    const value = readValue(isObject ? tokens.next().value as Token : first, tokens);
    members.push(isObject ? { key: JSON.parse(first.text) as string, keySpan: first, value } : { key: String(members.length), value });
  }
  return members;
};

/** The member of a value at a path; the last one, as in JSON.parse, where a key stands twice. */
export const memberAt = (text: string, path: JsonPath): Member | undefined => {
  let member: Member | undefined = { key: '', value: wholeSpan(text) };
  for (const step of path) member = member === undefined ? undefined : membersAt(text, member.value).findLast(({ key }) => key === String(step));
  return member;
};

function* tokensOf(text: string, from: number, to: number): Generator<Token, undefined> {
  const tokens = new RegExp(TOKEN);
  tokens.lastIndex = from;
  for (let match = tokens.exec(text); match !== null && match.index < to; match = tokens.exec(text)) {
    yield { text: match[0], start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** The span of the value that begins with a token; what is nested in it is passed over. */
const readValue = (first: Token, tokens: Generator<Token, undefined>): Span => {
  let depth = 0;
  for (let token: Token | undefined = first; token !== undefined; token = tokens.next().value) {
    if (token.text === '{' || token.text === '[') depth += 1;
    if (token.text === '}' || token.text === ']') depth -= 1;
    if (depth === 0) return { start: first.start, end: token.end };
  }
  return first;
};
