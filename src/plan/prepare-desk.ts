import type { Calendar } from '../knowledge/calendar-schema';
import type { Contact, Profile } from '../knowledge/profile-schema';
import type { HandlingClass } from '../model/vocabulary';
import { createTimetable, type Timetable } from './business-hours';
import { type BusyHours, createBusyHours } from './busy-hours';
import { findHolidays, findHolidayYears } from './holidays';
import { dayOf } from './units';
import { createInstantWriter } from './write-instant';
import { createZoneClock } from './zone-clock';

/** A way to reach the desk, with its hours. */
export interface Route {
  readonly contact: Contact;
  readonly timetable: Timetable;
}

/** A profile made ready for many cases: what depends on the profile alone is worked out once. */
export interface Desk {
  readonly profile: Profile;
  /** Writes an instant as RFC 3339 in the zone of the desk. */
  readonly write: (epochMs: number) => string;
  /** Ways to reach it by class of case, first choice first. */
  readonly routes: Readonly<Record<HandlingClass, readonly Route[]>>;
  readonly everyRoute: readonly Route[];
  readonly hours: Timetable;
  readonly busy: BusyHours;
  /** Whether a local day, counted from the epoch, is a holiday. */
  readonly isHoliday: (day: number) => boolean;
  /** Whether the holidays of the year are known in which an instant lies. */
  readonly knowsHolidaysAt: (epochMs: number) => boolean;
}

/**
 * Prepares a profile for planning.
 *
 * @example
 * prepareDesk(yunchang, calendars).write(Date.parse('2026-03-02T02:15:00Z'))
 * //=> '2026-03-02T10:15:00+08:00'
 */
export function prepareDesk(profile: Profile, calendars: readonly Calendar[]): Desk {
  const clock = createZoneClock(profile.timeZone);
  const holidayOn = findHolidays(profile, calendars);
  const knowsHolidays = findHolidayYears(profile, calendars);
  const everyRoute = profile.contacts.map((contact) => ({ contact, timetable: createTimetable(contact, clock, holidayOn) }));
  const routes = (handling: HandlingClass): Route[] => routesOf(handling, profile, everyRoute);
  return {
    profile,
    write: createInstantWriter(clock),
    routes: {
      urgent: routes('urgent'), many_sided: routes('many_sided'), disputed: routes('disputed'), not_urgent: routes('not_urgent'),
    },
    everyRoute,
    hours: createTimetable(profile.desk, clock, holidayOn),
    busy: createBusyHours(profile, clock, holidayOn),
    isHoliday: (day) => holidayOn(day) !== undefined,
    knowsHolidaysAt: (epochMs) => knowsHolidays(dayOf(epochMs + clock.offsetAt(epochMs))),
  };
}

/** The preferred contacts in their order, then the others that may handle the class. */
function routesOf(handling: HandlingClass, { preferred }: Profile, routes: readonly Route[]): Route[] {
  const ids = preferred[handling] ?? [];
  const first = ids.flatMap((id) => routes.filter(({ contact }) => contact.id === id));
  const others = routes.filter(({ contact }) => !ids.includes(contact.id) && contact.handles.includes(handling));
  return [...first, ...others];
}
