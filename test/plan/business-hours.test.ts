import { describe, expect, it } from 'vitest';
import type { Contact, Profile } from '../../src/knowledge/profile-schema';
import { addOpenTime } from '../../src/plan/business-hours';
import { prepareDesk } from '../../src/plan/prepare-desk';
import { aContact, aProfile, at, CALENDARS, daily, NO_HOURS } from './builders';

const SHANGHAI = 'Asia/Shanghai';
const NEW_YORK = 'America/New_York';
const BERLIN = 'Europe/Berlin';

const deskOf = (timeZone: string, contact: Partial<Contact>, holidays: Profile['holidays'] = []) =>
  prepareDesk(aProfile({ timeZone, holidays, contacts: [aContact(contact)] }), CALENDARS);

function stretchAt(now: string, timeZone: string, contact: Partial<Contact>, holidays: Profile['holidays'] = []) {
  const desk = deskOf(timeZone, contact, holidays);
  const { open, until } = desk.everyRoute[0]!.timetable(at(now));
  return `${open ? 'open' : 'closed'} until ${Number.isFinite(until) ? desk.write(until) : 'further notice'}`;
}

const nineToNine = { hours: daily(['09:00', '21:00']) };
const overnight = { hours: daily(['22:00', '06:00']) };
const weekdays = { hours: { ...daily(['09:00', '18:00']), saturday: [], sunday: [] } };
const springFestival: Profile['holidays'] = 'cn';

describe('a channel is', () => {
  it.each<[string, string, string, Partial<Contact>, Profile['holidays'], string]>([
    ['always open around the clock', '2026-03-02T10:15:00+08:00', SHANGHAI, {}, [], 'open until further notice'],
    ['open from its first minute', '2026-03-02T09:00:00+08:00', SHANGHAI, nineToNine, [], 'open until 2026-03-02T21:00:00+08:00'],
    ['closed at its last', '2026-03-02T21:00:00+08:00', SHANGHAI, nineToNine, [], 'closed until 2026-03-03T09:00:00+08:00'],
    ['closed in the early morning of the same day', '2026-03-02T03:00:00+08:00', SHANGHAI, nineToNine, [], 'closed until 2026-03-02T09:00:00+08:00'],
    ['told by its own zone, not by that of the snapshot', '2026-03-02T00:30:00Z', SHANGHAI, nineToNine, [], 'closed until 2026-03-02T09:00:00+08:00'],
    ['open over midnight, before it', '2026-03-02T23:30:00+08:00', SHANGHAI, overnight, [], 'open until 2026-03-03T06:00:00+08:00'],
    ['open over midnight, after it', '2026-03-03T01:00:00+08:00', SHANGHAI, overnight, [], 'open until 2026-03-03T06:00:00+08:00'],
    ['closed over the weekend', '2026-03-06T18:00:00+08:00', SHANGHAI, weekdays, [], 'closed until 2026-03-09T09:00:00+08:00'],
    ['closed over lunch', '2026-03-02T12:30:00+08:00', SHANGHAI, { hours: daily(['14:00', '18:00'], ['09:00', '12:00']) }, [],
      'closed until 2026-03-02T14:00:00+08:00'],
    ['closed until the holiday is over', '2026-02-17T10:00:00+08:00', SHANGHAI, { ...nineToNine, holidayHours: 'closed' }, springFestival,
      'closed until 2026-02-24T09:00:00+08:00'],
    ['open as usual on a holiday', '2026-02-17T10:00:00+08:00', SHANGHAI, nineToNine, springFestival, 'open until 2026-02-17T21:00:00+08:00'],
    ['open for the hours of the holiday', '2026-02-17T10:00:00+08:00', SHANGHAI, { ...nineToNine, holidayHours: [{ from: '10:00', to: '16:00' }] },
      springFestival, 'open until 2026-02-17T16:00:00+08:00'],
    ['around the clock until the holiday begins', '2026-02-10T10:00:00+08:00', SHANGHAI, { holidayHours: 'closed' }, springFestival,
      'open until 2026-02-15T00:00:00+08:00'],
    ['closed for ever without hours', '2026-03-02T10:15:00+08:00', SHANGHAI, { hours: NO_HOURS }, [], 'closed until further notice'],
    ['open in winter time', '2026-03-06T12:00:00-05:00', NEW_YORK, nineToNine, [], 'open until 2026-03-06T21:00:00-05:00'],
    ['opened by summer time on the night it begins', '2026-03-08T01:30:00-05:00', NEW_YORK, nineToNine, [], 'closed until 2026-03-08T09:00:00-04:00'],
    ['closed by winter time on the night it begins', '2026-10-31T22:00:00-04:00', NEW_YORK, overnight, [], 'open until 2026-11-01T06:00:00-05:00'],
    ['opened by summer time in Berlin', '2026-03-29T01:00:00+01:00', BERLIN, nineToNine, [], 'closed until 2026-03-29T09:00:00+02:00'],
    ['opened after the hour that does not exist', '2026-03-29T01:00:00+01:00', BERLIN, { hours: daily(['02:30', '06:00']) }, [],
      'closed until 2026-03-29T03:30:00+02:00'],
    ['opened in the first of the two hours of one name', '2026-10-25T01:00:00+02:00', BERLIN, { hours: daily(['02:30', '06:00']) }, [],
      'closed until 2026-10-25T02:30:00+02:00'],
  ])('%s', (_, now, timeZone, contact, holidays, expected) => {
    expect(stretchAt(now, timeZone, contact, holidays)).toBe(expected);
  });

  it('told alike whatever was asked before', () => {
    const contact = { holidayHours: 'closed' } as const;
    const asked = deskOf(SHANGHAI, contact, springFestival).everyRoute[0]!.timetable;
    for (let day = 0; day < 400; day += 7) {
      const now = at('2025-12-01T10:00:00+08:00') + ((day * 173) % 400) * 86_400_000;
      expect(asked(now)).toEqual(deskOf(SHANGHAI, contact, springFestival).everyRoute[0]!.timetable(now));
    }
  });
});

