import type { Reason } from '../model/reasons';
import type { PaymentOutcome, Retry } from '../model/vocabulary';
import type { CodeEntry, CodeUse } from '../knowledge/code-schema';
import type { Profile } from '../knowledge/profile-schema';
import type { Channel, ProviderCode, Snapshot } from '../snapshot/schema';
import { isSameOperator } from './compare-accounts';
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
  /** Whether a local day, counted from the epoch, is a public holiday where the desk is. */
  readonly isHoliday: (day: number) => boolean;
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
export function createFactContext(
  snapshot: Snapshot, { profile, isHoliday }: Pick<FactContext, 'profile' | 'isHoliday'>, lookup: CodeLookup, scheduleOf: ScheduleLookup,
): FactContext {
  const now = Date.parse(snapshot.observedAt);
  const payment = readPayment(snapshot, lookup);
  return { snapshot, now, profile, isHoliday, lookup, scheduleOf, payment, channels: relevantChannels(snapshot, now, payment.outcome), shared: [] };
}

/** Worst first. */
const BY_BADNESS = ['down', 'maintenance', 'degraded', 'unknown', 'up'] as const;

/** The channel that speaks for each role: of those that concern the order the worst; see {@link speaksFor} where its provider is not known. */
function relevantChannels(snapshot: Snapshot, now: number, outcome: PaymentReading['outcome']): FactContext['channels'] {
  const chosen: Partial<Record<ChannelRole, Channel>> = {};
  const relevant = (snapshot.channels ?? []).filter((channel) =>
    concerns(channel, snapshot) && !isOver(channel, now) && !beganAfter(channel, snapshot, outcome));
  for (const role of new Set(relevant.map((channel) => channel.role))) {
    if (role == null) continue;
    const channel = speaksFor(relevant.filter((each) => each.role === role), ownProvider(role, snapshot) != null);
    if (channel !== undefined) chosen[role] = channel;
  }
  return chosen;
}

/** Where nobody knows which of several providers is meant, only what holds for each of them is known. */
function speaksFor(channels: readonly Channel[], providerIsKnown: boolean): Channel | undefined {
  const [worst, ...others] = [...channels].sort((a, b) => badness(a) - badness(b));
  const mildest = others.at(-1);
  if (worst === undefined || mildest === undefined || providerIsKnown || hasOneProvider(channels) || badness(mildest) === badness(worst)) return worst;
  return mildest.status == null || mildest.status === 'unknown' || mildest.status === 'up' ? undefined : mildest;
}

/** A channel without a provider speaks for its whole role. */
const hasOneProvider = (channels: readonly Channel[]): boolean =>
  channels.some(({ provider }) => provider == null) || new Set(channels.map(({ provider }) => provider?.toLowerCase())).size === 1;

const badness = (channel: Channel): number => (channel.status == null ? BY_BADNESS.length : BY_BADNESS.indexOf(channel.status));

/** An incident of another provider explains nothing here; a channel without a provider speaks for its whole role. */
function concerns(channel: Channel, snapshot: Snapshot): boolean {
  if (channel.role === 'sms' && goesAnotherWay(snapshot)) return false;
  const own = ownProvider(channel.role, snapshot);
  if (channel.provider == null || own == null || channel.provider.toLowerCase() === own.toLowerCase()) return true;
  return channel.role === 'carrier' && isSameOperator(channel.provider, own) === true;
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

const PAYING_ROLES = new Set<string | null | undefined>(['payment', 'issuer'] satisfies ChannelRole[]);
const PAYING_SYMPTOMS = new Set<string | null | undefined>(['payment_failed', 'payment_refused']);
const FAILED = new Set<string | null | undefined>(['failed', 'canceled', 'expired'] satisfies PaymentOutcome[]);

/** A payment that nobody queried has failed by then: schemes answer within a minute, and a customer gives up within half an hour. */
const FAILED_WITHIN_MS = 1_800_000;

/** Whether trouble of those who carry payments began after the payment had failed, and after the customer last tried as far as anybody knows. */
function beganAfter({ role, begin }: Channel, { payment, request }: Snapshot, outcome: PaymentReading['outcome']): boolean {
  if (begin == null || payment?.createdAt == null || !PAYING_ROLES.has(role) || !FAILED.has(outcome)) return false;
  const began = Date.parse(begin);
  const tellsOfTry = PAYING_SYMPTOMS.has(request?.symptom) && (request?.openedAt == null || Date.parse(request.openedAt) >= began);
  if (tellsOfTry) return false;
  const ends = [payment.lastQueriedAt, payment.expiresAt].filter((at) => at != null).map((at) => Date.parse(at));
  return began > Math.min(...ends, Date.parse(payment.createdAt) + FAILED_WITHIN_MS);
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
