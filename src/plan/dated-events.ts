import type { Arg, TimelineEvent } from '../model/diagnosis';
import type { Account, Channel, Order, Payment, Snapshot } from '../snapshot/schema';
import type { TimelineEventId, TimelineSource } from './timeline-events';

/** An event with its instant in epoch milliseconds. */
export interface DatedEvent extends TimelineEvent {
  readonly event: TimelineEventId;
  readonly source: TimelineSource;
  readonly ms: number;
}

type Recorder = (source: TimelineSource, event: TimelineEventId, at: string | null | undefined, args?: Details) => void;
type Details = Readonly<Record<string, Arg | null | undefined>>;

/** Collects every dated event of a snapshot, in the order of its parts. */
export function collectEvents(snapshot: Snapshot): DatedEvent[] {
  const events: DatedEvent[] = [];
  const record: Recorder = (source, event, at, details) => {
    if (at != null) events.push({ at, event, source, args: details === undefined ? NO_ARGS : known(details), ms: Date.parse(at) });
  };
  for (const channel of snapshot.channels ?? []) recordChannel(channel, record);
  if (snapshot.order != null) recordOrder(snapshot.order, record);
  if (snapshot.payment != null) recordPayment(snapshot.payment, record);
  if (snapshot.account != null) recordAccount(snapshot.account, record);
  record('request', 'request_opened', snapshot.request?.openedAt);
  record('request', 'request_answered', snapshot.request?.firstRespondedAt);
  record('request', 'request_resolved', snapshot.request?.resolvedAt);
  record('snapshot', 'snapshot_taken', snapshot.observedAt);
  return events;
}

const NO_ARGS = Object.freeze({});

function known(details: Details): Record<string, Arg> {
  const args: Record<string, Arg> = {};
  for (const name of Object.keys(details)) {
    const value = details[name];
    if (value != null) args[name] = value;
  }
  return args;
}

const term = (value: string | null | undefined, of: string): Arg | undefined => (value == null ? undefined : { term: value, of });

function recordChannel({ id, provider, role, status, begin, end }: Channel, record: Recorder): void {
  const channel = provider ?? id ?? term(role, 'channelRole');
  record('channels', 'channel_trouble_begins', begin, { channel, status: term(status, 'channelStatus') });
  record('channels', 'channel_trouble_ends', end, { channel });
}

function recordOrder(order: Order, record: Recorder): void {
  if (order.createdAt != null) record('order', 'order_created', order.createdAt, { orderNo: order.id ?? order.merchantOrderNo, amount: order.total });
  record('order', 'order_paid', order.paidAt);
  record('order', 'order_fulfilled', order.fulfilledAt);
  record('order', 'order_expires', order.expiresAt);
  recordFulfilment(order, record);
  record('notification', 'notification_attempted', order.notification?.lastAttemptAt, { status: term(order.notification?.status, 'notificationStatus') });
  record('refund', 'refund_requested', order.refund?.requestedAt, { amount: order.refund?.amount });
}

function recordFulfilment({ fulfilment }: Order, record: Recorder): void {
  if (fulfilment == null) return;
  record('fulfilment', 'fulfilment_submitted', fulfilment.submittedAt, { provider: fulfilment.provider });
  record('fulfilment', 'fulfilment_queried', fulfilment.lastQueriedAt);
  for (const [index, { redeemedAt, expiresAt }] of (fulfilment.items ?? []).entries()) {
    record('fulfilment', 'item_redeemed', redeemedAt, { item: index + 1 });
    record('fulfilment', 'item_expires', expiresAt, { item: index + 1 });
  }
}

function recordPayment(payment: Payment, record: Recorder): void {
  const method = term(payment.method, 'method');
  record('payment', 'payment_created', payment.createdAt, { amount: payment.requested, method });
  record('payment', 'payment_authorized', payment.authorizedAt);
  record('payment', 'payment_captured', payment.capturedAt, { amount: payment.paid, method });
  record('payment', 'payment_queried', payment.lastQueriedAt);
  record('payment', 'payment_expires', payment.expiresAt);
  for (const { id, paid, capturedAt } of payment.attempts ?? []) {
    record('payment', 'attempt_captured', capturedAt, { attempt: id, amount: paid });
  }
}

function recordAccount({ otp, login, freezes, limits }: Account, record: Recorder): void {
  record('account', 'code_sent', otp?.sentAt);
  record('account', 'login_unlocks', login?.lockedUntil);
  for (const { scope, until } of freezes ?? []) record('account', 'freeze_ends', until, { scope: term(scope, 'freezeScope') });
  for (const { scope, resetsAt } of limits ?? []) record('account', 'limit_resets', resetsAt, { scope: term(scope, 'limitScope') });
}
