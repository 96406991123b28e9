import type { Contact } from '../knowledge/profile-schema';
import type { HolidayFinder } from './holidays';
import { DAY_MINUTES, DAY_MS, dayOf, MINUTE_MS } from './units';
import type { ZoneClock } from './zone-clock';

/** Minutes of the day on which a span begins; an end beyond 24:00 lies on the next day. */
export interface MinuteSpan {
  readonly from: number;
  readonly to: number;
}

/** An unbroken stretch of being open, or the closed stretch between two. */
export interface Stretch {
  readonly open: boolean;
  /** Epoch milliseconds; Infinity where it never ends. */
  readonly until: number;
}

type Hours = Pick<Contact, 'hours' | 'holidayHours'>;
export type Timetable = (at: number) => Stretch;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4;
/** How far ahead hours are looked up: what does not change within two months counts as never ending. */
const HORIZON_DAYS = 60;
const ALWAYS: Stretch = { open: true, until: Infinity };
const WHOLE_DAY: readonly MinuteSpan[] = [{ from: 0, to: DAY_MINUTES }];

/** Returns a timetable that tells the stretch an instant lies in; the two last asked for are remembered. */
export function createTimetable(hours: Hours, clock: ZoneClock, holidayOn: HolidayFinder): Timetable {
  if (hours.hours === 'always' && hours.holidayHours === 'as_usual') return () => ALWAYS;
  const spansOn = createDayPlan(hours, holidayOn);
  let last: Known | undefined;
  let previous: Known | undefined;
  return (at) => {
    if (covers(last, at)) return last.stretch;
    [last, previous] = [covers(previous, at) ? previous : findStretch(at, spansOn, clock), last];
    return last.stretch;
  };
}

/** Returns the instant after so much time of being open has passed; Infinity where the hours never add up to it. */
export function addOpenTime(from: number, openMs: number, timetable: Timetable): number {
  let left = openMs;
  let at = from;
  while (Number.isFinite(at)) {
    const { open, until } = timetable(at);
    if (open && at + left <= until) return at + left;
    if (open) left -= until - at;
    at = until;
  }
  return Infinity;
}

/** A stretch with the instants for which the look-up holds: one that ends beyond the horizon is looked up anew each day. */
interface Known {
  readonly stretch: Stretch;
  readonly from: number;
  readonly until: number;
}

const covers = (known: Known | undefined, at: number): known is Known => known !== undefined && known.from <= at && at < known.until;

type DayPlan = (day: number) => readonly MinuteSpan[];

function createDayPlan({ hours, holidayHours }: Hours, holidayOn: HolidayFinder): DayPlan {
  const week = WEEKDAYS.map((weekday) => (hours === 'always' ? WHOLE_DAY : toSpans(hours[weekday])));
  const holiday = Array.isArray(holidayHours) ? toSpans(holidayHours) : [];
  return (day) => {
    if (holidayHours !== 'as_usual' && holidayOn(day) !== undefined) return holiday;
    return week[(((day + FIRST_WEEKDAY) % 7) + 7) % 7] ?? [];
  };
}

type Span = { readonly from: string; readonly to: string };

/** Reads spans of a profile such as 22:00–06:00, earliest first. */
export const toSpans = (spans: readonly Span[]): MinuteSpan[] => spans.map(toMinutes).sort((first, second) => first.from - second.from);

function toMinutes({ from, to }: Span): MinuteSpan {
  const start = minuteOf(from);
  const end = minuteOf(to);
  return { from: start, to: end > start ? end : end + DAY_MINUTES };
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function findStretch(at: number, spansOn: DayPlan, clock: ZoneClock): Known {
  const today = dayOf(at + clock.offsetAt(at));
  const tomorrow = clock.instantOf((today + 1) * DAY_MS);
  const known = (open: boolean, from: number, until: number): Known =>
    ({ stretch: { open, until }, from, until: until === Infinity ? tomorrow : until });

  // What is known holds from today on at the earliest: on another day the horizon is another.
  let since = clock.instantOf(today * DAY_MS);
  for (const local of openStretches(today - 2, spansOn)) {
    const from = clock.instantOf(local.from);
    const until = local.until === Infinity ? Infinity : clock.instantOf(local.until);
    if (at < from) return known(false, since, from);
    if (at < until) return known(true, Math.max(since, from), until);
    since = Math.max(since, until);
  }
  return known(false, since, Infinity);
}

interface LocalStretch {
  readonly from: number;
  readonly until: number;
}

/** Yields the open stretches from a day on, in local time; spans that touch, such as 24:00 and 00:00, are one stretch. */
function* openStretches(firstDay: number, spansOn: DayPlan): Generator<LocalStretch> {
  const horizon = (firstDay + HORIZON_DAYS) * DAY_MS;
  let current: LocalStretch | undefined;
  for (let day = firstDay; day < firstDay + HORIZON_DAYS; day += 1) {
    for (const span of spansOn(day)) {
      const from = day * DAY_MS + span.from * MINUTE_MS;
      const until = day * DAY_MS + span.to * MINUTE_MS;
      const touches: boolean = current !== undefined && from <= current.until;
      if (current !== undefined && !touches) yield current;
      current = current !== undefined && touches ? { from: current.from, until: Math.max(current.until, until) } : { from, until };
    }
  }
  if (current !== undefined) yield current.until >= horizon ? { from: current.from, until: Infinity } : current;
}
