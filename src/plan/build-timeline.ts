import type { TimelineEvent } from '../model/diagnosis';
import type { Snapshot } from '../snapshot/schema';
import { collectEvents, type DatedEvent } from './dated-events';
import { TIMELINE_EVENTS } from './timeline-events';
import { remarkOn } from './timeline-remarks';

const PLACES: Readonly<Record<string, number>> = Object.fromEntries(Object.keys(TIMELINE_EVENTS).map((event, place) => [event, place]));

/**
 * Puts every dated event of a snapshot in one order, each with its source and its time as recorded, and names the gaps and
 * contradictions between them.
 *
 * @example
 * buildTimeline(snapshot, now).map(({ event }) => event)
 * //=> ['order_created', 'order_expires', 'payment_captured', 'captured_after_expiry', 'snapshot_taken']
 */
export function buildTimeline(snapshot: Snapshot, now: number): TimelineEvent[] {
  const events = collectEvents(snapshot).sort(byTime);
  const remarks = remarkOn(events, now);
  const all = remarks.length === 0 ? events : [...events, ...remarks].sort(byTime);
  return all.map(({ at, event, source, args }) => ({ at, event, source, args }));
}

const byTime = (first: DatedEvent, second: DatedEvent): number =>
  first.ms - second.ms || (PLACES[first.event] ?? 0) - (PLACES[second.event] ?? 0);
