import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/index';
import { calendarSchema } from '../../src/knowledge/calendar-schema';
import { profileSchema } from '../../src/knowledge/profile-schema';
import { SPEED_CLASSES } from '../../src/model/snapshot-vocabulary';
import { CONTACT_TOPICS, HANDLING_CLASSES, URGENCY_LEVELS } from '../../src/model/vocabulary';
import { prepareDesk } from '../../src/plan/prepare-desk';
import { aCause, at, CALENDARS, NOW, PROFILES, shipped, supportFor } from './builders';

it('the four desks and a neutral one are shipped', () => {
  expect(PROFILES.map(({ platform }) => platform).sort()).toEqual(['default', 'ewallet', 'kameng-820', 'topay', 'yunchang']);
});

it('every calendar keeps to its schema, its days in order and apart', () => {
  expect(CALENDARS).not.toEqual([]);
  for (const calendar of CALENDARS) {
    expect(calendarSchema.parse(calendar)).toEqual(calendar);
    const days = calendar.holidays.flatMap(({ from, to }) => [from, to]);
    expect(days).toEqual([...days].sort());
    expect(new Set(calendar.holidays.map(({ id }) => id)).size).toBe(calendar.holidays.length);
  }
});

it.each([
  ['kameng-820', '2026-12-31T23:59:59+08:00', true], ['kameng-820', '2027-01-01T00:00:00+08:00', false], ['kameng-820', '2024-12-31T23:00:00+08:00', false],
  ['default', '2030-01-01T00:00:00Z', true],
])('%s knows the holidays at %s or not: %s', (platform, instant, known) => {
  expect(prepareDesk(shipped(platform), CALENDARS).knowsHolidaysAt(at(instant))).toBe(known);
  const { warnings } = diagnose({ schemaVersion: 1, observedAt: instant, platform, order: {} });
  expect(warnings).toEqual(known ? [] : [{ code: 'holidays_unknown', path: 'observedAt', args: { calendar: 'cn' } }]);
});

describe.each(PROFILES.map((profile) => [profile.platform, profile] as const))('%s', (platform, profile) => {
  const ids = profile.contacts.map(({ id }) => id);
  const desk = prepareDesk(profile, CALENDARS);
  const hoursOfAWeek = Array.from({ length: 7 * 24 }, (_, hour) => at(NOW) + hour * 3_600_000);

  it('keeps to its schema and is named like its file', () => {
    expect(profileSchema.parse(profile)).toEqual(profile);
    expect(shipped(platform)).toBe(profile);
  });

  it('names each contact once and prefers only those it has', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const handling of HANDLING_CLASSES) {
      expect(profile.preferred[handling]?.length).toBeGreaterThan(0);
      expect(ids).toEqual(expect.arrayContaining(profile.preferred[handling]!));
    }
  });

  it('prefers only contacts that handle the class', () => {
    for (const handling of HANDLING_CLASSES) {
      for (const id of profile.preferred[handling]!) expect(profile.contacts.find((contact) => contact.id === id)?.handles).toContain(handling);
    }
  });

  it('names a calendar that there is', () => {
    if (typeof profile.holidays === 'string') expect(CALENDARS.map(({ id }) => id)).toContain(profile.holidays);
  });

  it.each(HANDLING_CLASSES)('can be reached at every hour for what is %s, whatever it is about', (handling) => {
    for (const topic of CONTACT_TOPICS) {
      for (const now of hoursOfAWeek) {
        const open = desk.routes[handling].filter(({ contact, timetable }) => !contact.never.includes(topic) && timetable(now).open);
        expect(open, `${topic} at ${desk.write(now)}`).not.toEqual([]);
      }
    }
  });

  it('promises more the more urgent a case is', () => {
    for (const promise of [profile.firstResponseSec, profile.resolutionSec]) {
      const seconds = URGENCY_LEVELS.map((urgency) => promise[urgency]);
      expect(seconds).toEqual([...seconds].sort((first, second) => second - first));
    }
    for (const urgency of URGENCY_LEVELS) expect(profile.firstResponseSec[urgency]).toBeLessThanOrEqual(profile.resolutionSec[urgency]);
  });

  it('climbs the ladder of escalation step by step', () => {
    const seconds = profile.escalation.map(({ afterSec }) => afterSec);
    expect(seconds.length).toBeGreaterThan(1);
    expect(seconds).toEqual([...new Set(seconds)].sort((first, second) => first - second));
  });

  it('promises fast goods sooner than slow ones', () => {
    const seconds = SPEED_CLASSES.map((speed) => profile.expectedWithinSec[speed]);
    expect(seconds).toEqual([...seconds].sort((first, second) => first - second));
  });

  it('states its caps in its own currency and recommends something to everybody', () => {
    expect(profile.methodCaps.every(({ currency }) => currency === profile.currency)).toBe(true);
    for (const customerType of ['personal', 'business']) {
      expect(profile.recommendedMethods.some((entry) => entry.upTo === undefined && (entry.customerType ?? customerType) === customerType)).toBe(true);
    }
  });

  it('sets deadlines that only move on with the opening of the request, and follow each other', () => {
    const minute = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(fc.property(minute, minute, (first, second) => {
      const [early, late] = [Math.min(first, second), Math.max(first, second)].map((minutes) => {
        const openedAt = new Date(at('2025-06-01T00:00:00Z') + minutes * 60_000).toISOString();
        const { firstResponseDueAt, resolutionDueAt, escalation } = supportFor({ profile, causes: [aCause({ id: 'a' })], snapshot: { request: { openedAt } } });
        expect(at(openedAt)).toBeLessThan(at(firstResponseDueAt!));
        expect(at(firstResponseDueAt!)).toBeLessThanOrEqual(at(resolutionDueAt!));
        const steps = escalation.map((step) => at(step.at));
        expect(steps).toEqual([...steps].sort((one, other) => one - other));
        return at(firstResponseDueAt!);
      });
      expect(early).toBeLessThanOrEqual(late!);
    }), { numRuns: 50 });
  });
});

describe('the promises of the desks', () => {
  it.each([
    ['kameng-820 answers first within three minutes', () => Math.max(...Object.values(shipped('kameng-820').firstResponseSec)), 180],
    ['kameng-820 acts on an emergency within ten minutes', () => shipped('kameng-820').resolutionSec.urgent, 600],
    ['yunchang answers in the chat within a minute', () => shipped('yunchang').contacts.find(({ id }) => id === 'online-chat')?.answersWithinSec, 60],
    ['yunchang solves what is urgent within ten minutes', () => shipped('yunchang').resolutionSec.urgent, 600],
    ['yunchang solves a stuck order within three minutes', () => shipped('yunchang').resolutionOverrides.order_stuck, 180],
    ['yunchang tells the result of a stolen account within a day', () => shipped('yunchang').resolutionOverrides.account_takeover, 86_400],
    ['the e-wallet reminds after a day', () => shipped('ewallet').followUpSec, 86_400],
  ])('%s', (_, promise, expected) => {
    expect(promise()).toBe(expected);
  });
});
