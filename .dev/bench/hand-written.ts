import { FACT_SLOTS } from '../../src/facts/dictionary';
import type { FactValues } from '../../src/facts/derive-facts';
import type { FactValue } from '../../src/model/diagnosis';

/** The rules that are also written by hand, in the order in which `judgeByHand` answers. */
export const HAND_WRITTEN = [
  'bank_limit/provider-says-limit',
  'bank_limit/amount-over-known-limit',
  'bank_limit/number-of-payments-used-up',
  'insufficient_funds/provider-says-balance-low',
  'insufficient_funds/balance-below-amount',
  'card_expired/provider-says-expired',
  'card_expired/bound-card-expired',
  'user_canceled/provider-says-canceled-by-payer',
  'user_canceled/canceled-by-the-customer',
  'user_canceled/left-before-confirming',
  'lost_or_stolen_card/issuer-says-lost-or-stolen',
  'issuer_unavailable/provider-says-issuer-unavailable',
  'issuer_unavailable/bank-down-explains-decline',
  'issuer_unavailable/bank-down',
  'bank_maintenance/maintenance-explains-decline',
  'bank_maintenance/bank-in-maintenance',
  'network_interrupted/dropped-while-paying',
] as const;

const slot = (id: string): number => {
  const found = FACT_SLOTS.get(id);
  if (found === undefined) throw new Error(`There is no fact ${id} any more`);
  return found;
};

const OUTCOME = slot('payment.outcome');
const REASON = slot('payment.reason');
const METHOD = slot('payment.method');
const SOURCE = slot('payment.source');
const AUTHENTICATION = slot('payment.authentication.status');
const EXCEEDED_BY = slot('account.limitExceededBy');
const COUNT_REACHED = slot('account.countLimitReached');
const SHORTFALL = slot('account.balanceShortfall');
const BIND_STATUS = slot('account.card.bindStatus');
const ISSUER = slot('channels.issuer.status');
const NETWORK_ERRORS = slot('session.networkErrors');

const CLEAR = 0;
const UNKNOWN = 1;
const HIT = 2;

type Value = FactValue | undefined;

const is = (value: Value, expected: FactValue): number => (value === undefined ? UNKNOWN : value === expected ? HIT : CLEAR);

const isAbove = (value: Value, threshold: number): number => {
  if (value === undefined) return UNKNOWN;
  return value !== null && (value as number) > threshold ? HIT : CLEAR;
};

const isLimit = (reason: Value): number => {
  switch (reason) {
    case undefined: return UNKNOWN;
    case 'limit_single': case 'limit_daily': case 'limit_monthly': case 'limit_yearly': case 'limit_count': case 'limit_unspecified': return HIT;
    default: return CLEAR;
  }
};

const isTechnical = (reason: Value): number => {
  switch (reason) {
    case undefined: return UNKNOWN;
    case 'issuer_unavailable': case 'provider_maintenance': case 'issuer_declined': case 'technical_decline': return HIT;
    default: return CLEAR;
  }
};

const needsBank = (method: Value): number => {
  switch (method) {
    case undefined: return UNKNOWN;
    case 'card': case 'bank_transfer': case 'wallet': case 'qr': return HIT;
    default: return CLEAR;
  }
};

const isEither = (value: Value, a: string, b: string): number => {
  if (value === undefined) return UNKNOWN;
  return value === a || value === b ? HIT : CLEAR;
};

const and = (a: number, b: number): number => (a < b ? a : b);

/** What a careful programmer writes instead of rules: one function, three values, nothing shared beyond this set. */
export const judgeByHand = (values: FactValues, into: Uint8Array): Uint8Array => {
  const outcome = values[OUTCOME];
  const reason = values[REASON];
  const method = values[METHOD];
  const failed = is(outcome, 'failed');
  const failedByCard = and(failed, is(method, 'card'));
  const down = and(failed, is(values[ISSUER], 'down'));
  const maintained = and(failed, is(values[ISSUER], 'maintenance'));
  const canceled = is(outcome, 'canceled');
  const over = outcome === 'expired' ? HIT : failed > canceled ? failed : canceled;
  into[0] = and(failed, isLimit(reason));
  into[1] = and(failedByCard, isAbove(values[EXCEEDED_BY], 0));
  into[2] = and(failedByCard, is(values[COUNT_REACHED], true));
  into[3] = and(failed, is(reason, 'insufficient_funds'));
  into[4] = and(failed, and(isEither(method, 'balance', 'wallet'), isAbove(values[SHORTFALL], 0)));
  into[5] = and(failed, is(reason, 'card_expired'));
  into[6] = and(failedByCard, is(values[BIND_STATUS], 'expired'));
  into[7] = and(over, is(reason, 'user_canceled'));
  into[8] = and(canceled, is(values[SOURCE], 'customer'));
  into[9] = and(canceled, isEither(values[AUTHENTICATION], 'required', 'challenged'));
  into[10] = and(failed, is(reason, 'lost_or_stolen_card'));
  into[11] = and(failed, is(reason, 'issuer_unavailable'));
  into[12] = and(down, isTechnical(reason));
  into[13] = and(down, needsBank(method));
  into[14] = and(maintained, isTechnical(reason));
  into[15] = and(maintained, needsBank(method));
  into[16] = and(is(outcome, 'unclear'), isAbove(values[NETWORK_ERRORS], 0));
  return into;
};
