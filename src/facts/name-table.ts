/** Canonical names by every way of writing them. */
export type NameTable = ReadonlyMap<string, string>;

/** A name without what ways of writing differ in: case, blanks and punctuation. */
export const plainName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Collects names with the other ways of writing each. */
export function createNameTable(names: Readonly<Record<string, readonly string[]>>): NameTable {
  return new Map(Object.entries(names).flatMap(([name, others]) => [name, ...others].map((written) => [plainName(written), name])));
}

/** Whether two names mean the same; not known where one is missing, or where neither is written alike nor both are listed. */
export function isSameName(a: string | null | undefined, b: string | null | undefined, table: NameTable): boolean | undefined {
  if (a == null || b == null) return undefined;
  const [first, second] = [plainName(a), plainName(b)];
  const [known, other] = [table.get(first), table.get(second)];
  if (known !== undefined && other !== undefined) return known === other;
  return first === second && first !== '' ? true : undefined;
}
