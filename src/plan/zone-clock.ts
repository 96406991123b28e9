import { zoneOffset } from '../knowledge/zone-offset';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './units';

const WEEK_MS = 7 * DAY_MS;
/** Ten years of weeks: more than a desk's open cases ever span, and little memory. */
const MAX_WEEKS = 520;

/** A week of a time zone; no zone changes its offset twice in one. */
interface OffsetWeek {
  readonly before: number;
  readonly changesAt: number;
  readonly after: number;
}

/** Tells local time. Local time is written as epoch milliseconds of a clock that shows it in UTC. */
export interface ZoneClock {
  readonly offsetAt: (epochMs: number) => number;
  /** The instant at which the wall clock shows a local time: the first of two, and after the gap where it shows none. */
  readonly instantOf: (localMs: number) => number;
}

/** Asking for an offset formats a date; so each week is asked for once. */
export function createZoneClock(timeZone: string): ZoneClock {
  const weeks = new Map<number, OffsetWeek>();
  let lastNumber: number | undefined;
  let lastWeek: OffsetWeek = { before: 0, changesAt: 0, after: 0 };
  const read = (epochMs: number): number => zoneOffset(timeZone, epochMs) * MINUTE_MS;

  const weekOf = (number: number): OffsetWeek => {
    let week = weeks.get(number);
    if (week === undefined) {
      week = readWeek(number * WEEK_MS, read);
      if (weeks.size >= MAX_WEEKS) weeks.clear();
      weeks.set(number, week);
    }
    return week;
  };
  const offsetAt = (epochMs: number): number => {
    const number = Math.floor(epochMs / WEEK_MS);
    if (number !== lastNumber) lastWeek = weekOf((lastNumber = number));
    return epochMs < lastWeek.changesAt ? lastWeek.before : lastWeek.after;
  };
  return { offsetAt, instantOf: (localMs) => instantOf(localMs, offsetAt) };
}

function readWeek(from: number, read: (epochMs: number) => number): OffsetWeek {
  const before = read(from);
  const after = read(from + WEEK_MS - 1);
  if (before === after) return { before, changesAt: from, after };
  let low = from;
  let high = from + WEEK_MS;
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (read(middle) === before) low = middle;
    else high = middle;
  }
  return { before, changesAt: high, after };
}

function instantOf(localMs: number, offsetAt: (epochMs: number) => number): number {
  const before = offsetAt(localMs - 26 * HOUR_MS);
  const after = offsetAt(localMs + 26 * HOUR_MS);
  const first = localMs - before;
  if (before === after || offsetAt(first) === before) return first;
  const second = localMs - after;
  return offsetAt(second) === after ? second : first;
}
