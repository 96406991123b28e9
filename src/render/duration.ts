import { formatDuration as spell } from 'date-fns/formatDuration';
import { enUS } from 'date-fns/locale/en-US';
import { zhCN } from 'date-fns/locale/zh-CN';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS = ['days', 'hours', 'minutes', 'seconds'] as const;

/**
 * Writes a number of seconds in its two largest units; the sign is left to the sentence.
 *
 * @example
 * formatSeconds(7500, 'en') //=> '2 hours 5 minutes'
 */
export const formatSeconds = (seconds: number, locale: string, dates = dateLocale(locale)): string => {
  const total = Math.round(Math.abs(seconds));
  const parts = {
    days: Math.floor(total / DAY),
    hours: Math.floor((total % DAY) / HOUR),
    minutes: Math.floor((total % HOUR) / MINUTE),
    seconds: total % MINUTE,
  };
  const largest = UNITS.findIndex((unit) => parts[unit] > 0);
  if (largest === -1) return spell({ seconds: 0 }, { format: ['seconds'], zero: true, locale: localeOf(dates) });
  return spell(parts, { format: UNITS.slice(largest, largest + 2), locale: localeOf(dates) });
};

/** A locale of date-fns: how dates and durations are written in a language. Its shape is written out so that our types need none of date-fns. */
export interface DateWords {
  readonly code: string;
  readonly formatDistance: (...args: never[]) => string;
  readonly localize: object;
  readonly formatLong: object;
}

/** How dates and durations are written in a shipped locale; a language of one's own brings its own. */
export const dateLocale = (locale: string): DateWords => (locale.startsWith('zh') ? zhCN : enUS);

/** The same as date-fns takes it. */
export const localeOf = (dates: DateWords): typeof enUS => dates as typeof enUS;
