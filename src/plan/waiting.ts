import type { Support } from '../model/diagnosis';
import type { Timetable } from './business-hours';
import type { Desk } from './prepare-desk';
import type { SupportCase } from './support-case';

type Waiting = Pick<Support, 'longerWait' | 'longerWaitBecause' | 'betterAt'>;

/** Tells whether an answer takes longer now, and for what is not urgent when it no longer does. */
export function foreseeWaiting({ busy, write }: Desk, supportCase: SupportCase, timetable: Timetable | null, now: number): Waiting {
  const stretch = timetable?.(now);
  const reachedAt = stretch?.open === false && Number.isFinite(stretch.until) ? stretch.until : now;
  const because = busy.reasonsAt(reachedAt);
  const longerWait = because.length > 0;
  // A public holiday may last for days: nobody is told to wait until it is over.
  const mayWait = longerWait && timetable !== null && canWait(supportCase);
  const calmAt = mayWait ? busy.calmFrom(reachedAt, timetable) : null;
  return { longerWait, longerWaitBecause: because, betterAt: calmAt === null || calmAt === reachedAt ? null : write(calmAt) };
}

const canWait = ({ handling, urgency }: SupportCase): boolean => handling !== 'urgent' && (urgency === 'low' || urgency === 'medium');
