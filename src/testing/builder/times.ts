/** An instant counted from `observedAt`, worked out when the snapshot is built. */
export interface RelativeTime {
  readonly secondsFromObservedAt: number;
}

/** An instant: RFC 3339 with offset, or counted from `observedAt`. */
export type Time = string | RelativeTime;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const fromObservedAt = (seconds: number): RelativeTime => {
  if (!Number.isFinite(seconds)) throw new RangeError('A time is so many seconds from observedAt, a finite number');
  return { secondsFromObservedAt: Math.round(seconds) };
};

/**
 * So many seconds before `observedAt`.
 *
 * @example
 * aSnapshot().otp('sent', { sentAt: secondsAgo(30) }).build().account?.otp?.sentAt //=> '2026-03-02T10:14:30+08:00'
 */
export const secondsAgo = (seconds: number): RelativeTime => fromObservedAt(-seconds);

/**
 * So many minutes before `observedAt`.
 *
 * @example
 * aSnapshot().placedAt(minutesAgo(15)).build().order?.createdAt //=> '2026-03-02T10:00:00+08:00'
 */
export const minutesAgo = (minutes: number): RelativeTime => fromObservedAt(-minutes * MINUTE);

/**
 * So many hours before `observedAt`.
 *
 * @example
 * aSnapshot().paidAt(hoursAgo(2)).build().order?.paidAt //=> '2026-03-02T08:15:00+08:00'
 */
export const hoursAgo = (hours: number): RelativeTime => fromObservedAt(-hours * HOUR);

/**
 * So many days of 24 hours before `observedAt`.
 *
 * @example
 * aSnapshot().paidAt(daysAgo(3)).build().order?.paidAt //=> '2026-02-27T10:15:00+08:00'
 */
export const daysAgo = (days: number): RelativeTime => fromObservedAt(-days * DAY);

/**
 * So many minutes after `observedAt`.
 *
 * @example
 * aSnapshot().payBy(inMinutes(15)).build().order?.expiresAt //=> '2026-03-02T10:30:00+08:00'
 */
export const inMinutes = (minutes: number): RelativeTime => fromObservedAt(minutes * MINUTE);

/**
 * So many hours after `observedAt`.
 *
 * @example
 * aSnapshot().payBy(inHours(1)).build().order?.expiresAt //=> '2026-03-02T11:15:00+08:00'
 */
export const inHours = (hours: number): RelativeTime => fromObservedAt(hours * HOUR);

/**
 * So many days of 24 hours after `observedAt`.
 *
 * @example
 * aSnapshot().frozen('payment', { until: inDays(1) }).build().account?.freezes?.[0]?.until //=> '2026-03-03T10:15:00+08:00'
 */
export const inDays = (days: number): RelativeTime => fromObservedAt(days * DAY);
