import { tz } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { dateLocale } from './duration';

const PATTERNS = { en: 'd MMM yyyy, HH:mm', zh: 'yyyy年M月d日 HH:mm' };

/**
 * Writes an instant as a date and a time of day in a zone.
 *
 * @example
 * formatInstant('2026-03-02T02:15:00Z', 'en', 'Asia/Shanghai') //=> '2 Mar 2026, 10:15'
 */
export const formatInstant = (instant: string, locale: string, timeZone: string): string =>
  write(instant, locale, timeZone, locale.startsWith('zh') ? PATTERNS.zh : PATTERNS.en);

/** Writes an instant with its seconds, as a record needs it. */
export const formatRecordTime = (instant: string, timeZone: string): string =>
  write(instant, 'en', timeZone, 'yyyy-MM-dd HH:mm:ss');

const write = (instant: string, locale: string, timeZone: string, pattern: string): string =>
  format(instant, pattern, { in: tz(timeZone), locale: dateLocale(locale) });

/** Returns the zone in which an RFC 3339 instant was written down, as an offset. */
export const zoneOf = (instant: string): string => /[+-]\d{2}:\d{2}$/.exec(instant)?.[0] ?? 'UTC';

/** Returns the seconds from one instant to another. */
export const secondsBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 1000);
