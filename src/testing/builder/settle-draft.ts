import { TZDate } from '@date-fns/tz';
import { addSeconds } from 'date-fns/addSeconds';
import { formatRFC3339 } from 'date-fns/formatRFC3339';
import type { SnapshotInput } from '../../snapshot/schema';
import type { SnapshotDraft } from './draft';

/** What times and amounts of a draft are counted from. */
export interface Frame {
  /** RFC 3339 with offset. */
  readonly observedAt: string;
  readonly currency: string;
}

/** The draft with every time written out in the offset of `observedAt`, and every amount in its currency. */
export function settleDraft(draft: SnapshotDraft, { observedAt, currency }: Frame): SnapshotInput {
  const now = new TZDate(observedAt, offsetOf(observedAt));
  const settle = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(settle);
    if (typeof value !== 'object' || value === null) return value;
    if ('secondsFromObservedAt' in value) return formatRFC3339(addSeconds(now, Number(value.secondsFromObservedAt)));
    if ('minorUnits' in value) return { amount: value.minorUnits, currency };
    return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).map(([key, inner]) => [key, settle(inner)]));
  };
  return { schemaVersion: 1, observedAt, ...withPart(settle(draft) as Partial<SnapshotInput>) };
}

/** Unknown in every field, but there: a snapshot is of an order, a payment or an account. */
const withPart = (parts: Partial<SnapshotInput>): Partial<SnapshotInput> =>
  parts.order == null && parts.payment == null && parts.account == null ? { ...parts, order: {} } : parts;

/** `…+08:00` → `+08:00`; `…Z` → `+00:00`. */
const offsetOf = (instant: string): string => (instant.endsWith('Z') ? '+00:00' : instant.slice(-'+08:00'.length));
