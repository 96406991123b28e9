import type * as library from '../../src/index';
import { HIT, type NamedMatcher } from '../../src/match/compile';
import type { RawSnapshot } from '../../src/testing/edit-snapshot';
import { valuesOf } from './flat-facts';
import { interleave } from './interleave';

type Library = Pick<typeof library, 'diagnose' | 'snapshotSchema' | 'verdicts'>;

/** Diagnoses before anything counts: by then what is hot is compiled. */
const WARM_UP = 12_000;

const sorted = (causes: Iterable<string>): string => [...new Set(causes)].sort().join(' ');

/** The causes of a diagnosis are those that the match stage hits, and its verdicts are the matcher's. */
const compare = ({ diagnose, verdicts }: Library, matcher: NamedMatcher, snapshots: readonly RawSnapshot[]): void => {
  for (const [i, snapshot] of snapshots.entries()) {
    const { findings, superseded } = diagnose(snapshot);
    const matched = matcher.match(valuesOf(snapshot));
    const hit = matcher.ids.filter((_, rule) => matched[rule] === HIT);
    const expected = sorted(hit.map((id) => id.split('/')[0] ?? ''));
    const found = sorted([...findings, ...superseded].map(({ cause }) => cause));
    const said = verdicts(snapshot).filter(({ verdict }) => verdict === 'hit').map(({ cause, evidence }) => `${cause}/${evidence}`);
    if (found !== expected || sorted(said) !== sorted(hit)) throw new Error(`Snapshot ${i}: diagnosed ${found}; matched ${expected}`);
  }
};

/** One pass over the snapshots: each is parsed by zod alone, then diagnosed, so that both find the caches as the other left them. */
const passOver = ({ diagnose, snapshotSchema }: Library, snapshots: readonly RawSnapshot[]): { readonly zod: number; readonly ours: number } => {
  let zod = 0;
  let ours = 0;
  for (const snapshot of snapshots) {
    const start = performance.now();
    snapshotSchema.parse(snapshot);
    const parsed = performance.now();
    diagnose(snapshot);
    ours += performance.now() - parsed;
    zod += parsed - start;
  }
  return { zod: (zod * 1000) / snapshots.length, ours: (ours * 1000) / snapshots.length };
};

/** Cost of the whole diagnosis, by the built library at `url`, against zod's parse of the same snapshot, in turn; and of the parse in a loop of its own. */
export const diagnoseVsZod = async (url: string, matcher: NamedMatcher, snapshots: readonly RawSnapshot[], rounds: number) => {
  const built = await import(url) as Library;
  compare(built, matcher, snapshots.slice(0, 1000));
  for (let warm = 0; warm < WARM_UP; warm += snapshots.length) passOver(built, snapshots);
  const passes = Array.from({ length: Math.max(rounds, 3) }, () => passOver(built, snapshots)).sort((a, b) => a.ours / a.zod - b.ours / b.zod);
  const { ours, zod } = passes[passes.length >> 1] ?? { ours: Number.NaN, zod: Number.NaN };
  const [alone = 0] = await interleave([
    { name: 'zod parse', operations: snapshots.length, pass: () => { for (const snapshot of snapshots) built.snapshotSchema.parse(snapshot); } },
  ], rounds);
  return { ours, zod, alone, ratio: ours / zod };
};
