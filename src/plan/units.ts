export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
export const DAY_MINUTES = 1440;

/** Number of a day since 1970-01-01, of epoch milliseconds or of local time. */
export const dayOf = (ms: number): number => Math.floor(ms / DAY_MS);
