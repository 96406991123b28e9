/** Verdicts as numbers: the more is certain of a rule, the higher. */
export const CLEAR = 0;
export const UNKNOWN = 1;
export const HIT = 2;
