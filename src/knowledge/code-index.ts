import type { CodeEntry, CodesFile } from './code-schema';

/** Provider codes by code space. */
export interface CodeIndex {
  /**
   * What a code means in its space, undefined for a code nobody knows. A sub code is looked up in the space that explains the sub codes
   * of the system, or else in the system itself.
   */
  readonly lookup: (system: string, code: string, subCode?: string) => CodeEntry | undefined;
  readonly hasSystem: (system: string) => boolean;
  readonly systems: () => Iterable<string>;
  /** Every code of a space, none for an unknown one. */
  readonly codesOf: (system: string) => Iterable<string>;
}

interface Space {
  readonly file: CodesFile;
  entries?: ReadonlyMap<string, CodeEntry>;
}

/** Indexes code tables; a space is indexed when it is first asked for. */
export function buildCodeIndex(files: readonly CodesFile[]): CodeIndex {
  const spaces = new Map<string, Space>(files.map((file) => [file.system, { file }]));
  const entriesOf = (system: string): ReadonlyMap<string, CodeEntry> | undefined => {
    const space = spaces.get(system);
    return space === undefined ? undefined : (space.entries ??= new Map(space.file.codes.map((entry) => [entry.code, entry])));
  };
  return {
    lookup: (system, code, subCode) => {
      if (subCode === undefined) return entriesOf(system)?.get(code);
      return entriesOf(spaces.get(system)?.file.subCodeSystem ?? system)?.get(subCode);
    },
    hasSystem: (system) => spaces.has(system),
    systems: () => spaces.keys(),
    codesOf: (system) => entriesOf(system)?.keys() ?? [],
  };
}
