/** The way from a name back to itself, the name at both ends; undefined where there is none. */
export function findCircle(name: string, nextOf: (name: string) => readonly string[]): readonly string[] | undefined {
  const seen = new Set<string>();
  const walk = (trail: readonly string[]): readonly string[] | undefined => {
    for (const next of nextOf(trail.at(-1) as string)) {
      if (next === name) return [...trail, name];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk([...trail, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk([name]);
}
