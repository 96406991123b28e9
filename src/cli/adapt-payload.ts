import type { GatewayParts } from '../gateways';
import { faultLines } from '../fault-lines';
import { BadInput } from './io';
import { adapterOf } from './providers';

type Parts = Omit<GatewayParts, 'unread'>;

interface Adapted {
  readonly parts: Parts;
  /** What the adapter did not understand, as a line for the reader. */
  readonly notices: readonly string[];
}

const SHOWN = 12;

/** Turns a provider's payload into parts of a snapshot, and says what it did not understand. */
export const adaptPayload = (provider: string, value: unknown, place: string): Adapted => {
  const adapt = adapterOf(provider, place);
  try {
    const { unread, ...parts } = adapt(payloadOf(value));
    if (Object.keys(parts).length === 0) throw new BadInput([`${place}: says nothing of a payment, an order or an account`]);
    return { parts, notices: unread.length === 0 ? [] : [`${place}: not understood: ${listed(unread)}`] };
  } catch (error) {
    const lines = faultLines(error, place);
    throw lines === undefined ? error : new BadInput(lines);
  }
};

const listed = (paths: readonly string[]): string =>
  [...paths.slice(0, SHOWN), ...(paths.length > SHOWN ? [`and ${paths.length - SHOWN} more`] : [])].join(', ');

/** A fixture of a payload stands for the payload. */
const payloadOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'payload' in value && 'parts' in value ? value.payload : value;
