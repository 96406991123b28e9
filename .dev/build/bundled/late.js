/**
 * Gives an object or a list entries that are read when they are first asked for. One function for all files: an engine has to read
 * every accessor that is written out.
 *
 * @template {object} T
 * @template {string | number} Name
 * @param {T} target
 * @param {Iterable<Name>} names
 * @param {(name: Name) => unknown} read
 * @returns {T}
 */
export function late(target, names, read) {
  for (const name of names) {
    let value;
    Object.defineProperty(target, name, { enumerable: true, configurable: true, get: () => (value ??= read(name)) });
  }
  return target;
}
