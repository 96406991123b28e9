import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../../src/plan/build-timeline';
import { TIMELINE_EVENTS, TIMELINE_SOURCES } from '../../src/plan/timeline-events';
import type { Snapshot } from '../../src/snapshot/schema';
import { at, NOW } from './builders';

const timeline = (parts: Partial<Snapshot>) => buildTimeline({ schemaVersion: 1, observedAt: NOW, ...parts }, at(NOW));
const events = (parts: Partial<Snapshot>): string[] => timeline(parts).map(({ event }) => event);

const today = (time: string): string => `2026-03-02T${time}:00+08:00`;

describe('a timeline', () => {
  it('holds every dated event in one order, each with its source and its time as recorded', () => {
    expect(timeline({
      channels: [{ provider: 'acme', status: 'down', begin: today('08:00'), end: today('12:00') }],
      order: {
        id: 'K-1', createdAt: today('09:00'), paidAt: today('09:03'), total: { amount: 5_000, currency: 'CNY' },
        fulfilment: { provider: 'acme', submittedAt: '2026-03-02T01:05:00Z' },
        notification: { status: 'retrying', lastAttemptAt: today('09:04') },
      },
      payment: { createdAt: today('09:01'), capturedAt: today('09:02'), method: 'card', paid: { amount: 5_000, currency: 'CNY' } },
      request: { openedAt: today('10:00') },
    })).toEqual([
      { at: today('08:00'), event: 'channel_trouble_begins', source: 'channels', args: { channel: 'acme', status: { term: 'down', of: 'channelStatus' } } },
      { at: today('09:00'), event: 'order_created', source: 'order', args: { orderNo: 'K-1', amount: { amount: 5_000, currency: 'CNY' } } },
      { at: today('09:01'), event: 'payment_created', source: 'payment', args: { method: { term: 'card', of: 'method' } } },
      { at: today('09:02'), event: 'payment_captured', source: 'payment',
        args: { amount: { amount: 5_000, currency: 'CNY' }, method: { term: 'card', of: 'method' } } },
      { at: today('09:03'), event: 'order_paid', source: 'order', args: {} },
      { at: today('09:04'), event: 'notification_attempted', source: 'notification', args: { status: { term: 'retrying', of: 'notificationStatus' } } },
      { at: '2026-03-02T01:05:00Z', event: 'fulfilment_submitted', source: 'fulfilment', args: { provider: 'acme' } },
      { at: today('10:00'), event: 'request_opened', source: 'request', args: {} },
      { at: NOW, event: 'snapshot_taken', source: 'snapshot', args: {} },
      { at: today('12:00'), event: 'channel_trouble_ends', source: 'channels', args: { channel: 'acme' } },
    ]);
  });

  it('tells events of one instant in the order in which they happen', () => {
    const order = { createdAt: today('09:00'), paidAt: today('09:00'), fulfilledAt: today('09:00') };
    expect(events({ order, payment: { createdAt: today('09:00'), capturedAt: today('09:00') } })).toEqual([
      'order_created', 'payment_created', 'payment_captured', 'order_paid', 'order_fulfilled', 'snapshot_taken',
    ]);
  });

  it('compares instants, not their spelling', () => {
    expect(events({ order: { createdAt: '2026-03-02T02:00:00Z', paidAt: today('09:59') } })).toEqual(['order_paid', 'order_created', 'snapshot_taken']);
  });

  it('leaves out what is not dated and what is known not to have happened', () => {
    expect(events({ order: { id: 'K-1', fulfilledAt: null }, payment: null })).toEqual(['snapshot_taken']);
  });
});

