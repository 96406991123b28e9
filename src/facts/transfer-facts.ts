import { clearingOpensAt } from './bank-clearing';
import { type FactContext, from } from './context';
import { factFamily } from './fact-family';
import { PROMISE_AND_DELIVERY, promisedWithinSec, secondsUntilExpected } from './order-facts';

const fact = factFamily({ obtainFrom: 'order_system', effort: 'low' });

function clearingOpensInSec({ snapshot: { payment }, profile: { bankClearing, timeZone }, isHoliday, now }: FactContext): number | null | undefined {
  return from(payment, ({ method, createdAt, capturedAt }) => {
    const started = createdAt ?? capturedAt;
    if (method == null) return method;
    if (method !== 'bank_transfer') return null;
    if (started == null || bankClearing === undefined) return undefined;
    const opensAt = clearingOpensAt(Date.parse(started), { hours: bankClearing, timeZone, isHoliday });
    return opensAt === null ? null : Math.ceil((opensAt - now) / 1000);
  });
}

function transferDueInSec(context: FactContext): number | null | undefined {
  const dueIn = secondsUntilExpected(context);
  if (dueIn === null) return null;
  const opensIn = clearingOpensInSec(context);
  const waitsForClearing = opensIn != null && opensIn > 0 && promisedWithinSec(context) === undefined;
  return waitsForClearing ? opensIn : dueIn ?? opensIn;
}

export const TRANSFER_FACTS = [
  fact.number('sec', {
    id: 'payment.clearingOpensInSec',
    description: 'Seconds until the banks begin to clear a transfer that was started after their cut-off, 0 or less once they have; null where it was in time.',
    reads: ['payment.method', 'payment.createdAt', 'payment.capturedAt'],
  }, clearingOpensInSec),
  fact.number('sec', {
    id: 'payment.transferDueInSec', description: 'Seconds until a transfer is due: by the promise of the order, or else by the banks\' hours.',
    reads: PROMISE_AND_DELIVERY,
  }, transferDueInSec),
];
