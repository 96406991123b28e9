import type { Reason } from '../model/reasons';
import type { PaymentOutcome, Retry } from '../model/vocabulary';
import type { CodeEntry, CodeUse } from '../knowledge/code-schema';
import type { Profile } from '../knowledge/profile-schema';
import type { Channel, ProviderCode, Snapshot } from '../snapshot/schema';
import { type PaymentReading, readPayment } from './read-payment';

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
  readonly lookup: CodeLookup;
  readonly scheduleOf: ScheduleLookup;
  readonly payment: PaymentReading;
  readonly channels: Readonly<Partial<Record<ChannelRole, Channel>>>;
  /** What facts of the case have worked out for each other so far. */
  readonly shared: unknown[];
}

export type ChannelRole = NonNullable<Channel['role']>;
export type { PaymentOutcome };

/** Prepares what several facts share, once per snapshot. */
export function createFactContext(snapshot: Snapshot, profile: Profile, lookup: CodeLookup, scheduleOf: ScheduleLookup): FactContext {
  const now = Date.parse(snapshot.observedAt);
  return { snapshot, now, profile, lookup, scheduleOf, payment: readPayment(snapshot, lookup), channels: relevantChannels(snapshot, now), shared: [] };
}

/** How bad a channel is; of several in one role the worst that concerns the order's own provider speaks for the role. */
const WORST_FIRST = ['down', 'maintenance', 'degraded', 'unknown', 'up'] as const;

function relevantChannels(snapshot: Snapshot, now: number): FactContext['channels'] {
  const chosen: Partial<Record<ChannelRole, Channel>> = {};
  for (const channel of snapshot.channels ?? []) {
    if (channel.role == null || !concerns(channel, snapshot) || isOver(channel, now)) continue;
    const current = chosen[channel.role];
    if (current === undefined || badness(channel) < badness(current)) chosen[channel.role] = channel;
  }
  return chosen;
}

const badness = (channel: Channel): number => (channel.status == null ? WORST_FIRST.length : WORST_FIRST.indexOf(channel.status));

/** An incident of another provider explains nothing here; a channel without a provider speaks for its whole role. */
function concerns(channel: Channel, snapshot: Snapshot): boolean {
  if (channel.role === 'sms' && goesAnotherWay(snapshot)) return false;
  const own = ownProvider(channel.role, snapshot);
  return channel.provider == null || own == null || channel.provider.toLowerCase() === own.toLowerCase();
}

/** Whether the code of the case is sent by something else than a text message. */
export const goesAnotherWay = ({ account }: Snapshot): boolean => account?.otp?.channel != null && account.otp.channel !== 'sms';

function ownProvider(role: Channel['role'], { order, payment }: Snapshot): string | null | undefined {
  if (role === 'payment') return payment?.provider;
  if (role === 'fulfilment') return order?.fulfilment?.provider;
  if (role === 'carrier') return order?.recipient?.detectedOperator ?? order?.recipient?.operator;
  return undefined;
}

/** An incident whose end lies before the snapshot, or whose scheduled begin lies after it, says nothing of now. */
function isOver(channel: Channel, now: number): boolean {
  if (channel.status === 'up') return false;
  if (channel.end != null && Date.parse(channel.end) <= now) return true;
  return channel.begin != null && Date.parse(channel.begin) > now;
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
