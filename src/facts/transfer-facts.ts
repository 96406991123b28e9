import type { Profile } from '../knowledge/profile-schema';
import { zoneOffset } from '../knowledge/zone-offset';
import { type FactContext, from } from './context';
import { factFamily } from './fact-family';
import { secondsPastExpected } from './order-facts';

const fact = factFamily({ obtainFrom: 'order_system', effort: 'low' });

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

type Clearing = NonNullable<Profile['bankClearing']>;

/** Minutes since the beginning of the day. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const isWorkingDay = (localMs: number): boolean => ![0, 6].includes(new Date(localMs).getUTCDay());

/** When the banks begin to clear a transfer that was started outside their hours; null where it was started within them. */
function clearingOpensAt(startedMs: number, { from: opens, until }: Clearing, timeZone: string): number | null {
  const offsetMs = zoneOffset(timeZone, startedMs) * MINUTE_MS;
  const local = startedMs + offsetMs;
  const midnight = local - (local % (DAY_MINUTES * MINUTE_MS));
  const minute = (local - midnight) / MINUTE_MS;
  if (isWorkingDay(local) && minute >= minutesOf(opens) && minute < minutesOf(until)) return null;
  let day = isWorkingDay(local) && minute < minutesOf(opens) ? midnight : midnight + DAY_MINUTES * MINUTE_MS;
  while (!isWorkingDay(day)) day += DAY_MINUTES * MINUTE_MS;
  return day + minutesOf(opens) * MINUTE_MS - offsetMs;
}

function clearingOpensInSec({ snapshot: { payment }, profile: { bankClearing, timeZone }, now }: FactContext): number | null | undefined {
  return from(payment, ({ method, createdAt, capturedAt }) => {
    const started = createdAt ?? capturedAt;
    if (method == null) return method;
    if (method !== 'bank_transfer') return null;
    if (started == null || bankClearing === undefined) return undefined;
    const opensAt = clearingOpensAt(Date.parse(started), bankClearing, timeZone);
    return opensAt === null ? null : Math.ceil((opensAt - now) / 1000);
  });
}

export const TRANSFER_FACTS = [
  fact.number('sec', {
    id: 'payment.clearingOpensInSec',
    description: 'Seconds until the banks begin to clear a transfer that was started after their cut-off, 0 or less once they have; null where it was in time.',
    reads: ['payment.method', 'payment.createdAt', 'payment.capturedAt'],
  }, clearingOpensInSec),
  fact.number('sec', {
    id: 'payment.transferDueInSec', description: 'Seconds until a transfer is due: by the promise of the order, or else by the banks\' hours.',
    reads: ['order.paidAt', 'payment.capturedAt', 'order.product.expectedWithinSec', 'payment.method', 'payment.createdAt'],
  }, (context) => {
    const past = secondsPastExpected(context);
    return past == null ? clearingOpensInSec(context) : -past;
  }),
];
