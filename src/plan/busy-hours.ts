import type { Profile } from '../knowledge/profile-schema';
import type { WaitReason } from '../model/vocabulary';
import { type MinuteSpan, type Timetable, toSpans } from './business-hours';
import type { HolidayFinder } from './holidays';
import { DAY_MINUTES, DAY_MS, dayOf, MINUTE_MS } from './units';
import type { ZoneClock } from './zone-clock';

/** When an answer takes longer, and until when. */
export interface BusyHours {
  readonly reasonsAt: (at: number) => readonly WaitReason[];
  /** The first instant, from `at` on, that lies outside the busy hours and at which the channel is open; null where there is none. */
  readonly calmFrom: (at: number, timetable: Timetable) => number | null;
}

const NONE: readonly WaitReason[] = Object.freeze<WaitReason[]>([]);
/** Peak ends, the channel has closed, it opens into the next peak: more rounds than this mean that the hours never meet. */
const MAX_ROUNDS = 14;

/** Prepares the peak and quiet hours of a profile. */
export function createBusyHours(profile: Profile, clock: ZoneClock, holidayOn: HolidayFinder): BusyHours {
  const peak = toSpans(profile.peakHours);
  const quiet = toSpans(profile.quietHours);
  const edges = [...new Set([...peak, ...quiet].flatMap(({ from, to }) => [from, to % DAY_MINUTES]))].sort((a, b) => a - b);

  const isPeak = (minute: number): boolean => liesIn(minute, peak);
  const isLoud = (minute: number): boolean => quiet.length > 0 && !liesIn(minute, quiet);
  const isBusy = (at: number): boolean => {
    const minute = minuteAt(at + clock.offsetAt(at));
    return isPeak(minute) || isLoud(minute);
  };

  const reasonsAt = (at: number): readonly WaitReason[] => {
    const local = at + clock.offsetAt(at);
    const minute = minuteAt(local);
    const reasons: WaitReason[] = [];
    if (isPeak(minute)) reasons.push('peak_hours');
    if (isLoud(minute)) reasons.push('outside_quiet_hours');
    if (holidayOn(dayOf(local))?.longerWait === true) reasons.push('public_holiday');
    return reasons.length === 0 ? NONE : reasons;
  };

  const nextCalm = (at: number): number => {
    const today = dayOf(at + clock.offsetAt(at));
    const instants = [today, today + 1].flatMap((day) => edges.map((edge) => clock.instantOf(day * DAY_MS + edge * MINUTE_MS)));
    return instants.find((instant) => instant > at && !isBusy(instant)) ?? Infinity;
  };

  const calmFrom = (at: number, timetable: Timetable): number | null => {
    let instant = at;
    for (let round = 0; round < MAX_ROUNDS && Number.isFinite(instant); round += 1) {
      const { open, until } = timetable(instant);
      if (open && !isBusy(instant)) return instant;
      instant = open ? nextCalm(instant) : until;
    }
    return null;
  };
  return { reasonsAt, calmFrom };
}

const minuteAt = (local: number): number => Math.floor((local - dayOf(local) * DAY_MS) / MINUTE_MS);

const liesIn = (minute: number, spans: readonly MinuteSpan[]): boolean =>
  spans.some(({ from, to }) => (from <= minute && minute < to) || minute + DAY_MINUTES < to);
