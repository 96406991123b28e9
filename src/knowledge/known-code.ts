import { type Reason, reasonEntry, type ReasonOutcome } from '../model/reasons';
import type { CodeActor, Retry } from '../model/vocabulary';
import type { CodeIndex } from './code-index';
import type { CodesFile, CodeUse } from './code-schema';

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
  { files, index }: { files: readonly CodesFile[]; index: CodeIndex }, system: string, code: string, subCode?: string, use?: CodeUse,
): KnownCode | undefined {
  const entry = index.lookup(system, code, subCode, use);
  const table = tablesFor(files, system).find(({ codes }) => entry !== undefined && codes.includes(entry));
  if (entry === undefined || table === undefined) return undefined;
  const { reason, retry, actsNext, meaning, waitSec, source } = entry;
  return {
    system: table.system, code, ...(subCode !== undefined && { subCode }), reason, outcome: reasonEntry(reason).outcome, retry, actsNext, meaning,
    ...(waitSec !== undefined && { waitSec }), source: table.sources[source] ?? source,
  };
}

/** The table of a code space, and those that it names for sub codes, refunds and transfers. */
function tablesFor(files: readonly CodesFile[], system: string): CodesFile[] {
  const own = files.find((table) => table.system === system);
  const named = [own?.subCodeSystem, own?.refundSystem, own?.transferSystem];
  return files.filter((table) => table === own || named.includes(table.system));
}
