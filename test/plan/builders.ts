import type { ActionsFile } from '../../src/knowledge/action-schema';
import type { Calendar } from '../../src/knowledge/calendar-schema';
import type { ArgSource, CauseFile } from '../../src/knowledge/cause-schema';
import type { Leaf } from '../../src/knowledge/condition-schema';
import type { Contact, Profile } from '../../src/knowledge/profile-schema';
import type { Arg, Finding } from '../../src/model/diagnosis';
import type { Outcome, Verdict } from '../../src/model/vocabulary';
import type { CaseState } from '../../src/plan/case-state';
import type { PlanQuestion, PlanValues } from '../../src/plan/plan-input';
import { completePlan, layOutPlan } from '../../src/plan/plan-remediation';
import { planSupport } from '../../src/plan/plan-support';
import { prepareDesk } from '../../src/plan/prepare-desk';
import type { Snapshot } from '../../src/snapshot/schema';
import { filesBelow } from '../support/repository';

export const at = (instant: string): number => Date.parse(instant);

/** 10:15 on a Monday in Shanghai. */
export const NOW = '2026-03-02T10:15:00+08:00';

export const ACTIONS = filesBelow<ActionsFile>('rules').find(({ name }) => name === 'actions')!.value;

export const aCause = (change: Partial<CauseFile> & { id: string }): CauseFile => ({
  stage: 'fulfilment',
  kind: 'failure',
  responsible: 'supplier',
  severity: 'medium',
  urgency: 'medium',
  disclosure: 'open',
  status: 'stable',
  since: '0.1.0',
  evidence: [{ id: 'any', basis: 'overrun', confidence: 'likely', conditions: { fact: 'order.status', operator: 'equal', value: 'paid' } }],
  supersedes: [],
  handling: 'urgent',
  topics: ['order'],
  contact: 'needed',
  remediation: [{ action: 'notify_customer' }],
  prohibitions: [],
  bring: [],
  selfChecks: [],
  prevention: [],
  falsePositives: ['Nothing looks like it.'],
  references: [],
  ...change,
});

export const aFinding = ({ id, kind, stage, responsible, severity, urgency, disclosure }: CauseFile): Finding => ({
  cause: id, evidence: 'any', alsoEvidence: [], confidence: 'likely', basis: 'overrun', kind, stage, responsible, severity, urgency, disclosure,
  args: {}, because: [],
});

/** A condition whose verdict is written into it. */
export const holds = (verdict: Verdict): Leaf => ({ fact: `case.${verdict}`, operator: 'equal', value: verdict });

/** A constant stands for itself; of the facts, one is missing and all others are an amount. */
function resolve(source: ArgSource): Arg | undefined {
  if (typeof source !== 'object' || !('fact' in source)) return source;
  return source.fact === 'missing' ? undefined : { amount: 250_000, currency: 'CNY' };
}

/** Plans the remedies of causes, given in rank order. */
export function planFor(causes: readonly CauseFile[], more: { superseded?: readonly { cause: CauseFile; by: string }[]; standing?: PlanQuestion['standing']; guidance?: 'voice_and_picture' } = {}) {
  const superseded = more.superseded ?? [];
  const all = [...causes, ...superseded.map(({ cause }) => cause)];
  const input: PlanQuestion & PlanValues = {
    findings: causes.map(aFinding),
    superseded: superseded.map(({ cause, by }) => ({ ...aFinding(cause), by })),
    causeOf: (id) => all.find((cause) => cause.id === id)!,
    actions: ACTIONS,
    standing: more.standing ?? [],
    verdictOf: (condition) => (condition as Leaf).value as Verdict,
    missingOf: (condition) => [(condition as Leaf).fact],
    argsOf: (sources) => Object.fromEntries(Object.entries(sources)
      .map(([name, source]) => [name, resolve(source)] as const)
      .filter((entry): entry is readonly [string, Arg] => entry[1] !== undefined)),
    isOver: (source) => typeof source === 'object' && 'fact' in source && source.fact === 'past',
    lookAgainAt: () => '2026-03-03T02:15:00.000Z',
    observedAt: at(NOW),
    write: (ms) => new Date(ms).toISOString(),
    guidance: more.guidance,
  };
  return completePlan(layOutPlan(input), input);
}

export const PROFILES = filesBelow<Profile>('rules/profiles').map(({ value }) => value);
export const CALENDARS = filesBelow<Calendar>('rules/calendars').map(({ value }) => value);

export const shipped = (platform: string): Profile => PROFILES.find((profile) => profile.platform === platform)!;

export const aContact = (change: Partial<Contact>): Contact => ({
  id: 'hotline', kind: 'hotline', hours: 'always', holidayHours: 'as_usual', handles: ['urgent', 'many_sided', 'disputed', 'not_urgent'],
  never: [], answersWithinSec: 60, keepsRecord: false, ...change,
});

export const aProfile = (change: Partial<Profile>): Profile => ({ ...shipped('default'), ...change });

export const daily = (...spans: [from: string, to: string][]) => {
  const day = spans.map(([from, to]) => ({ from, to }));
  return { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day };
};

export const NO_HOURS = daily();

interface SupportQuestion {
  readonly profile: Profile;
  readonly causes?: readonly CauseFile[];
  readonly now?: string;
  readonly snapshot?: Partial<Snapshot>;
  readonly outcome?: Outcome;
  readonly secondsPastExpected?: number;
  readonly state?: CaseState;
}

export function supportFor({ profile, causes = [], now = NOW, snapshot = {}, outcome = 'failure', secondsPastExpected, state = {} }: SupportQuestion) {
  return planSupport({
    findings: causes.map(aFinding),
    causeOf: (id) => causes.find((cause) => cause.id === id)!,
    desk: prepareDesk(profile, CALENDARS),
    snapshot: { schemaVersion: 1, observedAt: now, ...snapshot },
    now: at(now),
    outcome,
    secondsPastExpected,
    state,
  });
}
