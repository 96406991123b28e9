import { LIMIT_SCOPES } from '../model/snapshot-vocabulary';
import { amountDue } from './amount-facts';
import { type FactContext, from, secondsUntil } from './context';
import { factFamily } from './fact-family';

const fact = factFamily({ obtainFrom: 'issuer', effort: 'medium' });
const READS = ['account.limits', 'payment.requested', 'order.total'];

type Scope = (typeof LIMIT_SCOPES)[number];

interface LimitReading {
  readonly scope: Scope;
  /** What may still be paid under the limit. */
  readonly remaining: number;
  /** Amount due minus what remains. */
  readonly exceededBy: number;
  readonly resetsInSec: number | null | undefined;
}

/** Limits in money that can be compared with the amount due; a limit whose use is not known counts with its full height. */
function amountLimits(context: FactContext): readonly LimitReading[] | null | undefined {
  const due = amountDue(context);
  return from(from(context.snapshot.account, ({ limits }) => limits), (limits) => {
    if (due === undefined) return undefined;
    return limits.flatMap(({ scope, limit, used, currency, resetsAt }) => {
      if (scope == null || scope === 'count' || limit == null || (currency ?? due.currency) !== due.currency) return [];
      const spent = scope === 'single' ? 0 : used ?? 0;
      if (scope !== 'single' && used == null && due.amount <= limit) return [];
      const remaining = Math.max(0, limit - spent);
      return [{ scope, remaining, exceededBy: due.amount - remaining, resetsInSec: secondsUntil(context, resetsAt) }];
    });
  });
}

/** The limit that binds: the one exceeded most, or else the one with the least left. */
function bindingLimit(context: FactContext): LimitReading | null | undefined {
  return from(amountLimits(context), (limits) => {
    let binding: LimitReading | undefined;
    for (const limit of limits) if (binding === undefined || limit.exceededBy > binding.exceededBy) binding = limit;
    return binding;
  });
}

export const LIMIT_FACTS = [
  fact.number('minor', {
    id: 'account.limitExceededBy', description: 'Amount above the tightest known limit; negative where every known limit covers it.', reads: READS,
  }, (context) => from(bindingLimit(context), ({ exceededBy }) => exceededBy)),
  fact.oneOf(LIMIT_SCOPES, {
    id: 'account.limitScope', description: 'Which limit is the tightest for the amount due.', reads: READS,
  }, (context) => from(bindingLimit(context), ({ scope }) => scope)),
  fact.number('minor', {
    id: 'account.limitRemaining', description: 'What may still be paid under every known limit.', reads: READS,
  }, (context) => from(amountLimits(context), (limits) =>
    limits.length === 0 ? undefined : Math.min(...limits.map(({ remaining }) => remaining)))),
  fact.number('sec', {
    id: 'account.limitResetsInSec', description: 'Seconds until the limit that binds starts anew; null where it never does.', reads: ['account.limits'],
  }, (context) => from(bindingLimit(context), ({ scope, resetsInSec }) => (scope === 'single' ? null : resetsInSec))),
  fact.flag({
    id: 'account.countLimitReached', description: 'Whether the number of payments allowed is used up.', reads: ['account.limits'],
  }, ({ snapshot: { account } }) => from(from(account, ({ limits }) => limits), (limits) => {
    const counts = limits.filter(({ scope, limit, used }) => scope === 'count' && limit != null && used != null);
    return counts.length === 0 ? undefined : counts.some(({ limit, used }) => (used ?? 0) >= (limit ?? Infinity));
  })),
];
