import type { Profile } from '../knowledge/profile-schema';
import { zoneOffset } from '../knowledge/zone-offset';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const DAY_MS = DAY_MINUTES * MINUTE_MS;

/** The hours of the banks, in the time zone of a desk. */
export interface BankHours {
  readonly hours: NonNullable<Profile['bankClearing']>;
  readonly timeZone: string;
}

/** Minutes since the beginning of the day. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const isWorkingDay = (localMs: number): boolean => ![0, 6].includes(new Date(localMs).getUTCDay());

interface Start {
  readonly offsetMs: number;
  /** Local midnight before the transfer was started. */
  readonly midnight: number;
  readonly minute: number;
}

function startOf(startedMs: number, timeZone: string): Start {
  const offsetMs = zoneOffset(timeZone, startedMs) * MINUTE_MS;
  const local = startedMs + offsetMs;
  const midnight = local - (local % DAY_MS);
  return { offsetMs, midnight, minute: (local - midnight) / MINUTE_MS };
}

/** Local midnight of the first working day on which clearing begins after the start. */
function nextClearingDay({ midnight, minute }: Start, opens: string): number {
  let day = minute < minutesOf(opens) ? midnight : midnight + DAY_MS;
  while (!isWorkingDay(day)) day += DAY_MS;
  return day;
}

/** When the banks begin to clear a transfer that was started outside their hours; null where it was started within them. */
export function clearingOpensAt(startedMs: number, { hours, timeZone }: BankHours): number | null {
  const start = startOf(startedMs, timeZone);
  const { midnight, minute, offsetMs } = start;
  if (isWorkingDay(midnight) && minute >= minutesOf(hours.from) && minute < minutesOf(hours.until)) return null;
  return nextClearingDay(start, hours.from) + minutesOf(hours.from) * MINUTE_MS - offsetMs;
}

/** The cut-off of the next clearing day: by then a transfer has arrived. */
export function clearedBy(startedMs: number, { hours, timeZone }: BankHours): number {
  const start = startOf(startedMs, timeZone);
  return nextClearingDay(start, hours.from) + minutesOf(hours.until) * MINUTE_MS - start.offsetMs;
}
