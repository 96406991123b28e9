import { type Reason, reasonEntry, type ReasonOutcome } from '../model/reasons';
import type { CodeActor, Retry } from '../model/vocabulary';
import type { CodeIndex } from './code-index';
import type { CodesFile } from './code-schema';

/** What a provider's code means. */
export interface KnownCode {
  /** The code space whose table explains it: that of the sub code, where the sub code says more. */
  readonly system: string;
  readonly code: string;
  readonly subCode?: string;
  readonly reason: Reason;
  /** What the reason says of the transaction; `none` where the code speaks of the call only. */
  readonly outcome: ReasonOutcome;
  /** What may be done with the same order and instrument. */
  readonly retry: Retry;
  readonly actsNext: CodeActor;
  readonly meaning: Readonly<Record<'en' | 'zh-CN', string>>;
  /** Seconds to wait before the next try, where the network states them. */
  readonly waitSec?: number;
  /** Where the fact was read. */
  readonly source: string;
}

/** What the tables say of a code, with the table that says it; undefined for a code nobody knows. */
export function describeCode(
  { files, index }: { files: readonly CodesFile[]; index: CodeIndex }, system: string, code: string, subCode?: string,
): KnownCode | undefined {
  const entry = index.lookup(system, code, subCode);
  const table = tablesFor(files, system).find(({ codes }) => entry !== undefined && codes.includes(entry));
  if (entry === undefined || table === undefined) return undefined;
  const { reason, retry, actsNext, meaning, waitSec, source } = entry;
  return {
    system: table.system, code, ...(subCode !== undefined && { subCode }), reason, outcome: reasonEntry(reason).outcome, retry, actsNext, meaning,
    ...(waitSec !== undefined && { waitSec }), source: table.sources[source] ?? source,
  };
}

/** The table of a code space, and the one that explains its sub codes. */
function tablesFor(files: readonly CodesFile[], system: string): CodesFile[] {
  const own = files.find((table) => table.system === system);
  return files.filter((table) => table === own || table.system === own?.subCodeSystem);
}
