import { expect, it } from 'vitest';
import { snapshotSchema } from '../../src/snapshot/schema';
import { filesBelow } from '../support/repository';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object of the fixtures that stands where a snapshot does. */
function snapshotsIn(value: unknown): Fields[] {
  if (!isFields(value)) return Array.isArray(value) ? value.flatMap(snapshotsIn) : [];
  return [...('observedAt' in value ? [value] : []), ...Object.values(value).flatMap(snapshotsIn)];
}

/** A snapshot with one part after the other made wrong. */
const spoiled = (snapshot: Fields): Fields[] => Object.keys(snapshot).flatMap((key) => [
  { ...snapshot, [key]: 5 },
  { ...snapshot, [key]: { id: 3, status: 'x', codes: 'q', unheardOf: 1 } },
  { first: 1, ...snapshot, last: 2 },
]);

const snapshots = filesBelow('fixtures').flatMap(({ value }) => snapshotsIn(value));

/** All that a parse says, faults in their order. */
const said = (input: Fields, jitless: boolean): string => {
  const { success, data, error } = snapshotSchema.safeParse(input, { jitless });
  return JSON.stringify(success ? data : error.issues);
};

it('a snapshot is read alike before and after zod generates code for the schema, sound or faulty', () => {
  expect(snapshots.length).toBeGreaterThan(500);
  for (const input of snapshots.flatMap((snapshot) => [snapshot, ...spoiled(snapshot)])) {
    expect(said(input, true)).toBe(said(input, false));
  }
});
