import { fileURLToPath } from 'node:url';
import type { CauseFixture, Scenario } from '../../src/knowledge/fixture-schema';
import { snapshotSchema } from '../../src/index';
import { withChange, without, type RawSnapshot } from '../../src/testing/edit-snapshot';
import { jsonFilesBelow, readJson } from '../generate/rule-files';
import { pick, type Random } from './random';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const filesBelow = <T>(folder: string): T[] => jsonFilesBelow(ROOT, folder).map((path) => readJson(ROOT, path) as T);

/** The hit, its near misses and its unknowns. */
const casesOf = ({ cases }: CauseFixture): RawSnapshot[] => cases.flatMap(({ hit, nearMiss, unknown }) => [
  hit,
  ...nearMiss.map((near) => withChange(without(hit, near.without ?? []), near.change)),
  ...unknown.map((missing) => without(hit, missing.without)),
]);

/** Every snapshot of the fixtures that is meant to be diagnosed. */
export const fixtureSnapshots = (): RawSnapshot[] => [
  ...filesBelow<CauseFixture>('fixtures/causes').flatMap(casesOf),
  ...[...filesBelow<Scenario>('fixtures/scenarios'), ...filesBelow<Scenario>('fixtures/healthy')].map(({ snapshot }) => snapshot),
];

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Every place in the snapshot that holds a value of the kind. */
const placesOf = (node: unknown, fits: (value: unknown) => boolean): { parent: Fields; key: string }[] => {
  if (!isFields(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => [...(fits(value) ? [{ parent: node, key }] : []), ...placesOf(value, fits)]);
};

const change = (snapshot: RawSnapshot, random: Random, fits: (value: unknown) => boolean, to: (value: never) => unknown): void => {
  const places = placesOf(snapshot, fits);
  if (places.length === 0) return;
  const { parent, key } = pick(random, places);
  parent[key] = to(parent[key] as never);
};

const isTime = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
const isBigNumber = (value: unknown): boolean => Number.isInteger(value) && (value as number) > 1;

const PARTS = ['order', 'payment', 'account', 'channels', 'session', 'request'];

/** What sets one real case apart from another: a part of another case, a time, an amount, a field that is not known. */
const mutations: readonly ((snapshot: RawSnapshot, random: Random, all: readonly RawSnapshot[]) => void)[] = [
  (snapshot, random, all) => {
    const part = pick(random, PARTS);
    const other = pick(random, all)[part];
    if (other !== undefined) snapshot[part] = structuredClone(other);
  },
  (snapshot, random) => change(snapshot, random, isTime, (at: string) =>
    new Date(Date.parse(at) - Math.floor(random() * 7_200_000)).toISOString().replace('.000Z', 'Z')),
  (snapshot, random) => change(snapshot, random, isBigNumber, (value: number) => Math.ceil(value * (0.5 + random()))),
  (snapshot, random) => {
    const { parent, key } = pick(random, placesOf(snapshot, () => true));
    if (!Array.isArray(parent)) Reflect.deleteProperty(parent, key);
  },
];

const vary = (all: readonly RawSnapshot[], random: Random): RawSnapshot => {
  const snapshot = structuredClone(pick(random, all));
  for (let n = Math.floor(random() * 4); n > 0; n -= 1) pick(random, mutations)(snapshot, random, all);
  return snapshot;
};

const isWhole = (snapshot: RawSnapshot): boolean =>
  snapshotSchema.safeParse(snapshot).success && [snapshot.order, snapshot.payment, snapshot.account].some((part) => part != null);

/** The fixtures and seeded variations of them, `count` in all, each of them valid. */
export const variedSnapshots = (count: number, random: Random): RawSnapshot[] => {
  const fixtures = fixtureSnapshots().filter(isWhole);
  if (fixtures.length === 0) throw new Error('There are no fixtures to vary');
  const snapshots = fixtures.slice(0, count);
  while (snapshots.length < count) {
    const varied = vary(fixtures, random);
    if (isWhole(varied)) snapshots.push(varied);
  }
  return snapshots;
};
