import { filesBelow } from '../../support/repository';

/** Every this-many-th scenario: enough of all desks to notice a difference, few enough to run on every platform. */
const STRIDE = 9;

/** Snapshots of shipped scenarios, for programs that have to answer alike everywhere. */
export function snapshotsOfScenarios(): readonly unknown[] {
  const scenarios = filesBelow<{ snapshot?: unknown }>('fixtures/scenarios').map(({ value }) => value.snapshot);
  return scenarios.filter((snapshot, index) => snapshot !== undefined && index % STRIDE === 0);
}

