import { describe, expect, it } from 'vitest';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import type { Profile } from '../../src/knowledge/profile-schema';
import type { Support } from '../../src/model/diagnosis';
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

describe('the class and urgency of a case', () => {
  const airtime: Partial<Snapshot> = { order: { product: { kind: 'airtime' } } };
  const large = { largeAmount: true };

  it.each<[string, Parameters<typeof supportFor>[0], Partial<Support>]>([
    ['follow the cause', { profile: yunchang, causes: [cause({ handling: 'disputed', urgency: 'high' })] }, { handling: 'disputed', urgency: 'high' }],
    ['take the customer\'s urgency where it is higher', { profile: yunchang, causes: [cause()], snapshot: { request: { urgency: 'urgent' } } }, { urgency: 'urgent' }],
    ['never lower the urgency of the cause', { profile: yunchang, causes: [cause({ urgency: 'high' })], snapshot: { request: { urgency: 'low' } } }, { urgency: 'high' }],
    ['rise for phone credit that is late', { profile: yunchang, causes: [cause()], snapshot: airtime, secondsPastExpected: 60 }, { urgency: 'high' }],
    ['do not rise before it is late', { profile: yunchang, causes: [cause()], snapshot: airtime, secondsPastExpected: -60 }, { urgency: 'medium' }],
    ['do not rise for goods that keep', { profile: yunchang, causes: [cause()], snapshot: { order: { product: { kind: 'gift_card' } } }, secondsPastExpected: 60 },
      { urgency: 'medium' }],
    ['do not rise above the top', { profile: yunchang, causes: [cause({ urgency: 'urgent' })], snapshot: airtime, secondsPastExpected: 60 }, { urgency: 'urgent' }],
    ['send an anomaly with much money to the hotline', { profile: yunchang, causes: [cause()], state: large, now: '2026-03-02T14:00:00+08:00' },
      { handling: 'many_sided' }],
    ['leave a dispute about much money where a record is kept', { profile: yunchang, causes: [cause({ handling: 'disputed' })], state: large }, { handling: 'disputed' }],
    ['leave a wait for much money alone', { profile: yunchang, causes: [cause({ kind: 'pending' })], state: large, outcome: 'pending' }, { handling: 'urgent' }],
    ['leave an amount alone of which nobody knows whether it is large', { profile: yunchang, causes: [cause()], state: {} }, { handling: 'urgent' }],
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
