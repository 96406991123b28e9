import { CHANNEL_ROLES } from '../model/snapshot-vocabulary';
import type { Snapshot } from '../snapshot/schema';
import type { FactContext } from './context';

/** Parts of a snapshot that are often left out whole, each with its reader; a fact reads one or several of them. */
const READERS: Readonly<Record<string, (snapshot: Snapshot) => unknown>> = {
  'order.product': ({ order }) => (order == null ? order : order.product),
  'order.recipient': ({ order }) => (order == null ? order : order.recipient),
  'order.fulfilment': ({ order }) => (order == null ? order : order.fulfilment),
  'order.notification': ({ order }) => (order == null ? order : order.notification),
  'order.refund': ({ order }) => (order == null ? order : order.refund),
  order: ({ order }) => order,
  'payment.authentication': ({ payment }) => (payment == null ? payment : payment.authentication),
  'payment.risk': ({ payment }) => (payment == null ? payment : payment.risk),
  'payment.codes': ({ payment }) => (payment == null ? payment : payment.codes),
  payment: ({ payment }) => payment,
  'account.login': ({ account }) => (account == null ? account : account.login),
  'account.otp': ({ account }) => (account == null ? account : account.otp),
  'account.bankCards': ({ account }) => (account == null ? account : account.bankCards),
  'account.limits': ({ account }) => (account == null ? account : account.limits),
  'account.risk': ({ account }) => (account == null ? account : account.risk),
  account: ({ account }) => account,
  session: ({ session }) => session,
  request: ({ request }) => request,
};

const PARTS = Object.keys(READERS);
const CHANNEL_BIT = PARTS.length;
/** What is no part of its own is always there. */
const ALWAYS = 1 << (CHANNEL_BIT + CHANNEL_ROLES.length);

/** Bits of the parts that a context holds; a part that is known to be absent is held. */
export function heldParts({ snapshot, channels }: FactContext): number {
  let bits = ALWAYS;
  for (let i = 0; i < PARTS.length; i += 1) if (READERS[PARTS[i] as string]?.(snapshot) !== undefined) bits |= 1 << i;
  for (let i = 0; i < CHANNEL_ROLES.length; i += 1) {
    if (snapshot.channels === null || channels[CHANNEL_ROLES[i] as (typeof CHANNEL_ROLES)[number]] !== undefined) bits |= 1 << (CHANNEL_BIT + i);
  }
  return bits;
}

/** Bits of the parts that a fact reads: it cannot be known where none of them is held. */
export function readParts(id: string, reads: readonly string[]): number {
  if (reads.length === 0) return ALWAYS;
  return reads.reduce((bits, path) => bits | bitOf(id, path), 0);
}

function bitOf(id: string, path: string): number {
  if (path === 'channels') return 1 << (CHANNEL_BIT + CHANNEL_ROLES.findIndex((role) => id.startsWith(`channels.${role}.`)));
  const part = PARTS.findIndex((each) => path === each || path.startsWith(`${each}.`));
  return part < 0 ? ALWAYS : 1 << part;
}
