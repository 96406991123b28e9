import { describe, expect, it } from 'vitest';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import type { Profile } from '../../src/knowledge/profile-schema';
import type { Support } from '../../src/model/diagnosis';
import type { CaseState } from '../../src/plan';
import type { Snapshot } from '../../src/snapshot/schema';
import { aCause, aContact, aProfile, daily, shipped, supportFor } from './builders';

const yunchang = shipped('yunchang');
const cause = (change: Partial<CauseFile> = {}) => aCause({ id: 'some_cause', ...change });

describe('the channel at yunchang', () => {
  it.each<[string, Partial<CauseFile>, string, string, string]>([
    ['an urgent case goes to the chat', { handling: 'urgent' }, '2026-03-02T14:00:00+08:00', 'online-chat', 'preferred_and_open'],
    ['a many-sided case goes to the hotline', { handling: 'many_sided', topics: ['account_security'] }, '2026-03-02T14:00:00+08:00', 'hotline',
      'preferred_and_open'],
    ['a dispute goes where a record is kept', { handling: 'disputed', topics: ['dispute'] }, '2026-03-02T14:00:00+08:00', 'ticket', 'keeps_record'],
    ['a question goes to social media', { handling: 'not_urgent', topics: ['how_to'] }, '2026-03-02T14:00:00+08:00', 'social-media', 'preferred_and_open'],
    ['an order never goes to social media', { handling: 'not_urgent', topics: ['order'] }, '2026-03-02T14:00:00+08:00', 'online-chat', 'preferred_and_open'],
    ['while the hotline is closed the chat takes its cases', { handling: 'many_sided' }, '2026-03-02T22:00:00+08:00', 'online-chat', 'preferred_closed'],
  ])('%s', (_, change, now, id, why) => {
    expect(supportFor({ profile: yunchang, causes: [cause(change)], now }).channel).toMatchObject({ id, why, openNow: true });
  });

  it('names when the better one opens', () => {
    const { alternatives } = supportFor({ profile: yunchang, causes: [cause({ handling: 'many_sided' })], now: '2026-03-02T22:00:00+08:00' });
    expect(alternatives[0]).toEqual({
      id: 'hotline', kind: 'hotline', openNow: false, opensAt: '2026-03-03T09:00:00+08:00', closesAt: null, why: 'opens_later',
    });
  });

  it('tells when an open one closes and opens again', () => {
    const { channel } = supportFor({ profile: yunchang, causes: [cause({ handling: 'many_sided' })], now: '2026-03-02T14:00:00+08:00' });
    expect(channel).toMatchObject({ closesAt: '2026-03-02T21:00:00+08:00', opensAt: '2026-03-03T09:00:00+08:00' });
  });
});

describe('where channels are few', () => {
  const day = aContact({ id: 'day', hours: daily(['09:00', '17:00']) });
  const early = aContact({ id: 'early', hours: daily(['07:00', '12:00']) });
  const profile = (contacts: Profile['contacts'], preferred: string[] = ['day']) =>
    aProfile({ contacts, preferred: { urgent: preferred, many_sided: preferred, disputed: preferred, not_urgent: preferred } });

  it.each<[string, Profile, Partial<Support['channel']> | null]>([
    ['the one that opens first is named when none is open', profile([day, early]), { id: 'early', openNow: false, opensAt: '2026-03-02T07:00:00+00:00', why: 'none_open_opens_at' }],
    ['one that is not preferred is better than none', profile([day, aContact({ id: 'ticket' })]), { id: 'ticket', why: 'only_open_channel' }],
    ['one that is meant for other cases is better than none', profile([aContact({ id: 'other', handles: ['disputed'] })], []), { id: 'other' }],
    ['one that may not speak of it is not', profile([aContact({ id: 'day', never: ['order'] })]), null],
  ])('%s', (_, given, expected) => {
    const { channel } = supportFor({ profile: given, causes: [cause()], now: '2026-03-02T02:00:00Z' });
    if (expected === null) expect(channel).toBeNull();
    else expect(channel).toMatchObject(expected);
  });
});

