/**
 * Reads one value that `packJson` packed.
 *
 * @param {unknown} packed
 * @param {{ words: readonly string[], shapes: readonly (readonly string[])[] }} dictionary
 * @returns {unknown}
 */
export function unpackJson(packed, dictionary) {
  if (typeof packed === 'number') return dictionary.words[packed];
  if (!Array.isArray(packed)) return packed;
  const [kind, ...parts] = packed;
  if (kind === -2) return parts[0];
  const values = parts.map((part) => unpackJson(part, dictionary));
  return kind === -1 ? values : Object.fromEntries(dictionary.shapes[kind].map((name, i) => [name, values[i]]));
}
