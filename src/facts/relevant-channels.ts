import { standingOf } from '../model/payment-standing';
import type { PaymentOutcome } from '../model/vocabulary';
import type { Channel, Snapshot } from '../snapshot/schema';
import { isSameOperator } from './compare-accounts';
import { plainName } from './name-table';

export type ChannelRole = NonNullable<Channel['role']>;

/** The channel that speaks for each role now. */
export type RelevantChannels = Readonly<Partial<Record<ChannelRole, Channel>>>;

/** Worst first. */
const BY_BADNESS = ['down', 'maintenance', 'degraded', 'unknown', 'up'] as const;

/** Chooses the channel that speaks for each role: of those that concern the order the worst; see {@link speaksFor} where its provider is not known. */
export function relevantChannels(snapshot: Snapshot, now: number, outcome: PaymentOutcome | null | undefined): RelevantChannels {
  if (snapshot.channels == null) return {};
  const chosen: Partial<Record<ChannelRole, Channel>> = {};
  const relevant = snapshot.channels.filter((channel) => concerns(channel, snapshot) && isCurrent(channel, snapshot, now, outcome));
  for (const role of new Set(relevant.map((channel) => channel.role))) {
    if (role == null) continue;
    const channel = speaksFor(relevant.filter((each) => each.role === role), ownProvider(role, snapshot) != null);
    if (channel !== undefined) chosen[role] = channel;
  }
  return chosen;
}

/** Whether what a channel reports is so now, and began before the payment failed. */
export const isCurrent = (channel: Channel, snapshot: Snapshot, now: number, outcome: PaymentOutcome | null | undefined): boolean =>
  !isOver(channel, now) && !beganAfter(channel, snapshot, outcome);

/** Of several channels the worst; where nobody knows which of several providers is meant, only what holds for each of them. */
function speaksFor(channels: readonly Channel[], providerIsKnown: boolean): Channel | undefined {
  const [worst, ...others] = [...channels].sort(byBadness);
  const mildest = others.at(-1);
  if (worst === undefined || mildest === undefined || providerIsKnown || isOfAll(worst, channels)) return worst;
  return mildest.status == null || mildest.status === 'unknown' || mildest.status === 'up' ? undefined : agreed(channels, mildest.status);
}

/** A channel without a provider speaks for its whole role, and so does that of the only provider listed. */
const isOfAll = ({ provider }: Channel, channels: readonly Channel[]): boolean =>
  provider == null || channels.every((each) => each.provider != null && plainName(each.provider) === plainName(provider));

/** What all channels say alike, at the mildest of their states. */
function agreed(channels: readonly Channel[], status: Channel['status']): Channel {
  const fields = Object.entries(channels[0] ?? {}).filter(([name, value]) => channels.every((each) => each[name as keyof Channel] === value));
  return { ...Object.fromEntries(fields), status };
}

const badness = (channel: Channel): number => (channel.status == null ? BY_BADNESS.length : BY_BADNESS.indexOf(channel.status));

/** Channels that are equally bad in an order of their own, never in that of the list. */
function byBadness(a: Channel, b: Channel): number {
  const difference = badness(a) - badness(b);
  if (difference !== 0) return difference;
  const [first, second] = [canonical(a), canonical(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

const canonical = (channel: Channel): string => JSON.stringify(Object.entries(channel).sort(([a], [b]) => (a < b ? -1 : 1)));

/** An incident of another provider explains nothing here; a channel without a provider speaks for its whole role. */
function concerns({ role, provider }: Channel, snapshot: Snapshot): boolean {
  if (role === 'sms' && goesAnotherWay(snapshot)) return false;
  const own = ownProvider(role, snapshot);
  if (provider == null || own == null || plainName(provider) === plainName(own)) return true;
  return role === 'carrier' && isSameOperator(provider, own) === true;
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

/** A payment that nobody queried has failed by then: schemes answer within a minute, and a customer gives up within half an hour. */
const FAILED_WITHIN_MS = 1_800_000;

/** Whether trouble of those who carry payments began after the payment had failed, and after the customer last tried as far as anybody knows. */
function beganAfter({ role, begin }: Channel, { payment, request }: Snapshot, outcome: PaymentOutcome | null | undefined): boolean {
  if (begin == null || payment?.createdAt == null || !PAYING_ROLES.has(role) || standingOf(outcome ?? undefined) !== 'failed') return false;
  const began = Date.parse(begin);
  const tellsOfTry = PAYING_SYMPTOMS.has(request?.symptom) && (request?.openedAt == null || Date.parse(request.openedAt) >= began);
  if (tellsOfTry) return false;
  const ends = [payment.lastQueriedAt, payment.expiresAt].filter((at) => at != null).map((at) => Date.parse(at));
  return began > Math.min(...ends, Date.parse(payment.createdAt) + FAILED_WITHIN_MS);
}
