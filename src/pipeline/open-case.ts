import { createFactContext, type FactContext } from '../facts/context';
import type { FactValues } from '../facts/derive-facts';
import { findWarnings } from '../facts/find-warnings';
import type { ArgSources } from '../knowledge/cause-schema';
import type { CodeEntry, CodeUse } from '../knowledge/code-schema';
import type { CodeIndex } from '../knowledge/code-index';
import { NEUTRAL_PROFILE } from '../knowledge/pack';
import type { Args, Warning } from '../model/diagnosis';
import type { Desk } from '../plan';
import { maskCode } from '../snapshot/mask';
import { parseSnapshot, type ParseOptions } from '../snapshot/parse-snapshot';
import type { ProviderCode, Snapshot } from '../snapshot/schema';
import type { Compiled } from './compile-knowledge';
import { resolveArgs } from './resolve-arg';
import { unknownName } from './unknown-name';

export interface CaseOptions extends ParseOptions {
  readonly profile?: string;
}

/** One snapshot with the facts that were derived from it and the desk that handles it. */
export interface Case {
  readonly snapshot: Snapshot;
  readonly context: FactContext;
  readonly values: FactValues;
  readonly desk: Desk;
  readonly warnings: readonly Warning[];
  /** Resolves the arguments of a sentence; one whose fact is not known is left out. */
  readonly argsOf: (sources: ArgSources) => Args;
}

/** The first half of the pipeline: parse, choose the desk, derive. */
export function openCase({ desks, codes, derive }: Compiled, input: unknown, options: CaseOptions): Case {
  const parsed = parseSnapshot(input, options);
  const { snapshot } = parsed;
  const { desk, warnings } = chooseDesk(desks, snapshot, options.profile);
  const context = createFactContext(snapshot, desk, (code, use) => entriesOf(codes, code, use), codes.scheduleOf);
  const values = derive(context);
  return {
    snapshot,
    context,
    values,
    desk,
    warnings: [...parsed.warnings, ...warnings, ...holidayWarnings(desk, context.now), ...findWarnings(snapshot, context.now, codes)],
    argsOf: (sources) => resolveArgs(sources, values, context, desk.write),
  };
}

/** Beyond its calendar a desk counts every day as an ordinary one. */
function holidayWarnings({ profile, knowsHolidaysAt }: Desk, now: number): readonly Warning[] {
  if (typeof profile.holidays !== 'string' || knowsHolidaysAt(now)) return [];
  return [{ code: 'holidays_unknown', path: 'observedAt', args: { calendar: profile.holidays } }];
}

interface ChosenDesk {
  readonly desk: Desk;
  readonly warnings: readonly Warning[];
}

/** The desk that was asked for, else the platform's own, else the neutral one with a warning. */
function chooseDesk(desks: Compiled['desks'], { platform }: Snapshot, profile: string | undefined): ChosenDesk {
  const wanted = profile ?? platform ?? NEUTRAL_PROFILE;
  const desk = desks.get(wanted)?.();
  if (desk !== undefined) return { desk, warnings: [] };
  const neutral = desks.get(NEUTRAL_PROFILE)?.();
  if (profile !== undefined || neutral === undefined) throw unknownName('profile', wanted, `one of ${[...desks.keys()].join(', ')}`, desks.keys());
  return { desk: neutral, warnings: [{ code: 'unknown_platform', path: 'platform', args: { platform: maskCode(wanted) } }] };
}

/** A sub code says more than the code it comes with. */
function entriesOf(codes: CodeIndex, { system, code, subCode }: ProviderCode, use?: CodeUse): readonly CodeEntry[] {
  const entry = codes.lookup(system, code, undefined, use);
  const sub = subCode == null ? undefined : codes.lookup(system, code, subCode, use);
  return [sub, sub === entry ? undefined : entry].filter((each) => each !== undefined);
}
