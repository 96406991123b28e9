import { tz } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { dateLocale, type DateWords, localeOf } from './duration';

/** How much of an instant is written: its time of day alone, with its day, or with its year. */
const PATTERNS = {
  time: { en: 'HH:mm', zh: 'HH:mm' },
  day: { en: 'd MMM, HH:mm', zh: 'M月d日 HH:mm' },
  year: { en: 'd MMM yyyy, HH:mm', zh: 'yyyy年M月d日 HH:mm' },
};

/**
 * Writes an instant as a date and a time of day in a zone; what it has in common with `today` is left out.
 *
 * @example
 * formatInstant('2026-03-02T02:15:00Z', 'en', 'Asia/Shanghai') //=> '2 Mar 2026, 10:15'
 * formatInstant('2026-03-02T02:15:00Z', 'en', 'Asia/Shanghai', '2026-03-02T09:00:00+08:00') //=> '10:15'
 */
export const formatInstant = (
  instant: string, locale: string, timeZone: string, today?: string, dates = dateLocale(locale),
): string => {
  const same = (pattern: string): boolean =>
    today !== undefined && write(instant, dates, timeZone, pattern) === write(today, dates, timeZone, pattern);
  const patterns = PATTERNS[same('yyyy-MM-dd') ? 'time' : same('yyyy') ? 'day' : 'year'];
  return write(instant, dates, timeZone, locale.startsWith('zh') ? patterns.zh : patterns.en);
};

const write = (instant: string, dates: DateWords, timeZone: string, pattern: string): string =>
  format(instant, pattern, { in: tz(timeZone), locale: localeOf(dates) });

/** Returns the zone in which an RFC 3339 instant was written down, as an offset. */
export const zoneOf = (instant: string): string => /[+-]\d{2}:\d{2}$/.exec(instant)?.[0] ?? 'UTC';

/** Returns the seconds from one instant to another. */
export const secondsBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 1000);
