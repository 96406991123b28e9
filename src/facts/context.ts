import type { Reason } from '../model/reasons';
import type { PaymentOutcome, Retry } from '../model/vocabulary';
import type { CodeEntry, CodeUse } from '../knowledge/code-schema';
import type { Profile } from '../knowledge/profile-schema';
import type { ProviderCode, Snapshot } from '../snapshot/schema';
import { type PaymentReading, readPayment } from './read-payment';
import { type RelevantChannels, relevantChannels } from './relevant-channels';

/** Translates a provider code; undefined for an unknown system or code. */
export type CodeLookup = (code: ProviderCode, use?: CodeUse) => readonly CodeEntry[];

/** Seconds between the tries of a provider's payment notification; undefined where nobody knows its schedule. */
export type ScheduleLookup = (provider: string) => readonly number[] | undefined;

/** What every derivation may read: the snapshot, the only now, the desk's numbers, and the translated payment codes. */
export interface FactContext {
  readonly snapshot: Snapshot;
  /** Epoch milliseconds of `observedAt`. */
  readonly now: number;
  readonly profile: Profile;
  /** Whether a local day, counted from the epoch, is among the holidays of the desk's profile. */
  readonly isHoliday: (day: number) => boolean;
  readonly lookup: CodeLookup;
  readonly scheduleOf: ScheduleLookup;
  readonly payment: PaymentReading;
  readonly channels: RelevantChannels;
  /** What facts of the case have worked out for each other so far. */
  readonly shared: unknown[];
}

export type { PaymentOutcome };

/** Prepares what several facts share, once per snapshot. */
export function createFactContext(
  snapshot: Snapshot, { profile, isHoliday }: Pick<FactContext, 'profile' | 'isHoliday'>, lookup: CodeLookup, scheduleOf: ScheduleLookup,
): FactContext {
  const now = Date.parse(snapshot.observedAt);
  const payment = readPayment(snapshot, lookup);
  return { snapshot, now, profile, isHoliday, lookup, scheduleOf, payment, channels: relevantChannels(snapshot, now, payment.outcome), shared: [] };
}

/** Clocks of two systems differ by this much without anything being wrong. */
const CLOCK_TOLERANCE_SEC = 300;

/** Seconds from an instant to now: `null` where the instant is known to be absent, `undefined` where it is not known or lies in the future. */
export function secondsSince(context: FactContext, at: string | null | undefined): number | null | undefined {
  if (at == null) return at;
  const seconds = Math.floor((context.now - Date.parse(at)) / 1000);
  if (seconds >= 0) return seconds;
  return seconds >= -CLOCK_TOLERANCE_SEC ? 0 : undefined;
}

/** Seconds from now to an instant; negative once it has passed. */
export function secondsUntil(context: FactContext, at: string | null | undefined): number | null | undefined {
  return at == null ? at : Math.ceil((Date.parse(at) - context.now) / 1000);
}

/** Whether an instant has been reached. */
export function isPast(context: FactContext, at: string | null | undefined): boolean | null | undefined {
  return at == null ? at : Date.parse(at) <= context.now;
}

/** Reads a field of a part: `null` where the part is known to be absent, `undefined` where it is not known. */
export function from<P, V>(part: P | null | undefined, read: (part: P) => V | null | undefined): V | null | undefined {
  if (part === null) return null;
  return part === undefined ? undefined : read(part);
}

/** The reason a code stands for, the most specific where it has several; `undefined` for a code nobody knows. */
export function reasonOf(context: FactContext, code: ProviderCode | null | undefined, use?: CodeUse): Reason | null | undefined {
  return code == null ? code : context.lookup(code, use)[0]?.reason;
}

/** What may be done after a code. */
export function retryOf(context: FactContext, code: ProviderCode | null | undefined, use?: CodeUse): Retry | null | undefined {
  return code == null ? code : context.lookup(code, use)[0]?.retry;
}

/** Seconds that have to pass after a code before the next try, where its network states them. */
export function waitOf(context: FactContext, code: ProviderCode | null | undefined): number | null | undefined {
  return code == null ? code : context.lookup(code)[0]?.waitSec;
}
