import { tzOffset } from '@date-fns/tz';
import { STEADY_ZONES } from './steady-zones';

/** The span of time that a build looks through, in epoch milliseconds. */
export const STEADY_SPAN = { from: Date.UTC(2000, 0, 1), until: Date.UTC(2038, 0, 1) } as const;

const offsets = new Map(Object.entries(STEADY_ZONES));

/**
 * Offset of a time zone from UTC in minutes at an instant of epoch milliseconds; NaN where the zone is unknown. The runtime is asked only
 * where the zone is not known to be steady: its first answer takes as long as many diagnoses.
 *
 * @example
 * zoneOffset('Asia/Shanghai', Date.UTC(2026, 2, 2)) //=> 480
 */
export function zoneOffset(timeZone: string, epochMs: number): number {
  const steady = offsets.get(timeZone);
  if (steady !== undefined && epochMs >= STEADY_SPAN.from && epochMs < STEADY_SPAN.until) return steady;
  return tzOffset(timeZone, new Date(epochMs));
}