describe('open time', () => {
  it.each<[string, string, string, number, Partial<Contact>, string, string]>([
    ['runs on while the desk is open', '2026-03-02T10:00:00+08:00', SHANGHAI, 3600, nineToNine, '', '2026-03-02T11:00:00+08:00'],
    ['ends with the day when it just fits', '2026-03-02T20:00:00+08:00', SHANGHAI, 3600, nineToNine, '', '2026-03-02T21:00:00+08:00'],
    ['goes on in the morning', '2026-03-02T20:30:00+08:00', SHANGHAI, 3600, nineToNine, '', '2026-03-03T09:30:00+08:00'],
    ['starts in the morning when nobody was there', '2026-03-02T23:00:00+08:00', SHANGHAI, 3600, nineToNine, '', '2026-03-03T10:00:00+08:00'],
    ['leaves out the weekend', '2026-03-06T17:30:00+08:00', SHANGHAI, 3600, weekdays, '', '2026-03-09T09:30:00+08:00'],
    ['leaves out the holidays', '2026-02-14T20:30:00+08:00', SHANGHAI, 3600, { ...nineToNine, holidayHours: 'closed' }, 'cn', '2026-02-24T09:30:00+08:00'],
    ['counts hours, not the clock, over the change to summer time', '2026-03-07T22:00:00-05:00', NEW_YORK, 8 * 3600, {}, '', '2026-03-08T07:00:00-04:00'],
  ])('%s', (_, from, timeZone, seconds, contact, calendar, expected) => {
    const desk = deskOf(timeZone, contact, calendar === '' ? [] : calendar);
    expect(desk.write(addOpenTime(at(from), seconds * 1000, desk.everyRoute[0]!.timetable))).toBe(expected);
  });

  it('never ends at a desk that never opens', () => {
    expect(addOpenTime(at('2026-03-02T10:00:00+08:00'), 1000, deskOf(SHANGHAI, { hours: NO_HOURS }).everyRoute[0]!.timetable)).toBe(Infinity);
  });
});

it.each([
  ['Asia/Shanghai', '2026-03-02T02:15:00Z', '2026-03-02T10:15:00+08:00'],
  ['Asia/Kathmandu', '2026-03-02T02:15:09Z', '2026-03-02T08:00:09+05:45'],
  ['America/St_Johns', '2026-01-01T02:15:00Z', '2025-12-31T22:45:00-03:30'],
  ['UTC', '2026-12-31T23:59:59Z', '2026-12-31T23:59:59+00:00'],
  ['America/New_York', '2026-03-08T06:59:59Z', '2026-03-08T01:59:59-05:00'],
  ['America/New_York', '2026-03-08T07:00:00Z', '2026-03-08T03:00:00-04:00'],
])('an instant in %s is written with the offset of that moment', (timeZone, instant, expected) => {
  expect(deskOf(timeZone, {}).write(at(instant))).toBe(expected);
});
