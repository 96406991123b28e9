import type { SelectCase } from '../../testing/check-cause-fixture';
import type { Fixture } from '../../testing/read-fixture';

export interface FilterOptions {
  /** Patterns of files, scenario ids or cases; one of them has to match. */
  readonly only?: readonly string[];
  /** The cause that a fixture has to be about. */
  readonly cause?: string;
}

/** Which cases of a file are checked; undefined where none can be. */
export type Filter = (file: string, fixture: Fixture | undefined) => SelectCase | undefined;

/** What cannot be read might be about any cause, and is only left out by the name of its file. */
export const createFilter = ({ only, cause }: FilterOptions): Filter => {
  const patterns = (only ?? []).map(toPattern);
  const matches = (name: string): boolean => patterns.some((pattern) => pattern(name));
  return (file, fixture) => {
    if (cause !== undefined && fixture !== undefined && !isAbout(cause, fixture)) return undefined;
    if (patterns.length === 0 || matches(file)) return () => true;
    if (fixture === undefined) return undefined;
    return fixture.kind === 'scenario' && (fixture.fixture.scenario ?? []).some(matches) ? () => true : matches;
  };
};

/** A pattern with `*` or `?` has to fit the whole, or the whole behind a folder; any other has to be part of it. */
const toPattern = (pattern: string): SelectCase => {
  if (!/[*?]/.test(pattern)) return (name) => name.toLowerCase().includes(pattern.toLowerCase());
  const glob = pattern.replaceAll(/\*\*\/?|[*?]|[\\^$.|+()[\]{}]/g, (part) => GLOB[part] ?? `\\${part}`);
  const whole = new RegExp(`^(?:.*/)?${glob}$`, 'is');
  return (name) => whole.test(name);
};

const GLOB: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };

/** A cause fixture is about its cause; a scenario or a payload, about every cause its expectation names. */
const isAbout = (cause: string, { kind, fixture }: Fixture): boolean => {
  if (kind === 'cause') return fixture.cause === cause;
  if (kind === 'malformed') return false;
  const { primary, includes = [], excludes = [], superseded = [], undecided = [] } = fixture.expect;
  return [primary, ...includes, ...excludes, ...superseded, ...undecided].includes(cause);
};
