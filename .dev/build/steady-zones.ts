import { tzOffset } from '@date-fns/tz';
import type { Options } from 'tsup';
import { bundledCore } from '../../src/knowledge/bundled-core';
import { STEADY_SPAN } from '../../src/knowledge/zone-offset';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** No zone changes its offset and changes it back within a week. */
const WEEK_MS = 7 * 86_400_000;

/** The offset in minutes that a time zone keeps through the whole span; undefined where it changes. */
export function steadyOffset(timeZone: string): number | undefined {
  const first = tzOffset(timeZone, new Date(STEADY_SPAN.from));
  for (let at = STEADY_SPAN.from; at < STEADY_SPAN.until; at += WEEK_MS) if (tzOffset(timeZone, new Date(at)) !== first) return undefined;
  return tzOffset(timeZone, new Date(STEADY_SPAN.until - 1)) === first ? first : undefined;
}

/** Offsets of the shipped desks' time zones that are steady. */
export function steadyZones(): Readonly<Record<string, number>> {
  const zones = [...new Set(bundledCore.profiles.map(({ timeZone }) => timeZone))].sort();
  return Object.fromEntries(zones.flatMap((zone) => {
    const offset = steadyOffset(zone);
    return offset === undefined ? [] : [[zone, offset]];
  }));
}

/** Looks up while building what the first diagnosis of a program would have to ask its runtime. */
export const storedZones: Plugin = {
  name: 'stored-zones',
  setup(build) {
    build.onLoad({ filter: /[\\/]knowledge[\\/]steady-zones\.ts$/ }, () => ({
      contents: `export const STEADY_ZONES = ${JSON.stringify(steadyZones())};`,
      loader: 'js',
    }));
  },
};
