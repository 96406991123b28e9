import { LIMIT_SCOPES } from '../model/snapshot-vocabulary';
import { amountDue } from './amount-facts';
import type { Money } from '../model/diagnosis';
import type { Snapshot } from '../snapshot/schema';
import { type FactContext, from, isPast, secondsUntil } from './context';
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

type Limit = NonNullable<NonNullable<Snapshot['account']>['limits']>[number];

/** What a limit counts as used: not known once the period it was counted in is over. */
const usedOf = (context: FactContext, { used, resetsAt }: Limit): number | undefined =>
  (used == null || isPast(context, resetsAt) === true ? undefined : used);

/** Limits that can be compared with the amount due; one whose use is not known counts with its full height, a number of payments used up leaves nothing. */
function amountLimits(context: FactContext): readonly LimitReading[] | null | undefined {
  const due = amountDue(context);
  return from(from(context.snapshot.account, ({ limits }) => limits), (limits) =>
    (due === undefined ? undefined : limits.flatMap((limit) => readLimit(context, limit, due))));
}

function readLimit(context: FactContext, limit: Limit, due: Money): readonly LimitReading[] {
  const { scope, limit: height, currency, resetsAt } = limit;
  if (scope == null || height == null) return [];
  const used = usedOf(context, limit);
  const resetsInSec = secondsUntil(context, resetsAt);
  if (scope === 'count') return (used ?? 0) < height ? [] : [{ scope, remaining: 0, exceededBy: due.amount, resetsInSec }];
  if ((currency ?? due.currency) !== due.currency) return [];
  if (scope !== 'single' && used === undefined && due.amount <= height) return [];
  const remaining = Math.max(0, height - (scope === 'single' ? 0 : used ?? 0));
  return [{ scope, remaining, exceededBy: due.amount - remaining, resetsInSec }];
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
    id: 'account.limitExceededBy',
    description: 'Amount above the tightest known limit, the whole amount where no further payment is allowed; negative where every known limit covers it.', reads: READS,
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
  }, (context) => from(from(context.snapshot.account, ({ limits }) => limits), (limits) => {
    const counts = limits.filter((each) => each.scope === 'count' && each.limit != null && usedOf(context, each) !== undefined);
    return counts.length === 0 ? undefined : counts.some(({ limit, used }) => (used ?? 0) >= (limit ?? Infinity));
  })),
];