describe('waiting', () => {
  const question = cause({ handling: 'not_urgent', topics: ['how_to'], urgency: 'low' });
  const complaint = cause({ handling: 'many_sided', urgency: 'medium' });

  it.each<[string, Profile, CauseFile, string, Partial<Support>]>([
    ['is short off-peak', yunchang, question, '2026-03-02T14:00:00+08:00', { longerWait: false, longerWaitBecause: [], betterAt: null }],
    ['is longer in peak hours, until they end', yunchang, question, '2026-03-02T10:15:00+08:00',
      { longerWait: true, longerWaitBecause: ['peak_hours'], betterAt: '2026-03-02T12:00:00+08:00' }],
    ['is not better when the channel closes with the peak: then it is in the morning', yunchang, complaint, '2026-03-02T19:30:00+08:00',
      { longerWaitBecause: ['peak_hours'], betterAt: '2026-03-03T09:00:00+08:00' }],
    ['is not asked of an urgent case', yunchang, cause({ handling: 'urgent' }), '2026-03-02T10:15:00+08:00', { longerWait: true, betterAt: null }],
    ['is not asked of a case of high urgency', yunchang, cause({ handling: 'many_sided', urgency: 'high' }), '2026-03-02T10:15:00+08:00',
      { longerWait: true, betterAt: null }],
    ['is longer on a public holiday, and nobody is told to wait until it is over', yunchang, question, '2026-02-17T14:00:00+08:00',
      { longerWait: true, longerWaitBecause: ['public_holiday'], betterAt: null }],
    ['is longer in the peak of a public holiday, until the peak ends', yunchang, question, '2026-02-17T10:00:00+08:00',
      { longerWaitBecause: ['peak_hours', 'public_holiday'], betterAt: '2026-02-17T12:00:00+08:00' }],
    ['is short at the e-wallet before ten', shipped('ewallet'), question, '2026-03-02T09:59:59+08:00', { longerWait: false, betterAt: null }],
    ['is longer at the e-wallet from ten to four', shipped('ewallet'), question, '2026-03-02T10:00:00+08:00',
      { longerWaitBecause: ['outside_quiet_hours'], betterAt: '2026-03-02T16:00:00+08:00' }],
    ['over midnight ends on the next day', { ...yunchang, peakHours: [{ from: '22:00', to: '02:00' }] }, question, '2026-03-03T01:00:00+08:00',
      { longerWaitBecause: ['peak_hours'], betterAt: '2026-03-03T02:00:00+08:00' }],
    ['never gets better where every hour is busy', { ...yunchang, peakHours: [{ from: '00:00', to: '24:00' }] }, question, '2026-03-03T01:00:00+08:00',
      { longerWait: true, betterAt: null }],
  ])('%s', (_, profile, found, now, expected) => {
    expect(supportFor({ profile, causes: [found], now })).toMatchObject(expected);
  });
});

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

describe('the class and urgency of a case', () => {
  const airtime: Partial<Snapshot> = { order: { product: { kind: 'airtime' } } };
  const large: Partial<Snapshot> = { order: { total: { amount: 800_000, currency: 'CNY' } } };

  it.each<[string, Parameters<typeof supportFor>[0], Partial<Support>]>([
    ['follow the cause', { profile: yunchang, causes: [cause({ handling: 'disputed', urgency: 'high' })] }, { handling: 'disputed', urgency: 'high' }],
    ['take the customer\'s urgency where it is higher', { profile: yunchang, causes: [cause()], snapshot: { request: { urgency: 'urgent' } } }, { urgency: 'urgent' }],
    ['never lower the urgency of the cause', { profile: yunchang, causes: [cause({ urgency: 'high' })], snapshot: { request: { urgency: 'low' } } }, { urgency: 'high' }],
    ['rise for phone credit that is late', { profile: yunchang, causes: [cause()], snapshot: airtime, secondsPastExpected: 60 }, { urgency: 'high' }],
    ['do not rise before it is late', { profile: yunchang, causes: [cause()], snapshot: airtime, secondsPastExpected: -60 }, { urgency: 'medium' }],
    ['do not rise for goods that keep', { profile: yunchang, causes: [cause()], snapshot: { order: { product: { kind: 'gift_card' } } }, secondsPastExpected: 60 },
      { urgency: 'medium' }],
    ['do not rise above the top', { profile: yunchang, causes: [cause({ urgency: 'urgent' })], snapshot: airtime, secondsPastExpected: 60 }, { urgency: 'urgent' }],
    ['send an anomaly with much money to the hotline', { profile: yunchang, causes: [cause()], snapshot: large, now: '2026-03-02T14:00:00+08:00' },
      { handling: 'many_sided' }],
    ['leave a dispute about much money where a record is kept', { profile: yunchang, causes: [cause({ handling: 'disputed' })], snapshot: large }, { handling: 'disputed' }],
    ['leave a wait for much money alone', { profile: yunchang, causes: [cause({ kind: 'pending' })], snapshot: large, outcome: 'pending' }, { handling: 'urgent' }],
    ['leave an amount in another currency alone',
      { profile: yunchang, causes: [cause()], snapshot: { order: { total: { amount: 800_000, currency: 'JPY' } } } }, { handling: 'urgent' }],
    ['follow the symptom where there is no cause', { profile: yunchang, outcome: 'inconclusive', snapshot: { request: { symptom: 'scam' } } },
      { handling: 'many_sided', urgency: 'medium', contactNeeded: true }],
    ['need nobody where nothing is wrong', { profile: yunchang, outcome: 'healthy' }, { handling: 'not_urgent', urgency: 'low', contactNeeded: false }],
  ])('%s', (_, question, expected) => {
    expect(supportFor(question)).toMatchObject(expected);
  });
});

