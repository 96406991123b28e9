import { expect, it } from 'vitest';
import { bundledPack, createDiagnoser } from '../src/index';
import { allSnapshots } from './support/all-snapshots';

const snapshots = allSnapshots();

it('what a diagnoser has kept of earlier cases changes no later answer', () => {
  const forwards = createDiagnoser();
  const backwards = createDiagnoser();
  const inOrder = snapshots.map((snapshot) => JSON.stringify(forwards.diagnose(snapshot)));
  const reversed = snapshots.toReversed().map((snapshot) => JSON.stringify(backwards.diagnose(snapshot))).toReversed();
  expect(snapshots.length).toBeGreaterThan(1500);
  for (const [i, answer] of inOrder.entries()) expect(reversed[i], JSON.stringify(snapshots[i])).toBe(answer);
});

it('an answer that its caller alters leaves the next ones and the knowledge as they were', () => {
  const { diagnose, explain } = createDiagnoser();
  const before = snapshots.map((snapshot) => JSON.stringify(diagnose(snapshot)));
  const knowledge = JSON.stringify(bundledPack);
  const spoil = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      spoil((value as Record<string, unknown>)[key]);
      Reflect.set(value, key, 'spoiled');
    }
    if (Array.isArray(value)) try { value.push('spoiled'); } catch { /* frozen */ }
  };
  for (const snapshot of snapshots) {
    const diagnosis = diagnose(snapshot);
    for (const { cause } of diagnosis.undecided) spoil(explain(snapshot, cause));
    spoil(diagnosis);
  }
  expect(JSON.stringify(bundledPack) === knowledge).toBe(true);
  expect(snapshots.filter((snapshot, i) => JSON.stringify(diagnose(snapshot)) !== before[i])).toEqual([]);
});
