import * as z from 'zod';
import { snapshotSchema, type SnapshotInput } from '../../snapshot/schema';
import type { SnapshotDraft } from './draft';

type Key<T> = Extract<keyof T, string>;

type PathOf<T> = NonNullable<T> extends readonly unknown[] ? never
  : NonNullable<T> extends object ? { [K in Key<NonNullable<T>>]: K | `${K}.${PathOf<NonNullable<T>[K]>}` }[Key<NonNullable<T>>]
    : never;

/** Dotted path of a field of a snapshot, such as `order.product.enteredCode`; it does not reach into lists. */
export type SnapshotPath = Exclude<PathOf<SnapshotInput>, 'schemaVersion' | 'observedAt'>;

type At<T, P extends string> = P extends `${infer K}.${infer Rest}`
  ? K extends keyof NonNullable<T> ? At<NonNullable<T>[K], Rest> : never
  : P extends keyof NonNullable<T> ? NonNullable<T>[P] : never;

/** What may stand at a path of a snapshot. */
export type SnapshotValue<P extends SnapshotPath> = At<SnapshotDraft, P>;

/** Every path of the snapshot schema, a part before its fields. */
export const snapshotPaths = (): readonly string[] => (known ??= pathsBelow(snapshotSchema, ''));

let known: readonly string[] | undefined;

function pathsBelow(schema: z.core.$ZodType, prefix: string): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return pathsBelow(schema.unwrap(), prefix);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, inner]) => [`${prefix}${key}`, ...pathsBelow(inner as z.core.$ZodType, `${prefix}${key}.`)]);
}
