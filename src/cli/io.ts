import type { KnowledgePack } from '../knowledge/pack';
import type { Diagnosis } from '../model/diagnosis';

/** Everything outside the program that it touches; injected, so that a test runs the same code. */
export interface Io {
  readonly readStdin: () => string;
  readonly readFile: (path: string) => string;
  /** Every JSON file of a folder and the folders below it, sorted; throws where there is no such folder. */
  readonly listJson: (folder: string) => readonly string[];
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether the output is a terminal that shows colours. */
  readonly hasColors: boolean;
}

/** The library as the commands use it. */
export interface Library {
  readonly diagnose: (snapshot: unknown, options: { readonly profile?: string; readonly strict?: boolean }) => Diagnosis;
  readonly pack: KnowledgePack;
  readonly version: string;
}

export const EXIT = { ok: 0, failed: 1, badInput: 2 } as const;

/** Bad input: its lines go to stderr, and the program ends with exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