describe('what a case is about', () => {
  const advice = cause({ handling: 'not_urgent', topics: ['how_to'], urgency: 'low' });

  it.each<[string, CauseFile[], Partial<Snapshot>, string, string]>([
    ['an order never goes to social media, whatever else it is about', [advice], { order: { id: 'K-1' } }, 'online-chat', 'low'],
    ['a question about an order may', [advice], { order: { id: 'K-1' }, request: { symptom: 'how_to' } }, 'social-media', 'low'],
    ['something else about an account may, and is no more urgent than it is called', [], { account: {}, request: { symptom: 'other', urgency: 'low' } }, 'social-media', 'low'],
    ['something else about an order does not', [], { order: { id: 'K-1' }, request: { symptom: 'other', urgency: 'low' } }, 'online-chat', 'low'],
    ['something else about a payment does not', [], { payment: {}, request: { symptom: 'other' } }, 'online-chat', 'medium'],
    ['what presses does not wait because it is called low', [], { account: {}, request: { symptom: 'cannot_log_in', urgency: 'low' } }, 'online-chat', 'medium'],
  ])('%s', (_, causes, snapshot, id, urgency) => {
    expect(supportFor({ profile: yunchang, causes, snapshot, now: '2026-03-02T14:00:00+08:00', outcome: causes.length > 0 ? 'failure' : 'inconclusive' }))
      .toMatchObject({ channel: { id }, urgency });
  });
});

