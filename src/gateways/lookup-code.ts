import { bundledCodes } from '../knowledge/bundled-codes';
import { buildCodeIndex, type CodeIndex } from '../knowledge/code-index';
import type { CodesFile } from '../knowledge/code-schema';
import { type Reason, reasonEntry, type ReasonOutcome } from '../model/reasons';
import type { CodeActor, Retry } from '../model/vocabulary';

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

/**
 * Looks a provider's code up in the shipped tables; undefined for one that nobody knows, of which nothing may be concluded.
 *
 * @example
 * lookupCode('unionpay.online', '61')?.reason //=> 'wrong_card_number'
 * lookupCode('unionpay.pos', '61')?.reason //=> 'limit_unspecified'
 * lookupCode('alipay.gateway_code', '40004', 'ACQ.TRADE_HAS_SUCCESS')?.reason //=> 'already_paid'
 * lookupCode('unionpay.online', 'ZZ') //=> undefined
 */
export function lookupCode(system: string, code: string, subCode?: string): KnownCode | undefined {
  const entry = shippedCodes().lookup(system, code, subCode);
  const table = tablesFor(system).find(({ codes }) => entry !== undefined && codes.includes(entry));
  if (entry === undefined || table === undefined) return undefined;
  const { reason, retry, actsNext, meaning, waitSec, source } = entry;
  return {
    system: table.system, code, ...(subCode !== undefined && { subCode }), reason, outcome: reasonEntry(reason).outcome, retry, actsNext, meaning,
    ...(waitSec !== undefined && { waitSec }), source: table.sources[source] ?? source,
  };
}

let index: CodeIndex | undefined;

const shippedCodes = (): CodeIndex => (index ??= buildCodeIndex(bundledCodes));

/** The table of a code space, and the one that explains its sub codes. */
function tablesFor(system: string): CodesFile[] {
  const own = bundledCodes.find((table) => table.system === system);
  return bundledCodes.filter((table) => table === own || table.system === own?.subCodeSystem);
}
