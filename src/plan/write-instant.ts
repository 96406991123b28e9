import { DAY_MS, dayOf, MINUTE_MS, SECOND_MS } from './units';
import type { ZoneClock } from './zone-clock';

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Numbers below sixty are all that a time of day is made of. */
const TWO_DIGITS = Array.from({ length: 60 }, (_, value) => two(value));
const MIDNIGHT = '00:00:00.000Z';
const MAX_DATES = 400;

/** Returns a writer of RFC 3339 instants in the zone of a clock, such as 2026-03-02T10:15:00+08:00. */
export function createInstantWriter(clock: ZoneClock): (epochMs: number) => string {
  const dates = new Map<number, string>();
  const dateOf = (day: number): string => {
    let date = dates.get(day);
    if (date === undefined) {
      date = new Date(day * DAY_MS).toISOString().slice(0, -MIDNIGHT.length);
      if (dates.size >= MAX_DATES) dates.clear();
      dates.set(day, date);
    }
    return date;
  };
  return (epochMs) => {
    const offset = clock.offsetAt(epochMs);
    const local = epochMs + offset;
    return `${dateOf(dayOf(local))}${timeOfDay(local)}${writeOffset(offset)}`;
  };
}

function timeOfDay(local: number): string {
  const seconds = Math.floor((local - dayOf(local) * DAY_MS) / SECOND_MS);
  const minutes = Math.floor(seconds / 60);
  return `${TWO_DIGITS[Math.floor(minutes / 60)] ?? ''}:${TWO_DIGITS[minutes % 60] ?? ''}:${TWO_DIGITS[seconds % 60] ?? ''}`;
}

function writeOffset(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE_MS;
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes % 60))}`;
}
