/** Joins lists in their order, each entry once; the lists are short, so that looking is cheaper than a set. */
export function listOnce(lists: readonly (readonly string[])[]): string[] {
  const once: string[] = [];
  for (const list of lists) {
    for (const entry of list) if (!once.includes(entry)) once.push(entry);
  }
  return once;
}