describe('what to bring and to say', () => {
  it.each<[string, Partial<CauseFile>, Partial<Snapshot>, string[]]>([
    ['a case of an account asks for nothing of an order', { topics: ['account_security'], bring: ['id_document'] }, {}, ['id_document']],
    ['one with a payment does', { topics: ['account_security'] }, { payment: {} }, ['order_number', 'payment_screenshot', 'payment_proof']],
    ['one about a payment does, known or not', { topics: ['account_security', 'payment'] }, {}, ['order_number', 'payment_screenshot', 'payment_proof']],
  ])('%s', (_, change, snapshot, bring) => {
    expect(supportFor({ profile: yunchang, causes: [cause(change)], snapshot }).evidence.bring).toEqual(bring);
  });

  it('a recording shows what a screenshot would', () => {
    const { bring, lacking } = supportFor({ profile: shipped('ewallet'), causes: [cause()], snapshot: { order: { id: 'K-1' }, request: { evidence: ['screen_recording'] } } }).evidence;
    expect([bring, lacking]).toEqual([['order_number', 'error_screenshot'], []]);
  });

  it('lists the evidence of the desk and the cause, and what of it is lacking', () => {
    const { evidence } = supportFor({
      profile: yunchang, causes: [cause({ bring: ['id_document', 'payment_proof'] })],
      snapshot: { order: { id: 'K-1' }, request: { evidence: ['payment_screenshot'] } },
    });
    expect(evidence).toEqual({
      bring: ['order_number', 'payment_screenshot', 'payment_proof', 'id_document'],
      attached: ['payment_screenshot'],
      lacking: ['payment_proof', 'id_document'],
    });
  });

  it('asks for the order number where nobody knows it', () => {
    expect(supportFor({ profile: yunchang, causes: [cause()] }).evidence.lacking).toContain('order_number');
  });

  it('prepares when, what was done and what happened', () => {
    const { message } = supportFor({
      profile: yunchang, causes: [cause()],
      snapshot: {
        order: { id: 'K-1', paidAt: '2026-03-02T10:00:00+08:00' },
        payment: { paid: { amount: 5_000, currency: 'CNY' } },
        request: { symptom: 'not_received' },
      },
      state: { paid: true, providerText: 'timed out' },
    });
    expect(message).toEqual({
      id: 'report_not_received',
      args: { at: { at: '2026-03-02T10:00:00+08:00' }, amount: { amount: 5_000, currency: 'CNY' }, orderNo: 'K-1', error: 'timed out' },
    });
  });

  const amount = { amount: 5_000, currency: 'CNY' };
  const [opened, placed, started, taken] = ['11:00', '09:00', '09:30', '09:31'].map((time) => `2026-03-02T${time}:00+08:00`) as [string, string, string, string];

  it.each<[string, CauseFile[], Partial<Snapshot>, CaseState, Support['message']]>([
    ['a payment in review is open: nobody says that it was paid', [cause({ stage: 'settlement' })],
      { payment: { requested: amount, createdAt: started } }, { paymentOutcome: 'processing' }, { id: 'report_payment_open', args: { at: { at: started }, amount } }],
    ['a payment that was stopped and did not fail is not told as failed', [cause({ stage: 'authorization' })], { payment: {} }, { paymentOutcome: 'awaiting_payer' },
      { id: 'report_payment_open', args: {} }],
    ['a payment that failed is', [cause({ stage: 'channel' })], { payment: {} }, { paymentOutcome: 'failed' }, { id: 'report_payment_failed', args: {} }],
    ['money that was taken did not fail', [cause({ stage: 'authorization' })], { payment: {} }, { paymentOutcome: 'paid', paid: true }, { id: 'report_other', args: {} }],
    ['goods that are waited for have been paid', [cause({ stage: 'settlement' })], { order: { paidAt: taken } }, { paid: true, delivered: false },
      { id: 'report_not_received', args: { at: { at: taken } } }],
    ['goods that arrived are not missing', [cause({ stage: 'settlement' })], { order: { id: 'K-1' } }, { paid: true, delivered: true }, { id: 'report_other', args: { orderNo: 'K-1' } }],
    ['the customer misses goods, and nothing shows that they were paid', [], { order: { createdAt: placed }, request: { symptom: 'not_received', openedAt: opened } },
      { paymentOutcome: 'unclear' }, { id: 'report_goods_missing', args: { placedAt: { at: placed }, asOf: { at: opened } } }],
    ['a refund of a payment that failed was not paid', [], { payment: { requested: amount, createdAt: started }, request: { symptom: 'refund' } }, { paymentOutcome: 'failed' },
      { id: 'report_refund', args: {} }],
    ['a refund of a payment that was taken', [], { payment: { paid: amount, capturedAt: taken, id: 'P-1' }, request: { symptom: 'refund' } }, { paid: true },
      { id: 'report_refund', args: { at: { at: taken }, amount, paymentNo: 'P-1' } }],
    ['a login fails as of the request, not since a payment', [], { payment: { createdAt: started }, request: { symptom: 'cannot_log_in', openedAt: opened } }, {},
      { id: 'report_cannot_log_in', args: { asOf: { at: opened } } }],
    ['a code was asked for when it was sent', [], { account: { otp: { sentAt: started } }, request: { symptom: 'no_code', openedAt: opened } }, {},
      { id: 'report_no_code', args: { at: { at: started } } }],
  ])('says no more than the snapshot shows: %s', (_, causes, snapshot, state, message) => {
    expect(supportFor({ profile: yunchang, causes, snapshot, state }).message).toEqual(message);
  });

  it('reports what the stage of the cause suggests where the customer said nothing', () => {
    expect(supportFor({ profile: yunchang, causes: [cause({ stage: 'use' })] }).message).toEqual({ id: 'report_goods_unusable', args: {} });
  });

  it('lists the self-checks of all causes once', () => {
    const { selfChecks } = supportFor({ profile: yunchang, causes: [cause({ selfChecks: ['a', 'b'] }), aCause({ id: 'other', selfChecks: ['b', 'c'] })] });
    expect(selfChecks).toEqual(['a', 'b', 'c']);
  });
});
