import type { KnowledgePack } from '../../knowledge/pack';
import type { Verdict } from '../../model/vocabulary';
import type { FixtureDiagnoser } from '../../testing/check-fixture';

/** What a pattern has to have been seen as: `missed` is a snapshot that it is clear of. */
export const COVERED = { hit: 'hit', missed: 'clear', unknown: 'unknown' } as const satisfies Record<string, Verdict>;
export type Covered = keyof typeof COVERED;
/** What a threshold can be set for: causes of which some pattern was hit, and patterns by what they were seen as. */
export type Measure = 'causes' | Covered;

export interface Measured {
  readonly covered: number;
  readonly total: number;
  /** Whole percent, rounded down: 100 is only said of all. */
  readonly percent: number;
  /** Ids of what was never seen so: causes, or patterns as `cause › pattern`. */
  readonly never: readonly string[];
}

export interface Coverage extends Readonly<Record<Measure, Measured>> {
  readonly shortfalls: readonly { readonly measure: Measure; readonly percent: number; readonly threshold: number }[];
}

export type Thresholds = Partial<Record<Measure, number>>;

type Seen = ReadonlyMap<string, ReadonlySet<Verdict>>;

/** Notes what every pattern says of the snapshots that are checked through it. */
export const recordVerdicts = (diagnoser: FixtureDiagnoser): { readonly diagnoser: FixtureDiagnoser; readonly seen: Seen } => {
  const seen = new Map<string, Set<Verdict>>();
  const verdicts: FixtureDiagnoser['verdicts'] = (snapshot, options) => {
    const found = diagnoser.verdicts(snapshot, options);
    for (const { cause, evidence, verdict } of found) {
      const name = patternName(cause, evidence);
      const known = seen.get(name);
      if (known === undefined) seen.set(name, new Set([verdict]));
      else known.add(verdict);
    }
    return found;
  };
  const diagnose: FixtureDiagnoser['diagnose'] = (snapshot, options) => {
    verdicts(snapshot, options);
    return diagnoser.diagnose(snapshot, options);
  };
  return { diagnoser: { diagnose, verdicts }, seen };
};

const patternName = (cause: string, evidence: string): string => `${cause} › ${evidence}`;

/** Measures how much of the causes the checked snapshots have put to the test. */
export const measureCoverage = (seen: Seen, causes: KnowledgePack['causes'], thresholds: Thresholds): Coverage => {
  const patterns = causes.flatMap(({ id, evidence }) => evidence.map((each) => ({ cause: id, name: patternName(id, each.id) })));
  const saw = (name: string, verdict: Verdict): boolean => seen.get(name)?.has(verdict) ?? false;
  const hitCauses = new Set(patterns.filter(({ name }) => saw(name, 'hit')).map(({ cause }) => cause));
  const seenAs = (covered: Covered): Measured => measure(patterns.map(({ name }) => name), (name) => saw(name, COVERED[covered]));
  const measured = {
    causes: measure(causes.map(({ id }) => id), (id) => hitCauses.has(id)), hit: seenAs('hit'), missed: seenAs('missed'), unknown: seenAs('unknown'),
  };
  const shortfalls = (Object.entries(thresholds) as [Measure, number][])
    .filter(([name, threshold]) => measured[name].covered * 100 < threshold * measured[name].total)
    .map(([name, threshold]) => ({ measure: name, percent: measured[name].percent, threshold }));
  return { ...measured, shortfalls };
};

const measure = (ids: readonly string[], isCovered: (id: string) => boolean): Measured => {
  const never = ids.filter((id) => !isCovered(id));
  const covered = ids.length - never.length;
  return { covered, total: ids.length, percent: ids.length === 0 ? 100 : Math.floor((covered * 100) / ids.length), never };
};

