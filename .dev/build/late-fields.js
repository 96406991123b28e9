/**
 * Gives an object fields that are parsed together when one of them is first read. One function for all files: an engine has to read
 * every accessor that is written out.
 *
 * @param {Record<string, unknown>} file
 * @param {string[]} names
 * @param {string} text
 * @returns {Record<string, unknown>}
 */
export function lateFields(file, names, text) {
  let data;
  for (const name of names) {
    Object.defineProperty(file, name, { enumerable: true, configurable: true, get: () => (data ??= JSON.parse(text))[name] });
  }
  return file;
}
