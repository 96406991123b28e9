import type { DatedEvent } from './dated-events';
import type { TimelineEventId } from './timeline-events';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from './units';

/** Clocks of two systems differ by this much without a contradiction. */
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;
/** In a payment or delivery something should have been recorded within this time. */
const GAP_MS = 24 * HOUR_MS;

interface Contradiction {
  readonly remark: TimelineEventId;
  /** The events that should come first, and those that should not come before them. */
  readonly first: readonly TimelineEventId[];
  readonly then: readonly TimelineEventId[];
}

const CAPTURES = ['payment_captured', 'attempt_captured'] as const;

const CONTRADICTIONS: readonly Contradiction[] = [
  { remark: 'paid_before_order', first: ['order_created'], then: [...CAPTURES, 'order_paid'] },
  { remark: 'captured_after_expiry', first: CAPTURES, then: ['order_expires', 'payment_expires'] },
  { remark: 'delivered_before_payment', first: ['payment_captured'], then: ['order_fulfilled'] },
  { remark: 'redeemed_before_delivery', first: ['order_fulfilled'], then: ['item_redeemed'] },
  { remark: 'refund_before_payment', first: ['payment_captured'], then: ['refund_requested'] },
  { remark: 'answered_before_opening', first: ['request_opened'], then: ['request_answered', 'request_resolved'] },
];

/** Events that state a plan or a limit: lying in the future is their nature. */
const AHEAD: ReadonlySet<TimelineEventId> = new Set([
  'channel_trouble_begins', 'channel_trouble_ends', 'payment_expires', 'order_expires', 'item_expires', 'freeze_ends', 'login_unlocks',
  'limit_resets',
]);

/** Names what does not fit together in events sorted by time: contradictions, records from the future, long silences. */
export function remarkOn(events: readonly DatedEvent[], now: number): DatedEvent[] {
  return [...contradictions(events), ...captures(events), ...fromTheFuture(events, now), ...silences(events, now)];
}

function contradictions(events: readonly DatedEvent[]): DatedEvent[] {
  const remarks: DatedEvent[] = [];
  for (const { remark, first, then } of CONTRADICTIONS) {
    const early = events.find(({ event }) => then.includes(event));
    if (early === undefined) continue;
    const late = events.findLast(({ event, ms }) => first.includes(event) && ms > early.ms + toleranceOf(remark));
    if (late !== undefined) remarks.push(remarkAt(late, remark));
  }
  return remarks;
}

/** An expiry and the capture after it are told by one system: a second is enough. */
const toleranceOf = (remark: TimelineEventId): number => (remark === 'captured_after_expiry' ? 0 : CLOCK_TOLERANCE_MS);

function captures(events: readonly DatedEvent[]): DatedEvent[] {
  const [, second] = events.filter(({ event }) => (CAPTURES as readonly string[]).includes(event));
  return second === undefined ? [] : [remarkAt(second, 'captured_more_than_once')];
}

const fromTheFuture = (events: readonly DatedEvent[], now: number): DatedEvent[] => events
  .filter(({ event, ms }) => ms > now + CLOCK_TOLERANCE_MS && !AHEAD.has(event))
  .map((late) => remarkAt(late, 'recorded_after_snapshot', { event: { term: late.event, of: 'event' } }));

/** A silence is told where it begins; what lies ahead of the snapshot is none. */
function silences(events: readonly DatedEvent[], now: number): DatedEvent[] {
  const remarks: DatedEvent[] = [];
  let earlier: DatedEvent | undefined;
  for (const later of events) {
    if (AHEAD.has(later.event) || later.ms > now) continue;
    if (earlier !== undefined && later.ms - earlier.ms >= GAP_MS) {
      remarks.push(remarkAt(earlier, 'nothing_recorded', { gap: { seconds: Math.floor((later.ms - earlier.ms) / SECOND_MS) } }));
    }
    earlier = later;
  }
  return remarks;
}

const remarkAt = ({ at, ms }: DatedEvent, event: TimelineEventId, args: DatedEvent['args'] = {}): DatedEvent =>
  ({ at, event, source: 'remark', args, ms });
