import type { RuleFault } from '../model/faults';
import { withNearest } from '../snapshot/nearest';

/** The value as it stands in the file, cut where it is long. */
export const quote = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

/** A fault with the nearest of the candidates as its suggestion. */
export const misspelt = (path: string, found: unknown, accepted: string, candidates: Iterable<string>): RuleFault =>
  withNearest({ path, found: quote(found), accepted }, found, candidates);

/** Ids that a file may refer to; undefined where files are too unsound to tell. */
export type Known = readonly string[] | undefined;

/** The fault of an id that leads nowhere. What is no text is told by the schema. */
export const checkId = (id: unknown, path: string, known: Known, what: string): RuleFault[] =>
  (typeof id !== 'string' || known === undefined || known.includes(id) ? [] : [misspelt(path, id, what, known)]);

/** The faults of ids that are given twice. */
export const repeated = (ids: readonly unknown[], pathOf: (id: string) => string): RuleFault[] =>
  ids.filter((id, index): id is string => typeof id === 'string' && ids.indexOf(id) !== index)
    .map((id) => ({ path: pathOf(id), found: `${quote(id)} twice`, accepted: 'each id once' }));
