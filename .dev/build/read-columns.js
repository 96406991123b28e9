/**
 * Reads back the records that `toColumns` wrote.
 *
 * @param {{ rows: number, columns: Record<string, { values?: unknown[], words?: unknown[], at?: number[], sparse?: Record<string, unknown> }> }} stored
 * @returns {Record<string, unknown>[]}
 */
export function readColumns({ rows, columns }) {
  const records = Array.from({ length: rows }, () => ({}));
  for (const [path, { values, words, at, sparse }] of Object.entries(columns)) {
    const keys = path.split('/');
    const last = keys.pop();
    records.forEach((record, row) => {
      const value = values ? values[row] : words ? words[at[row]] : sparse[row];
      if (value !== undefined) keys.reduce((inner, key) => (inner[key] ??= {}), record)[last] = value;
    });
  }
  return records;
}
