import { describe, expect, it } from 'vitest';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import type { Profile } from '../../src/knowledge/profile-schema';
import type { Support } from '../../src/model/diagnosis';
import type { Snapshot } from '../../src/snapshot/schema';
import { aCause, aProfile, daily, shipped, supportFor } from './builders';

const yunchang = shipped('yunchang');
const cause = (change: Partial<CauseFile> = {}) => aCause({ id: 'some_cause', ...change });

const opened = (openedAt: string, more: Partial<NonNullable<Snapshot['request']>> = {}): Partial<Snapshot> => ({ request: { openedAt, ...more } });

describe('deadlines', () => {
  const hour = { low: 3600, medium: 3600, high: 3600, urgent: 3600 };
  const officeHours = aProfile({
    timeZone: 'Asia/Shanghai', targetsRun: 'opening_hours', desk: { hours: daily(['09:00', '18:00']), holidayHours: 'closed' },
    firstResponseSec: hour, resolutionSec: { low: 36_000, medium: 36_000, high: 36_000, urgent: 36_000 },
  });

  it.each<[string, Profile, Partial<Snapshot>, string, Partial<Support>]>([
    ['run from the opening of the request', yunchang, opened('2026-03-02T10:00:00+08:00'), '2026-03-02T10:01:00+08:00',
      { firstResponseDueAt: '2026-03-02T10:03:00+08:00', resolutionDueAt: '2026-03-02T10:10:00+08:00', slaStatus: 'active' }],
    ['run from the snapshot where no request was opened', yunchang, {}, '2026-03-02T10:01:00+08:00', { firstResponseDueAt: '2026-03-02T10:04:00+08:00' }],
    ['are missed when nobody has answered in time', yunchang, opened('2026-03-02T10:00:00+08:00'), '2026-03-02T10:04:00+08:00', { slaStatus: 'breached' }],
    ['are kept by an answer in time, with the solution still due', yunchang,
      opened('2026-03-02T10:00:00+08:00', { firstRespondedAt: '2026-03-02T10:02:00+08:00' }), '2026-03-02T10:04:00+08:00', { slaStatus: 'active' }],
    ['are missed by a late answer', yunchang, opened('2026-03-02T10:00:00+08:00', { firstRespondedAt: '2026-03-02T10:03:30+08:00' }),
      '2026-03-02T10:04:00+08:00', { slaStatus: 'breached' }],
    ['are missed without a solution in time', yunchang, opened('2026-03-02T10:00:00+08:00', { firstRespondedAt: '2026-03-02T10:01:00+08:00' }),
      '2026-03-02T10:11:00+08:00', { slaStatus: 'breached' }],
    ['are met by a solution in time', yunchang,
      opened('2026-03-02T10:00:00+08:00', { firstRespondedAt: '2026-03-02T10:01:00+08:00', resolvedAt: '2026-03-02T10:09:00+08:00' }),
      '2026-03-02T12:00:00+08:00', { slaStatus: 'met' }],
    ['are missed by a late solution', yunchang,
      opened('2026-03-02T10:00:00+08:00', { firstRespondedAt: '2026-03-02T10:01:00+08:00', resolvedAt: '2026-03-02T10:12:00+08:00' }),
      '2026-03-02T12:00:00+08:00', { slaStatus: 'breached' }],
    ['stop overnight where they run in opening hours', officeHours, opened('2026-03-02T17:30:00+08:00'), '2026-03-02T18:30:00+08:00',
      { firstResponseDueAt: '2026-03-03T09:30:00+08:00', resolutionDueAt: '2026-03-04T09:30:00+08:00', slaStatus: 'paused' }],
    ['go on in the morning', officeHours, opened('2026-03-02T17:30:00+08:00'), '2026-03-03T09:10:00+08:00', { slaStatus: 'active' }],
    ['stay missed while the desk is closed', officeHours, opened('2026-03-02T15:00:00+08:00'), '2026-03-02T18:30:00+08:00', { slaStatus: 'breached' }],
  ])('%s', (_, profile, snapshot, now, expected) => {
    expect(supportFor({ profile, causes: [cause()], snapshot, now })).toMatchObject(expected);
  });

  it.each([
    ['order_stuck', 'urgent', '2026-03-02T10:03:00+08:00'],
    ['account_takeover', 'urgent', '2026-03-03T10:00:00+08:00'],
    ['channel_delay', 'low', '2026-03-03T10:00:00+08:00'],
    ['channel_delay', 'urgent', '2026-03-02T10:10:00+08:00'],
  ] as const)('the solution of %s (%s) at yunchang is due at its own time', (id, urgency, expected) => {
    const { resolutionDueAt } = supportFor({ profile: yunchang, causes: [aCause({ id, urgency })], now: '2026-03-02T10:00:00+08:00' });
    expect(resolutionDueAt).toBe(expected);
  });

  it('a request that was resolved waits for nobody: no reminder, no escalation', () => {
    const request = { firstRespondedAt: '2026-03-02T10:01:00+08:00', resolvedAt: '2026-03-02T10:09:00+08:00' };
    const support = supportFor({ profile: yunchang, causes: [cause()], snapshot: opened('2026-03-02T10:00:00+08:00', request), now: '2026-03-04T10:00:00+08:00' });
    expect(support).toMatchObject({ slaStatus: 'met', followUpAt: null, escalation: [] });
  });

  it('a reminder follows after 24 hours and the escalation says which of its steps is due', () => {
    const { followUpAt, escalation } = supportFor({
      profile: yunchang, causes: [cause()], snapshot: opened('2026-03-02T10:00:00+08:00'), now: '2026-03-02T11:00:00+08:00',
    });
    expect(followUpAt).toBe('2026-03-03T10:00:00+08:00');
    expect(escalation.slice(0, 3)).toEqual([
      { to: 'shift_lead', at: '2026-03-02T10:10:00+08:00', due: true },
      { to: 'technical_team', at: '2026-03-02T11:00:00+08:00', due: true },
      { to: 'support_manager', at: '2026-03-03T10:00:00+08:00', due: false },
    ]);
  });

  it('a follow-up that was missed is due now', () => {
    const now = '2026-03-09T11:00:00+08:00';
    expect(supportFor({ profile: yunchang, causes: [cause()], snapshot: opened('2026-03-02T10:00:00+08:00'), now }).followUpAt).toBe(now);
  });

  it.each<[string, Partial<Snapshot>, boolean]>([
    ['whose solution is overdue', opened('2026-02-23T11:00:00+08:00'), true],
    ['that is known to be unanswered in time', opened('2026-03-02T10:59:00+08:00', { firstRespondedAt: null }), false],
    ['that is known to be unanswered and late', opened('2026-03-02T06:00:00+08:00', { firstRespondedAt: null }), true],
    ['of which nobody said whether it was answered', opened('2026-03-02T06:00:00+08:00'), false],
    ['that was brought up twice before', opened('2026-03-02T10:59:00+08:00', { priorContacts: 2 }), true],
    ['that was brought up once before', opened('2026-03-02T10:59:00+08:00', { priorContacts: 1 }), false],
    ['that is solved', opened('2026-02-23T11:00:00+08:00', { resolvedAt: '2026-03-01T11:00:00+08:00', priorContacts: 3 }), false],
  ])('a case that the customer can settle alone goes to a person or not: one %s', (_, snapshot, pressing) => {
    const alone = cause({ contact: 'not_needed', handling: 'not_urgent', topics: ['how_to'], urgency: 'low' });
    const support = supportFor({ profile: yunchang, causes: [alone], snapshot, now: '2026-03-02T11:00:00+08:00' });
    expect(support).toMatchObject({ contactNeeded: pressing, channel: { id: pressing ? 'online-chat' : 'social-media' } });
    expect(support.escalation.length > 0).toBe(pressing);
  });

  it('nobody is reminded of what needs nobody', () => {
    expect(supportFor({ profile: yunchang, causes: [cause({ contact: 'not_needed' })] })).toMatchObject({
      contactNeeded: false, followUpAt: null, escalation: [],
    });
  });
});
