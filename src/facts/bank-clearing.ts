import type { Profile } from '../knowledge/profile-schema';
import { zoneOffset } from '../knowledge/zone-offset';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const DAY_MS = DAY_MINUTES * MINUTE_MS;

/** The hours of the banks, in the time zone of a desk. */
export interface BankHours {
  readonly hours: NonNullable<Profile['bankClearing']>;
  readonly timeZone: string;
  /** Whether a local day, counted from the epoch, is a public holiday. */
  readonly isHoliday: (day: number) => boolean;
}

/** More than any holiday lasts: a list of holidays without an end would otherwise be searched for ever. */
const MOST_CLOSED_DAYS = 60;

/** Minutes since the beginning of the day. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const isWorkingDay = (localMs: number, { isHoliday }: BankHours): boolean =>
  ![0, 6].includes(new Date(localMs).getUTCDay()) && !isHoliday(Math.floor(localMs / DAY_MS));

interface Start {
  /** Local midnight before the transfer was started. */
  readonly midnight: number;
  readonly minute: number;
}

function startOf(startedMs: number, timeZone: string): Start {
  const local = startedMs + zoneOffset(timeZone, startedMs) * MINUTE_MS;
  const midnight = local - (local % DAY_MS);
  return { midnight, minute: (local - midnight) / MINUTE_MS };
}

/** The instant of a local time; banks neither open nor close in the hour in which clocks are changed. */
const instantOf = (localMs: number, timeZone: string): number => localMs - zoneOffset(timeZone, localMs) * MINUTE_MS;

/** Local midnight of the first working day on which clearing begins after the start. */
function nextClearingDay({ midnight, minute }: Start, banks: BankHours): number {
  let day = minute < minutesOf(banks.hours.from) ? midnight : midnight + DAY_MS;
  for (let closed = 0; closed < MOST_CLOSED_DAYS && !isWorkingDay(day, banks); closed += 1) day += DAY_MS;
  return day;
}

/** When the banks begin to clear a transfer that was started outside their hours; null where it was started within them. */
export function clearingOpensAt(startedMs: number, banks: BankHours): number | null {
  const { hours, timeZone } = banks;
  const start = startOf(startedMs, timeZone);
  const { midnight, minute } = start;
  if (isWorkingDay(midnight, banks) && minute >= minutesOf(hours.from) && minute < minutesOf(hours.until)) return null;
  return instantOf(nextClearingDay(start, banks) + minutesOf(hours.from) * MINUTE_MS, timeZone);
}

/** The cut-off of the next clearing day: by then a transfer has arrived. */
export function clearedBy(startedMs: number, banks: BankHours): number {
  const start = startOf(startedMs, banks.timeZone);
  return instantOf(nextClearingDay(start, banks) + minutesOf(banks.hours.until) * MINUTE_MS, banks.timeZone);
}
