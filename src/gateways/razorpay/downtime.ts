import type { ChannelPart, EnvelopeFields, GatewayParts } from '../gateway';
import { known } from '../known';
import { nothingRecognised, openPayload } from '../open-payload';
import { seconds } from './payment';
import type { Reader } from '../reader';

/** What `fromRazorpayDowntime` reads, by envelope. */
export const RAZORPAY_DOWNTIME_FIELDS: readonly EnvelopeFields[] = [
  { envelope: 'downtime', reads: ['id', 'status', 'severity', 'begin', 'end', 'scheduled', 'instrument.bank', 'instrument.issuer'] },
  { envelope: 'collection', reads: ['items[*] (each a downtime)'] },
  { envelope: 'webhook payment.downtime.*', reads: ['payload.payment.downtime.entity (a downtime)'] },
];

const SEVERITIES = { high: 'high', medium: 'medium', low: 'low' } as const;
const PHASES = { scheduled: 'on', started: 'on', updated: 'on', resolved: 'over', cancelled: 'over' } as const;

/** Razorpay's own advice: hide the method at a high severity, warn at a lower one. */
function statusOf(phase: 'on' | 'over' | undefined, severity: ChannelPart['severity'], isScheduled: boolean | undefined): ChannelPart['status'] {
  if (phase !== 'on') return phase === 'over' ? 'up' : 'unknown';
  if (isScheduled === true) return 'maintenance';
  return severity === 'high' ? 'down' : 'degraded';
}

/** Razorpay writes null for an end that is not known yet. */
const isNull = (reader: Reader, name: string): boolean => reader.keys().includes(name) && !reader.has(name);

const isOne = (name: string | undefined): boolean => name !== undefined && name !== 'ALL' && name !== 'NA';

/** A bank that fails is the issuer's incident; anything else (network, app, wallet) is Razorpay's way to it. */
function placeOf(reader: Reader): Pick<ChannelPart, 'role' | 'provider'> {
  const bank = [reader.text('instrument.bank'), reader.text('instrument.issuer')].find(isOne);
  return bank === undefined ? { role: 'payment', provider: 'razorpay' } : { role: 'issuer', provider: bank };
}

export function readDowntime(reader: Reader): ChannelPart {
  const severity = reader.word('severity', SEVERITIES);
  const scheduled = reader.flag('scheduled');
  const end = seconds(reader, 'end');
  reader.leaveOut('entity', 'method', 'instrument', 'instrument_schema', 'created_at', 'updated_at');
  return known({
    id: reader.text('id'), ...placeOf(reader), status: statusOf(reader.word('status', PHASES), severity, scheduled), severity, scheduled,
    begin: seconds(reader, 'begin'), end: end ?? (isNull(reader, 'end') ? null : undefined),
  });
}

const isDowntime = (reader: Reader): boolean => reader.has('begin') && reader.has('status');

/** Downtimes in any envelope; empty where there is none. */
export function downtimesIn(reader: Reader): ChannelPart[] {
  const inEvent = reader.object(['payload', 'payment.downtime', 'entity']);
  const found = inEvent === undefined ? [reader, ...reader.list('items')].filter(isDowntime) : [inEvent];
  return found.map(readDowntime);
}

/**
 * Reads a downtime of Razorpay (entity, list or webhook event) as channel incidents, to be joined with the snapshot of an order.
 *
 * @throws PayloadInvalidError where it is no downtime of Razorpay
 * @example
 * fromRazorpayDowntime({ id: 'down_A1', method: 'netbanking', status: 'started', severity: 'high', begin: 1772417700, end: null, instrument: { bank: 'SBIN' } })
 *   .channels //=> [{ id: 'down_A1', role: 'issuer', provider: 'SBIN', status: 'down', severity: 'high', begin: '2026-03-02T02:15:00Z', end: null }]
 */
export function fromRazorpayDowntime(payload: unknown): GatewayParts {
  const reader = openPayload(payload, 'razorpay');
  const channels = downtimesIn(reader);
  if (channels.length === 0) throw nothingRecognised(reader, 'razorpay', 'a downtime, a list of downtimes, or an event payment.downtime.*');
  reader.leaveOut('entity', 'account_id', 'event', 'contains', 'created_at', 'count');
  return { channels, unread: reader.unread() };
}
