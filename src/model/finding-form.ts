import type { Finding } from './diagnosis';

/** A finding without what only its own case says: equal for all cases that rest on the same evidence. */
export type FindingForm = Omit<Finding, 'args' | 'because'>;
