import { tzOffset } from '@date-fns/tz';
import { describe, expect, it } from 'vitest';
import { steadyOffset, steadyZones } from '../../.dev/build/steady-zones';
import { bundledCore } from '../../src/knowledge/bundled-core';
import { STEADY_SPAN, zoneOffset } from '../../src/knowledge/zone-offset';

describe('a build stores the offset of a zone only where it never changes', () => {
  it.each<[zone: string, offset: number | undefined, because: string]>([
    ['Asia/Shanghai', 480, 'one offset since 1991'],
    ['UTC', 0, 'no offset at all'],
    ['Asia/Kolkata', 330, 'half an hour, and steady'],
    ['America/New_York', undefined, 'summer time every year'],
    ['Europe/Moscow', undefined, 'changed for good in 2011 and 2014'],
    ['America/Caracas', undefined, 'half an hour back in 2007, forth again in 2016'],
    ['Nowhere/Land', undefined, 'no such zone'],
  ])('%s: %s, %s', (zone, offset) => {
    expect(steadyOffset(zone)).toBe(offset);
  });
});

it('the zones of all shipped desks are looked at', () => {
  const zones = new Set(bundledCore.profiles.map(({ timeZone }) => timeZone));
  expect(Object.keys(steadyZones()).every((zone) => zones.has(zone))).toBe(true);
  expect(steadyZones()).toMatchObject({ 'Asia/Shanghai': 480, UTC: 0 });
});

it.each(Object.entries(steadyZones()))('%s: the stored offset %s is the runtime\'s at every hour of some days, also at the ends of the span', (zone, offset) => {
  const days = [STEADY_SPAN.from, Date.UTC(2016, 1, 29), Date.UTC(2026, 2, 2), STEADY_SPAN.until - 86_400_000];
  const hours = days.flatMap((day) => Array.from({ length: 24 }, (_, hour) => day + hour * 3_600_000));
  expect(new Set(hours.map((at) => tzOffset(zone, new Date(at))))).toEqual(new Set([offset]));
});

it.each([['Asia/Shanghai', 480], ['America/St_Johns', -210], ['Nowhere/Land', NaN]])('%s is %s minutes from UTC in winter', (zone, minutes) => {
  expect(zoneOffset(zone, Date.UTC(2026, 0, 5))).toBe(minutes);
});

it('an instant before the span is asked of the runtime: Shanghai kept summer time in 1990', () => {
  expect(zoneOffset('Asia/Shanghai', Date.UTC(1990, 6, 1))).toBe(540);
});
