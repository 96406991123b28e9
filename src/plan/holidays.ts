import type { Calendar, Holiday } from '../knowledge/calendar-schema';
import type { Profile } from '../knowledge/profile-schema';
import { dayOf } from './units';

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

const calendarOf = (id: string, calendars: readonly Calendar[]): readonly Holiday[] =>
  calendars.find((calendar) => calendar.id === id)?.holidays ?? [];

const toDays = ({ from, to, longerWait }: Holiday): HolidayDays => ({
  first: dayOf(Date.parse(from)),
  last: dayOf(Date.parse(to)),
  longerWait,
});
