import type { CauseFixture, Scenario } from '../../src/knowledge/fixture-schema';
import { type RawSnapshot, withChange, without } from '../../src/testing/edit-snapshot';
import { filesBelow } from './repository';

/** Every snapshot of the fixtures that names a part of the case: whole cases, and the hits, near misses and unknowns of each cause. */
export function allSnapshots(): readonly RawSnapshot[] {
  const whole = ['scenarios', 'healthy', 'tangled'].flatMap((folder) => filesBelow<Scenario>(`fixtures/${folder}`));
  const ofCauses = filesBelow<CauseFixture>('fixtures/causes').flatMap(({ value }) => value.cases.flatMap(({ hit, nearMiss, unknown }) => [
    hit,
    ...nearMiss.map((each) => withChange(without(hit, each.without ?? []), each.change)),
    ...unknown.map((each) => without(hit, each.without)),
  ]));
  return [...whole.map(({ value }) => value.snapshot), ...ofCauses].filter(({ order, payment, account }) => [order, payment, account].some((part) => part != null));
}
