import type { Diagnoser } from '../diagnose';
import type { KnowledgePack } from '../knowledge/pack';

/** Everything outside the program that it touches; injected, so that a test runs the same code. */
export interface Io {
  readonly readStdin: () => string;
  readonly readFile: (path: string) => string;
  /** Every JSON file of a folder and the folders below it, sorted, or the file itself; throws where there is no such folder. */
  readonly listJson: (folder: string) => readonly string[];
  /** Writes a file, and the folders on the way to it. */
  readonly writeFile: (path: string, text: string) => void;
  /** Calls back whenever something changes at one of the paths or below; the program ends when the user interrupts it. */
  readonly watch: (paths: readonly string[], watch: Watch) => void;
  /** A path as it reads from the folder the program runs in. */
  readonly relative: (path: string) => string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The clock, for payloads that are diagnosed as of now. */
  readonly now: () => Date;
  /** Whether the output is a terminal that shows colours. */
  readonly hasColors: boolean;
}

export interface Watch {
  readonly changed: () => void;
  /** From here on, no change is missed. */
  readonly ready: () => void;
}

/** The library as the commands use it. */
export interface Library extends Pick<Diagnoser, 'diagnose' | 'explain' | 'verdicts' | 'traceCode'> {
  readonly pack: KnowledgePack;
  /** Ids of the causes that are the user's own, where there are any rules of that kind. */
  readonly ownCauses?: ReadonlySet<string>;
}

export const EXIT = { ok: 0, failed: 1, badInput: 2 } as const;

/** Bad input: its lines go to stderr, and the program ends with exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
