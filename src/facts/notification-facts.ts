import { NOTIFICATION_STATUSES } from '../model/snapshot-vocabulary';
import { type FactContext, from, secondsSince } from './context';
import { factFamily } from './fact-family';
import { paidAt } from './order-facts';

const fact = factFamily({ obtainFrom: 'order_system', effort: 'low' });
const notification = ({ snapshot }: FactContext) => from(snapshot.order, (order) => order.notification);

/** What is known of the tries so far, against the gaps of the provider's schedule. */
interface Tries {
  readonly gaps: readonly number[];
  readonly made: number | undefined;
  readonly sinceLast: number | undefined;
}

function triesOf(context: FactContext): Tries | undefined {
  const { provider } = context.snapshot.payment ?? {};
  const gaps = provider == null ? undefined : context.scheduleOf(provider);
  const sent = notification(context);
  if (gaps === undefined || sent == null) return undefined;
  return { gaps, made: sent.attempts ?? undefined, sinceLast: secondsSince(context, sent.lastAttemptAt) ?? undefined };
}

/** By the number of tries, by a silence longer than any gap, or where neither is known by the time since the payment. */
function scheduleExhausted(context: FactContext): boolean | undefined {
  const tries = triesOf(context);
  if (tries === undefined) return undefined;
  const { gaps, made, sinceLast } = tries;
  if ((made !== undefined && made > gaps.length) || (sinceLast !== undefined && sinceLast > Math.max(...gaps))) return true;
  if (sinceLast !== undefined) return false;
  const sincePaid = secondsSince(context, paidAt(context));
  return sincePaid == null ? undefined : sincePaid > gaps.reduce((sum, gap) => sum + gap, 0);
}

function nextAttemptInSec(context: FactContext): number | null | undefined {
  if (scheduleExhausted(context) === true) return null;
  const { gaps, made, sinceLast } = triesOf(context) ?? {};
  if (gaps === undefined || made === undefined || made === 0 || sinceLast === undefined) return undefined;
  return (gaps[made - 1] ?? 0) - sinceLast;
}

const SCHEDULE = [
  'order.notification.attempts', 'order.notification.lastAttemptAt', 'order.notification.status', 'payment.provider', 'payment.capturedAt', 'order.paidAt',
];

export const NOTIFICATION_FACTS = [
  fact.oneOf(NOTIFICATION_STATUSES, {
    id: 'order.notification.status', description: 'Whether the payment notification has reached the shop.', reads: ['order.notification.status'],
  }, (context) => from(notification(context), ({ status }) => status)),
  fact.number('count', {
    id: 'order.notification.attempts', description: 'How often the notification was sent.', reads: ['order.notification.attempts'],
  }, (context) => from(notification(context), ({ attempts }) => attempts)),
  fact.number('count', {
    id: 'order.notification.lastHttpStatus', description: 'HTTP status that the shop last answered a notification with.',
    reads: ['order.notification.lastHttpStatus'], internal: true,
  }, (context) => from(notification(context), ({ lastHttpStatus }) => lastHttpStatus)),
  fact.flag({
    id: 'order.notification.signatureValid', description: 'Whether the notification\'s signature was accepted.',
    reads: ['order.notification.signatureValid'], internal: true,
  }, (context) => from(notification(context), ({ signatureValid }) => signatureValid)),
  fact.number('sec', {
    id: 'order.notification.secondsSinceAttempt', description: 'Seconds since the notification was last sent.',
    reads: ['order.notification.lastAttemptAt'],
  }, (context) => secondsSince(context, from(notification(context), ({ lastAttemptAt }) => lastAttemptAt))),
  fact.number('sec', {
    id: 'order.notification.nextAttemptInSec',
    description: 'Seconds until the provider sends the notification again by its schedule, 0 or less where it is due; null where no try comes any more.',
    reads: SCHEDULE,
  }, nextAttemptInSec),
  fact.flag({
    id: 'order.notification.scheduleExhausted',
    description: 'Whether the tries of the provider\'s schedule are over, by their number or by the time that has passed.', reads: SCHEDULE,
  }, scheduleExhausted),
];
