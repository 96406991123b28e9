import { addMinutes } from 'date-fns/addMinutes';
import { addSeconds } from 'date-fns/addSeconds';
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
  const at = clockOf(observedAt);
  const settle = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(settle);
    if (typeof value !== 'object' || value === null) return value;
    if ('secondsFromObservedAt' in value) return at(Number(value.secondsFromObservedAt));
    if ('minorUnits' in value) return { amount: value.minorUnits, currency };
    return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).map(([key, inner]) => [key, settle(inner)]));
  };
  return { schemaVersion: 1, observedAt, ...withPart(settle(draft) as Partial<SnapshotInput>) };
}

/** Unknown in every field, but there: a snapshot is of an order, a payment or an account. */
const withPart = (parts: Partial<SnapshotInput>): Partial<SnapshotInput> =>
  parts.order == null && parts.payment == null && parts.account == null ? { ...parts, order: {} } : parts;

/** Writes instants counted from `observedAt` in its own offset: `…+08:00`, `…-03:30` or `…Z`. */
function clockOf(observedAt: string): (seconds: number) => string {
  const offset = observedAt.endsWith('Z') ? 'Z' : observedAt.slice(-'+08:00'.length);
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const local = addMinutes(observedAt, (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes));
  return (seconds) => `${addSeconds(local, seconds).toISOString().slice(0, '2026-03-02T10:15:00'.length)}${offset}`;
}
