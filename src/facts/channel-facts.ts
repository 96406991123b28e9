import { CHANNEL_ROLES, CHANNEL_SEVERITIES, CHANNEL_STATUSES } from '../model/snapshot-vocabulary';
import { type FactContext, from, secondsSince, secondsUntil } from './context';
import type { FactDefinition } from './define-fact';
import { factFamily } from './fact-family';
import { plainName } from './name-table';
import { type ChannelRole, goesAnotherWay, isCurrent } from './relevant-channels';
import type { Channel } from '../snapshot/schema';

export const CHANNEL_HEALTH = ['normal', 'degraded', 'down'] as const;

/** Fewer results than this say nothing of a channel's health. */
const MIN_SAMPLE = 20;
/** Published detectors eliminate a gateway at a success rate of 0.15 to 0.2 (Juspay decision engine). */
const DOWN_BELOW = 0.2;
/** A fifth below the usual rate: the proposal composed from published outlier detectors. */
const DEGRADED_BELOW_BASELINE = 0.8;

/** Health by measurement: the success rate against its baseline over a sample that is large enough. */
function measuredHealth({ successRate, baselineSuccessRate, sampleSize }: Channel): (typeof CHANNEL_HEALTH)[number] | undefined {
  if (successRate == null || sampleSize == null || sampleSize < MIN_SAMPLE) return undefined;
  if (successRate < DOWN_BELOW && (baselineSuccessRate == null || baselineSuccessRate > DOWN_BELOW)) return 'down';
  if (baselineSuccessRate == null) return undefined;
  return successRate < DEGRADED_BELOW_BASELINE * baselineSuccessRate ? 'degraded' : 'normal';
}

const SOURCE = {
  payment: 'payment_provider', fulfilment: 'order_system', carrier: 'carrier', sms: 'carrier', issuer: 'issuer',
} as const satisfies Record<ChannelRole, string>;

function factsOfRole(role: ChannelRole): readonly FactDefinition[] {
  const fact = factFamily({ obtainFrom: SOURCE[role], effort: 'low' });
  const isAbsent = ({ snapshot }: FactContext): boolean => snapshot.channels === null || (role === 'sms' && goesAnotherWay(snapshot));
  const channel = (context: FactContext): Channel | null | undefined => context.channels[role] ?? (isAbsent(context) ? null : undefined);
  const reads = role === 'sms' ? ['channels', 'account.otp.channel'] : ['channels'];
  const id = (name: string): string => `channels.${role}.${name}`;
  return [
    fact.oneOf(CHANNEL_STATUSES, { id: id('status'), description: `Declared state of the ${role} channel now.`, reads },
      (context) => from(channel(context), ({ status }) => status)),
    fact.oneOf(CHANNEL_HEALTH, { id: id('health'), description: `Health of the ${role} channel by its success rate against the usual one.`, reads, internal: true },
      (context) => from(channel(context), measuredHealth)),
    fact.oneOf(CHANNEL_SEVERITIES, { id: id('severity'), description: `Severity of the ${role} channel's incident.`, reads, internal: true },
      (context) => from(channel(context), ({ severity }) => severity)),
    fact.flag({ id: id('scheduled'), description: `Whether the ${role} channel's interruption was announced.`, reads },
      (context) => from(channel(context), ({ scheduled }) => scheduled)),
    fact.number('sec', { id: id('endsInSec'), description: `Seconds until the ${role} channel's interruption ends; null where no end is known.`, reads },
      (context) => secondsUntil(context, from(channel(context), ({ end }) => end))),
    fact.number('sec', { id: id('beganAgoSec'), description: `Seconds since the ${role} channel's interruption began.`, reads, internal: true },
      (context) => secondsSince(context, from(channel(context), ({ begin }) => begin))),
    fact.number('ratio', { id: id('successRate'), description: `Success rate of the ${role} channel, 0 to 1.`, reads, internal: true },
      (context) => from(channel(context), ({ successRate }) => successRate)),
    fact.number('count', { id: id('failures'), description: `Failures of the ${role} channel within its window.`, reads, internal: true },
      (context) => from(channel(context), ({ successRate, sampleSize }) =>
        (successRate == null || sampleSize == null ? undefined : Math.round(sampleSize * (1 - successRate))))),
    fact.number('sec', { id: id('latencySec'), description: `Answer time that 95 % of calls to the ${role} channel stay under, in seconds.`, reads, internal: true },
      (context) => from(channel(context), ({ p95LatencySec }) => p95LatencySec)),
  ];
}

/** Whether several providers carry payments and none of them does now; null where only one is listed. */
function isEveryProviderDown({ snapshot, now, payment: { outcome } }: FactContext): boolean | null | undefined {
  const listed = snapshot.channels?.filter(({ role, provider }) => role === 'payment' && provider != null);
  if (listed === undefined || listed.length === 0) return snapshot.channels === null ? null : undefined;
  const isDown = listed.map((channel) => (isCurrent(channel, snapshot, now, outcome) ? isReportedDown(channel) : false));
  if (isDown.includes(false)) return false;
  if (isDown.includes(undefined)) return undefined;
  return new Set(listed.map(({ provider }) => plainName(provider ?? ''))).size > 1 ? true : null;
}

const isReportedDown = ({ status }: Channel): boolean | undefined =>
  (status == null || status === 'unknown' ? undefined : status === 'down');

const everyProviderDown = factFamily({ obtainFrom: SOURCE.payment, effort: 'low' }).flag({
  id: 'channels.payment.everyProviderDown', reads: ['channels'], internal: true,
  description: 'Whether all of several payment providers are down at once; null where only one is listed.',
}, isEveryProviderDown);

export const CHANNEL_FACTS = [...CHANNEL_ROLES.flatMap(factsOfRole), everyProviderDown];
