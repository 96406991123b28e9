import type { EscalationStep, Support } from '../model/diagnosis';
import type { SlaStatus } from '../model/vocabulary';
import type { Snapshot } from '../snapshot/schema';
import { addOpenTime } from './business-hours';
import type { Desk } from './prepare-desk';
import type { SupportCase } from './support-case';
import { SECOND_MS } from './units';

type Targets = Pick<Support, 'firstResponseDueAt' | 'resolutionDueAt' | 'slaStatus' | 'followUpAt' | 'escalation'>;

/** Epoch milliseconds of what a request has seen so far; nothing where it has not, or where nobody said. */
interface RequestTimes {
  readonly openedAt: number;
  readonly firstRespondedAt: number | undefined;
  readonly resolvedAt: number | undefined;
}

/** Sets the deadlines of the case from the moment it was opened, and tells whether they have been kept. */
export function setTargets(desk: Desk, supportCase: SupportCase, { request }: Snapshot, now: number): Targets {
  const times: RequestTimes = {
    openedAt: instantOf(request?.openedAt) ?? now,
    firstRespondedAt: instantOf(request?.firstRespondedAt),
    resolvedAt: instantOf(request?.resolvedAt),
  };
  const after = (seconds: number): number => dueAfter(desk, times.openedAt, seconds);
  const firstResponse = after(desk.profile.firstResponseSec[supportCase.urgency]);
  const resolution = after(resolutionSec(desk, supportCase));
  // A request that has been resolved waits for nobody.
  const isOpen = supportCase.contactNeeded && times.resolvedAt === undefined;
  return {
    firstResponseDueAt: writeOrNull(desk, firstResponse),
    resolutionDueAt: writeOrNull(desk, resolution),
    slaStatus: statusOf(desk, times, { firstResponse, resolution }, now),
    // A follow-up that was missed is due now.
    followUpAt: isOpen ? desk.write(Math.max(now, times.openedAt + desk.profile.followUpSec * SECOND_MS)) : null,
    escalation: isOpen ? ladder(desk, after, now) : [],
  };
}

const instantOf = (at: string | null | undefined): number | undefined => (at == null ? undefined : Date.parse(at));

const dueAfter = ({ profile, hours }: Desk, from: number, seconds: number): number =>
  profile.targetsRun === 'always' ? from + seconds * SECOND_MS : addOpenTime(from, seconds * SECOND_MS, hours);

const writeOrNull = ({ write }: Desk, at: number): string | null => (Number.isFinite(at) ? write(at) : null);

/** A promise of its own for the primary cause outweighs the one for the urgency. */
function resolutionSec({ profile }: Desk, { causes: [primary], urgency }: SupportCase): number {
  const promised = primary === undefined ? undefined : profile.resolutionOverrides[primary.id];
  return promised ?? profile.resolutionSec[urgency];
}

interface DueTimes {
  readonly firstResponse: number;
  readonly resolution: number;
}

/** Met only once the case is solved: an answer in time leaves the solution due. */
function statusOf(desk: Desk, times: RequestTimes, due: DueTimes, now: number): SlaStatus {
  const answered = Math.min(times.firstRespondedAt ?? Infinity, times.resolvedAt ?? Infinity, now);
  if (answered > due.firstResponse || (times.resolvedAt ?? now) > due.resolution) return 'breached';
  if (times.resolvedAt !== undefined) return 'met';
  return desk.profile.targetsRun === 'opening_hours' && !desk.hours(now).open ? 'paused' : 'active';
}

function ladder(desk: Desk, after: (seconds: number) => number, now: number): EscalationStep[] {
  const steps: EscalationStep[] = [];
  for (const { to, afterSec } of desk.profile.escalation) {
    const at = after(afterSec);
    if (Number.isFinite(at)) steps.push({ to, at: desk.write(at), due: at <= now });
  }
  return steps;
}
