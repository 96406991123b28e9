import { diagnose, snapshotSchema, verdicts } from '../../src/index';
import { HIT, type Matcher } from '../../src/match';
import type { RawSnapshot } from '../../src/testing/edit-snapshot';
import { valuesOf } from './flat-facts';
import { interleave } from './interleave';

const sorted = (causes: Iterable<string>): string => [...new Set(causes)].sort().join(' ');

/** The causes of a diagnosis are those that the match stage hits, and its verdicts are the matcher's. */
const compare = (matcher: Matcher, snapshots: readonly RawSnapshot[]): void => {
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

/** Cost of the whole diagnosis against zod's parse of the same snapshot. */
export const diagnoseVsZod = async (matcher: Matcher, snapshots: readonly RawSnapshot[], rounds: number) => {
  compare(matcher, snapshots.slice(0, 1000));
  const [ours = 0, zod = 0] = await interleave([
    { name: 'diagnose', operations: snapshots.length, pass: () => { for (const snapshot of snapshots) diagnose(snapshot); } },
    { name: 'zod parse', operations: snapshots.length, pass: () => { for (const snapshot of snapshots) snapshotSchema.parse(snapshot); } },
  ], rounds);
  return { ours, zod, ratio: ours / zod };
};
