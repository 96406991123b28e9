/** Offsets in minutes of the time zones that a build found steady; in the sources no zone was looked at. */
export const STEADY_ZONES: Readonly<Record<string, number>> = {};
