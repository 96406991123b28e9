import type { Money } from '../../model/diagnosis';
import type { SnapshotInput } from '../../snapshot/schema';
import type { MinorUnits } from './amounts';
import type { Time } from './times';

type TimeKey = `${string}At` | 'until' | 'lockedUntil' | 'begin' | 'end';

/** Any part of a snapshot, with times that may be counted from `observedAt` and amounts that may leave their currency open. */
export type Draft<T> =
  T extends Money ? Money | MinorUnits
    : T extends readonly (infer Entry)[] ? readonly Draft<Entry>[]
      : T extends object ? { readonly [K in keyof T]?: (K extends TimeKey ? Time | null : Draft<T[K]>) | undefined }
        : T;

/** What is known so far of a snapshot that is being built: every field may be left out. */
export type SnapshotDraft = Draft<SnapshotInput>;

/** The fields of a part of a draft, such as `Fields<'order', 'refund'>`. */
export type Part<K extends keyof SnapshotDraft> = NonNullable<SnapshotDraft[K]>;

/** One step of building: fields to add, or a way to rewrite what is there. */
export type Step = SnapshotDraft | ((soFar: SnapshotDraft) => SnapshotDraft);

/** Steps by the name under which the builder offers them. */
export type StepTable = Readonly<Record<string, (...args: never[]) => Step>>;

type Json = Readonly<Record<string, unknown>>;

/** Replaced as a whole: half of an amount or of a code is worth nothing. */
const WHOLES = ['currency', 'minorUnits', 'secondsFromObservedAt', 'system'];

const isPart = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !WHOLES.some((key) => Object.hasOwn(value, key));

/** The draft with the fields added; parts are merged, lists, amounts, codes and values replaced, what is undefined is passed over. */
export const mergeDraft = (soFar: SnapshotDraft, fields: SnapshotDraft): SnapshotDraft => mergeParts(soFar, fields);

function mergeParts(soFar: Json, fields: Json): Json {
  const merged = Object.entries(fields).flatMap(([key, value]): [string, unknown][] => {
    if (value === undefined) return [];
    const known = Object.hasOwn(soFar, key) ? soFar[key] : undefined;
    return [[key, isPart(value) ? mergeParts(isPart(known) ? known : {}, value) : value]];
  });
  return Object.fromEntries([...Object.entries(soFar), ...merged]);
}

/** A list of the draft with entries added; what is known to be absent starts anew. */
export const listWith = <T>(list: readonly T[] | null | undefined, ...entries: readonly T[]): readonly T[] => [...(list ?? []), ...entries];
