import type { Calendar, Holiday } from '../knowledge/calendar-schema';
import type { Profile } from '../knowledge/profile-schema';
import { DAY_MS, dayOf } from './units';

interface HolidayDays {
  readonly first: number;
  readonly last: number;
  readonly longerWait: boolean;
}

/** Finds the holiday that a local day belongs to. */
export type HolidayFinder = (day: number) => { readonly longerWait: boolean } | undefined;

/** Prepares the holidays of a profile: its own, or those of the calendar it names. */
export function findHolidays({ holidays }: Profile, calendars: readonly Calendar[]): HolidayFinder {
  const days = (typeof holidays === 'string' ? calendarOf(holidays, calendars) : holidays).map(toDays);
  return (day) => days.find(({ first, last }) => first <= day && day <= last);
}

/** Tells whether the calendar that a profile names has holidays for the year of a local day; a profile's own list is complete. */
export function findHolidayYears({ holidays }: Profile, calendars: readonly Calendar[]): (day: number) => boolean {
  if (typeof holidays !== 'string') return () => true;
  const years = new Set(calendarOf(holidays, calendars).flatMap(({ from, to }) => [yearOf(Date.parse(from)), yearOf(Date.parse(to))]));
  return (day) => years.has(yearOf(day * DAY_MS));
}

const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();

const calendarOf = (id: string, calendars: readonly Calendar[]): readonly Holiday[] =>
  calendars.find((calendar) => calendar.id === id)?.holidays ?? [];

const toDays = ({ from, to, longerWait }: Holiday): HolidayDays => ({
  first: dayOf(Date.parse(from)),
  last: dayOf(Date.parse(to)),
  longerWait,
});
