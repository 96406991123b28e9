import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

/** 9999-12-31T23:59:59Z. */
const LAST_SECOND = 253_402_300_799;

/**
 * An instant given in seconds since 1970; providers write 0 for "not yet".
 *
 * @example
 * unixSeconds(1772417700) //=> '2026-03-02T02:15:00Z'
 */
export const unixSeconds = (seconds: number): string | undefined => unixMillis(seconds * 1000);

/**
 * An instant given in milliseconds since 1970.
 *
 * @example
 * unixMillis(1772417700500) //=> '2026-03-02T02:15:00.500Z'
 */
export function unixMillis(millis: number): string | undefined {
  const whole = Math.round(millis);
  if (!Number.isFinite(whole) || whole <= 0 || whole > LAST_SECOND * 1000) return undefined;
  return new Date(whole).toISOString().replace('.000Z', 'Z');
}

/**
 * A local time as Chinese providers write it, `yyyyMMddHHmmss` or `yyyy-MM-dd HH:mm:ss`; their clocks are at +08:00.
 *
 * @example
 * chinaTime('20260302101500') //=> '2026-03-02T10:15:00+08:00'
 * chinaTime('2026-03-02 10:15:00') //=> '2026-03-02T10:15:00+08:00'
 */
export function chinaTime(text: string): string | undefined {
  const found = /^(\d{4})(-?)(\d\d)\2(\d\d)(?: ?)(\d\d)(:?)(\d\d)\6(\d\d)(?:\.\d{1,9})?$/.exec(text.trim());
  if (found === null) return undefined;
  const [, year = '', , month = '', day = '', hour = '', , minute = '', second = ''] = found;
  return rfc3339(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
}

/**
 * An instant of RFC 3339 or ISO 8601 with `Z` or an offset; a local time without one is not understood.
 *
 * @example
 * rfc3339('2026-03-02T10:15:00+0800') //=> '2026-03-02T10:15:00+08:00'
 * rfc3339('2026-03-02T10:15:00') //=> undefined
 */
export function rfc3339(text: string): string | undefined {
  const found = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d(?:\.\d{1,9})?)(?:([Zz])|([+-]\d\d):?(\d\d))$/.exec(text.trim());
  if (found === null) return undefined;
  const [, day = '', clock = '', zulu, hours = '', minutes = ''] = found;
  if (clock.startsWith('24') || !isValid(parseISO(`${day}T${clock.slice(0, 8)}Z`))) return undefined;
  if (zulu !== undefined) return `${day}T${clock}Z`;
  return Math.abs(Number(hours)) < 15 && Number(minutes) < 60 ? `${day}T${clock}${hours}:${minutes}` : undefined;
}
