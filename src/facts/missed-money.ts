import type { Profile } from '../knowledge/profile-schema';
import type { Snapshot } from '../snapshot/schema';
import { clearedBy } from './bank-clearing';
import type { FactContext } from './context';

type Symptom = NonNullable<NonNullable<Snapshot['request']>['symptom']>;

type Missed = keyof NonNullable<Profile['moneyWithinSec']>;

const MISSED: Readonly<Partial<Record<Symptom, Missed>>> = { balance_wrong: 'topUp', transfer_late: 'transfer' };

/** The money that the customer misses: what was topped up, or transferred. A product of another kind is no money. */
export function missedMoney({ snapshot: { order, request } }: FactContext): Missed | undefined {
  const kind = order?.product?.kind;
  return request?.symptom == null || (kind != null && kind !== 'other') ? undefined : MISSED[request.symptom];
}

/** Within how many seconds missed money arrives where nobody promised anything else: over a bank by the next clearing day, else as the desk says. */
export function customaryWithinSec(context: FactContext, startedAt: string | null | undefined): number | undefined {
  const { snapshot: { payment }, profile: { bankClearing, moneyWithinSec, timeZone }, isHoliday } = context;
  const missed = missedMoney(context);
  if (missed === undefined) return undefined;
  if (missed === 'topUp' || payment?.method !== 'bank_transfer' || bankClearing === undefined) return moneyWithinSec?.[missed];
  if (startedAt == null) return undefined;
  const startedMs = Date.parse(startedAt);
  return Math.ceil((clearedBy(startedMs, { hours: bankClearing, timeZone, isHoliday }) - startedMs) / 1000);
}
