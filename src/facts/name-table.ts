/** Canonical names by every way of writing them. */
export type NameTable = ReadonlyMap<string, string>;

/** A name without what ways of writing differ in: case, blanks and punctuation. */
export const plainName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Collects names with the other ways of writing each. */
export function createNameTable(names: Readonly<Record<string, readonly string[]>>): NameTable {
  return new Map(Object.entries(names).flatMap(([name, others]) => [name, ...others].map((written) => [plainName(written), name])));
}

/**
 * Whether two names mean the same: one is missing or is none that can be compared, or one is a part of the other, and nobody knows.
 */
export function isSameName(
  a: string | null | undefined, b: string | null | undefined, table: NameTable, isComparable: (plain: string) => boolean = () => true,
): boolean | undefined {
  if (a == null || b == null) return undefined;
  const [first, second] = [plainName(a), plainName(b)];
  const [known, other] = [table.get(first), table.get(second)];
  if ((first === second && first !== '') || (known !== undefined && known === other)) return true;
  if (known !== undefined && other !== undefined) return false;
  if (first.includes(second) || second.includes(first)) return undefined;
  return isComparable(first) && isComparable(second) ? false : undefined;
}
