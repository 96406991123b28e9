import { type Leaf, leavesOf, patternOf, printable } from './leaves';
import { ownValue, valueAt } from './own-value';

/** Steps from the payload to a field: `amount.total`, or a list where a name itself contains a dot. */
export type Path = string | readonly string[];

const LONGEST_TEXT = 4_000;

/** What all readers of one payload have in common. */
interface Ledger {
  readonly root: unknown;
  /** Patterns of leaves that were read. */
  readonly read: Set<string>;
  /** Patterns of fields left out with all inside. */
  readonly leftOut: Set<string>;
  readonly misread: Map<string, string>;
  /** Payloads found as JSON text inside this one. */
  readonly embedded: Map<string, Reader>;
}

/**
 * Opens a payload for reading.
 *
 * @example
 * const reader = readerOf({ code: '10000', extra: 1 });
 * reader.text('code') //=> '10000'
 * reader.unread() //=> ['extra']
 */
export const readerOf = (payload: object): Reader =>
  new Reader(payload, [], { root: payload, read: new Set(), leftOut: new Set(), misread: new Map(), embedded: new Map() });

/** Reads a payload by path and remembers what was read; a field of another type than expected is never used. */
export class Reader {
  constructor(private readonly node: unknown, private readonly prefix: readonly string[], private readonly ledger: Ledger) {}

  /** A text; nothing where it is absent, null or empty. */
  text(path: Path): string | undefined {
    return trimmed(this.take(path, isText, 'a text'));
  }

  /** A text or a number, as text: forms and parsed XML write numbers either way. */
  scalar(path: Path): string | undefined {
    const value = this.take(path, isScalar, 'a text or a number');
    return value === undefined ? undefined : trimmed(String(value));
  }

  number(path: Path): number | undefined {
    return this.take(path, isFiniteNumber, 'a number');
  }

  flag(path: Path): boolean | undefined {
    return this.take(path, isFlag, 'true or false');
  }

  /** A text or number put through a conversion that returns nothing for what it does not understand. */
  convert<T>(path: Path, to: (text: string) => T | undefined, expected: string): T | undefined {
    const text = this.scalar(path);
    const converted = text === undefined ? undefined : to(text);
    if (text !== undefined && converted === undefined) this.misread(path, expected);
    return converted;
  }

  /** What a table gives for a provider's word; a word outside the table is listed as unread. */
  word<T>(path: Path, table: Readonly<Record<string, T>>): T | undefined {
    return this.convert(path, (text) => ownValue(table, text) as T | undefined, 'a known word');
  }

  object(path: Path): Reader | undefined {
    const value = this.take(path, isObject, 'an object');
    return value === undefined ? undefined : new Reader(value, this.full(path), this.ledger);
  }

  /** An object, or the object in a field that holds it as JSON text. */
  embedded(path: Path): Reader | undefined {
    if (isObject(valueAt(this.node, stepsOf(path)))) return this.object(path);
    const parsed = this.convert(path, parseObject, 'an object or its JSON text');
    const reader = parsed === undefined ? undefined : readerOf(parsed);
    if (reader !== undefined) this.ledger.embedded.set(printable(this.pattern(path)), reader);
    return reader;
  }

  /** The objects of a list. */
  list(path: Path): readonly Reader[] {
    const items = this.take(path, isList, 'a list') ?? [];
    return items.flatMap((item, index) => isObject(item) ? [new Reader(item, [...this.full(path), String(index)], this.ledger)] : []);
  }

  /** The texts of a list. */
  texts(path: Path): readonly string[] {
    const items = this.take(path, isList, 'a list') ?? [];
    return items.flatMap((_, index) => this.text([...stepsOf(path), String(index)]) ?? []);
  }

  /** Whether the field is there and not null. */
  has(path: Path): boolean {
    return valueAt(this.node, stepsOf(path)) != null;
  }

  /** Whether the field holds an object, for fields that hold either an id or the whole. */
  holdsObject(path: Path): boolean {
    return isObject(valueAt(this.node, stepsOf(path)));
  }

  /** Whether the field is true or false itself, for fields that may also say so in words. */
  isBoolean(path: Path): boolean {
    return isFlag(valueAt(this.node, stepsOf(path)));
  }

  keys(): readonly string[] {
    return isObject(this.node) ? Object.keys(this.node) : [];
  }

  /** Names fields (with all inside) that are known and left out on purpose: personal, secret, or of no use to a diagnosis. */
  leaveOut(...paths: readonly Path[]): void {
    for (const path of paths) this.ledger.leftOut.add(this.pattern(path));
  }

  /** Says that a field was read and not understood. */
  misread(path: Path, expected: string): void {
    this.ledger.misread.set(this.pattern(path), expected);
  }

  /** Every path of the payload that nobody read or that was not understood. */
  unread(): readonly string[] {
    return listUnread(leavesOf(this.ledger.root), this.ledger);
  }

  private full(path: Path): readonly string[] {
    return [...this.prefix, ...stepsOf(path)];
  }

  private pattern(path: Path): string {
    return patternOf(this.ledger.root, this.full(path));
  }

  private take<T>(path: Path, isWanted: (value: unknown) => value is T, expected: string): T | undefined {
    const value = valueAt(this.node, stepsOf(path));
    this.ledger.read.add(this.pattern(path));
    if (isWanted(value)) return value;
    if (value !== undefined && value !== null && value !== '') this.misread(path, expected);
    return undefined;
  }
}

function listUnread(leaves: readonly Leaf[], { read, leftOut, misread, embedded }: Ledger): readonly string[] {
  const wasRead = ({ pattern, parents }: Leaf): boolean =>
    (read.has(pattern) && !misread.has(pattern)) || leftOut.has(pattern) || parents.some((parent) => leftOut.has(parent) || misread.has(parent));
  const never = leaves.filter((leaf) => !wasRead(leaf) && !misread.has(leaf.pattern)).map(({ pattern }) => printable(pattern));
  const wrong = [...misread].map(([pattern, expected]) => `${printable(pattern)}: ${expected} was expected`);
  const inside = [...embedded].flatMap(([path, reader]) => reader.unread().map((each) => `${path}.${each}`));
  return [...new Set([...wrong, ...never, ...inside])].sort();
}

const trimmed = (text: string | undefined): string | undefined => {
  const plain = text?.trim();
  return plain === '' ? undefined : plain;
};
const stepsOf = (path: Path): readonly string[] => (typeof path === 'string' ? path.split('.') : path);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isFiniteNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isScalar = (value: unknown): value is string | number => isText(value) || isFiniteNumber(value);
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function parseObject(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
