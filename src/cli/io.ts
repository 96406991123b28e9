import type { Diagnoser } from '../diagnose';
import type { KnowledgePack } from '../knowledge/pack';

/** Everything outside the program that it touches; injected, so that a test runs the same code. */
export interface Io {
  readonly readStdin: () => string;
  readonly readFile: (path: string) => string;
  /** Every JSON file of a folder and the folders below it, sorted; throws where there is no such folder. */
  readonly listJson: (folder: string) => readonly string[];
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The clock, for payloads that are diagnosed as of now. */
  readonly now: () => Date;
  /** Whether the output is a terminal that shows colours. */
  readonly hasColors: boolean;
}

/** The library as the commands use it. */
export interface Library extends Pick<Diagnoser, 'diagnose' | 'verdicts' | 'traceCode'> {
  readonly pack: KnowledgePack;
}

export const EXIT = { ok: 0, failed: 1, badInput: 2 } as const;

/** Bad input: its lines go to stderr, and the program ends with exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