describe('a timeline remarks', () => {
  it.each<[string, Partial<Snapshot>, string]>([
    ['money captured after the order expired',
      { order: { expiresAt: today('09:00') }, payment: { capturedAt: today('09:01') } }, 'captured_after_expiry'],
    ['money captured after the payment expired', { payment: { expiresAt: today('09:00'), capturedAt: today('09:01') } }, 'captured_after_expiry'],
    ['delivery before the money came', { order: { fulfilledAt: today('09:00') }, payment: { capturedAt: today('09:30') } }, 'delivered_before_payment'],
    ['payment before the order', { order: { createdAt: today('09:30'), paidAt: today('09:00') } }, 'paid_before_order'],
    ['two captures', { payment: { capturedAt: today('09:30'), attempts: [{ capturedAt: today('09:00') }] } }, 'captured_more_than_once'],
    ['goods redeemed before they were delivered',
      { order: { fulfilledAt: today('09:30'), fulfilment: { items: [{ redeemedAt: today('09:00') }] } } }, 'redeemed_before_delivery'],
    ['a refund asked for before the payment', { order: { refund: { requestedAt: today('09:00') } }, payment: { capturedAt: today('09:30') } },
      'refund_before_payment'],
    ['a record from the future', { payment: { capturedAt: today('11:00') } }, 'recorded_after_snapshot'],
    ['an answer before the request', { request: { openedAt: today('09:30'), firstRespondedAt: today('09:00') } }, 'answered_before_opening'],
    ['a long silence', { order: { createdAt: '2026-02-28T09:00:00+08:00' } }, 'nothing_recorded'],
  ])('%s', (_, parts, remark) => {
    expect(events(parts)).toContain(remark);
  });

  it.each<[string, Partial<Snapshot>]>([
    ['capture in time', { order: { expiresAt: today('09:02') }, payment: { capturedAt: today('09:01') } }],
    ['two clocks that differ by minutes', { order: { fulfilledAt: today('09:00') }, payment: { capturedAt: today('09:04') } }],
    ['an expiry that lies ahead', { order: { createdAt: today('10:00'), expiresAt: '2026-03-09T10:00:00+08:00' } }],
    ['one capture', { payment: { capturedAt: today('09:30'), attempts: [{ status: 'failed' }] } }],
    ['a silence of less than a day', { order: { createdAt: '2026-03-01T10:16:00+08:00' } }],
  ])('nothing on %s', (_, parts) => {
    expect(timeline(parts).filter(({ source }) => source === 'remark')).toEqual([]);
  });

  it('how long a silence was, at its beginning', () => {
    expect(timeline({ order: { createdAt: '2026-02-28T10:15:00+08:00' } })).toEqual([
      { at: '2026-02-28T10:15:00+08:00', event: 'order_created', source: 'order', args: {} },
      { at: '2026-02-28T10:15:00+08:00', event: 'nothing_recorded', source: 'remark', args: { gap: { seconds: 172_800 } } },
      { at: NOW, event: 'snapshot_taken', source: 'snapshot', args: {} },
    ]);
  });
});

it('every event and every argument is declared', () => {
  const everything = timeline({
    channels: [{ id: 'c', begin: today('08:00'), end: today('08:01'), status: 'down' }],
    order: {
      id: 'K', total: { amount: 1, currency: 'CNY' }, createdAt: today('09:00'), paidAt: today('08:00'), expiresAt: today('08:30'),
      fulfilledAt: today('08:10'), refund: { requestedAt: today('08:00'), amount: { amount: 1, currency: 'CNY' } },
      fulfilment: { provider: 'p', submittedAt: today('08:01'), lastQueriedAt: today('08:02'), items: [{ redeemedAt: today('08:00'), expiresAt: today('08:00') }] },
      notification: { status: 'success', lastAttemptAt: today('08:05') },
    },
    payment: {
      method: 'card', requested: { amount: 1, currency: 'CNY' }, createdAt: today('08:00'), authorizedAt: today('08:01'), capturedAt: today('09:30'),
      expiresAt: today('08:00'), lastQueriedAt: today('08:30'), attempts: [{ id: 'a', paid: { amount: 1, currency: 'CNY' }, capturedAt: '2026-03-09T10:00:00+08:00' }],
    },
    account: {
      otp: { sentAt: today('08:00') }, login: { lockedUntil: today('08:00') }, freezes: [{ scope: 'login', until: today('08:00') }],
      limits: [{ scope: 'day', resetsAt: today('08:00') }],
    },
    request: { openedAt: today('09:00'), firstRespondedAt: today('08:00'), resolvedAt: '2026-02-02T10:00:00+08:00' },
  });
  expect([...new Set(everything.map(({ event }) => event))].sort()).toEqual(Object.keys(TIMELINE_EVENTS).sort());
  for (const { event, source, args } of everything) {
    expect(TIMELINE_SOURCES).toContain(source);
    expect(TIMELINE_EVENTS[event as keyof typeof TIMELINE_EVENTS]).toEqual(expect.arrayContaining(Object.keys(args)));
  }
});
