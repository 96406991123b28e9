/** What one file says of a case: parts of a snapshot by name. */
export interface PartSource {
  readonly place: string;
  /** The part for which this file was named; it speaks for it before all others. */
  readonly part: string;
  readonly parts: Readonly<Record<string, unknown>>;
}

export interface JoinedParts {
  readonly parts: Record<string, unknown>;
  /** Where two files say different things, and which of them is believed. */
  readonly conflicts: readonly string[];
}

/** Joins what several files say of one case: what one leaves out another fills in; where they differ, the file named for the part is believed. */
export const joinParts = (sources: readonly PartSource[]): JoinedParts => {
  const conflicts: string[] = [];
  const names = [...new Set(sources.flatMap(({ parts }) => Object.keys(parts)))];
  const parts = Object.fromEntries(names.map((name) => {
    const speaking = sources.filter(({ parts: own }) => own[name] !== undefined);
    const [first, ...others] = [...speaking.filter(({ part }) => part === name), ...speaking.filter(({ part }) => part !== name)];
    const joined = others.reduce((known, other) => fill(known, other.parts[name], {
      path: name, conflict: (path) => conflicts.push(`${path}: ${first?.place ?? ''} and ${other.place} differ; ${first?.place ?? ''} is believed`),
    }), first?.parts[name]);
    return [name, joined];
  }));
  return { parts, conflicts };
};

interface Filling {
  readonly path: string;
  readonly conflict: (path: string) => void;
}

const fill = (known: unknown, more: unknown, { path, conflict }: Filling): unknown => {
  if (known === undefined || more === undefined) return known ?? more;
  if (isList(known) && isList(more)) return [...known, ...more.filter((entry) => !known.some((own) => isSame(own, entry)))];
  if (!isFields(known) || !isFields(more)) {
    if (!isSame(known, more)) conflict(path);
    return known;
  }
  const keys = [...new Set([...Object.keys(known), ...Object.keys(more)])];
  return Object.fromEntries(keys.map((key) => [key, fill(known[key], more[key], { path: `${path}.${key}`, conflict })]));
};

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** An amount or a provider's code is one value, whatever its fields. */
const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('currency' in value && 'amount' in value) && !('system' in value);

/** One instant may be written in two zones. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b) || (isInstant(a) && isInstant(b) && Date.parse(a) === Date.parse(b));

const isInstant = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
