import {
  ACCESSIBILITY_NEEDS, ACCOUNT_RISK_LEVELS, ACCOUNT_STATUSES, CUSTOMER_TYPES, FREEZE_SCOPES, KYC_STATUSES, PASSWORD_STRENGTHS, RECENT_CHANGES,
} from '../model/snapshot-vocabulary';
import { amountDue } from './amount-facts';
import { type FactContext, from } from './context';
import { factFamily } from './fact-family';

const fact = factFamily({ obtainFrom: 'order_system', effort: 'low' });
const account = ({ snapshot }: FactContext) => snapshot.account;
const RISK = { obtainFrom: 'risk_system', effort: 'medium', internal: true } as const;

function activeFreezes(context: FactContext) {
  return from(from(account(context), ({ freezes }) => freezes), (freezes) =>
    freezes.filter(({ until }) => until == null || Date.parse(until) > context.now));
}

export const ACCOUNT_FACTS = [
  fact.oneOf(CUSTOMER_TYPES, {
    id: 'account.type', description: 'Whether the account belongs to a person or a business.', reads: ['account.type'],
  }, (context) => from(account(context), ({ type }) => type)),
  fact.oneOf(ACCOUNT_STATUSES, {
    id: 'account.status', description: 'State of the account.', reads: ['account.status'],
  }, (context) => from(account(context), ({ status }) => status)),
  fact.number('count', {
    id: 'account.kyc.level', description: 'Level of identity verification, 0 to 3.', reads: ['account.kyc.level'],
  }, (context) => from(from(account(context), ({ kyc }) => kyc), ({ level }) => level)),
  fact.oneOf(KYC_STATUSES, {
    id: 'account.kyc.status', description: 'State of the identity verification.', reads: ['account.kyc.status'],
  }, (context) => from(from(account(context), ({ kyc }) => kyc), ({ status }) => status)),
  fact.oneOf(ACCOUNT_RISK_LEVELS, {
    id: 'account.risk.level', description: 'Risk level of the account.', reads: ['account.risk.level'], ...RISK,
  }, (context) => from(from(account(context), ({ risk }) => risk), ({ level }) => level)),
  fact.flag({
    id: 'account.risk.listed', description: 'Whether the account stands on the platform\'s block list.', reads: ['account.risk.listed'], ...RISK,
  }, (context) => from(from(account(context), ({ risk }) => risk), ({ listed }) => listed)),
  fact.list(null, {
    id: 'account.risk.tags', description: 'Tags that the risk system has set.', reads: ['account.risk.tags'], ...RISK,
  }, (context) => from(from(account(context), ({ risk }) => risk), ({ tags }) => tags)),
  fact.list(FREEZE_SCOPES, {
    id: 'account.frozenScopes', description: 'What of the account is frozen now.', reads: ['account.freezes'],
  }, (context) => from(activeFreezes(context), (freezes) => freezes.flatMap(({ scope }) => (scope == null ? [] : [scope])))),
  fact.flag({
    id: 'account.frozen', description: 'Whether anything of the account is frozen now.', reads: ['account.freezes', 'account.status'],
  }, (context) => {
    if (account(context)?.status === 'frozen') return true;
    const freezes = activeFreezes(context);
    if (freezes != null) return freezes.length > 0;
    return account(context)?.status === 'active' || freezes === null ? false : undefined;
  }),
  fact.number('sec', {
    id: 'account.frozenForSec', description: 'Seconds until the last freeze ends; null where none has an end.', reads: ['account.freezes'],
  }, (context) => from(activeFreezes(context), (freezes) => {
    const ends = freezes.flatMap(({ until }) => (until == null ? [] : [Date.parse(until)]));
    return ends.length === 0 ? null : Math.ceil((Math.max(...ends) - context.now) / 1000);
  })),
  fact.number('minor', {
    id: 'account.balance', description: 'Balance of the wallet or the account in minor units.', reads: ['account.balance'],
  }, (context) => from(from(account(context), ({ balance }) => balance), ({ amount }) => amount)),
  fact.number('minor', {
    id: 'account.balanceShortfall', description: 'Amount due minus balance: above 0 the balance does not cover it.',
    reads: ['account.balance', 'payment.requested', 'order.total'],
  }, (context) => {
    const balance = account(context)?.balance;
    const due = amountDue(context);
    return balance == null || due === undefined || balance.currency !== due.currency ? undefined : due.amount - balance.amount;
  }),
  fact.oneOf(PASSWORD_STRENGTHS, {
    id: 'account.passwordStrength', description: 'Strength of the password.', reads: ['account.passwordStrength'], internal: true,
  }, (context) => from(account(context), ({ passwordStrength }) => passwordStrength)),
  fact.flag({
    id: 'account.twoFactor', description: 'Whether a second factor is switched on.', reads: ['account.twoFactor'],
  }, (context) => from(account(context), ({ twoFactor }) => twoFactor)),
  fact.oneOf(ACCESSIBILITY_NEEDS, {
    id: 'account.accessibility', description: 'Whether the customer needs guidance by voice and picture.', reads: ['account.accessibility'],
  }, (context) => from(account(context), ({ accessibility }) => accessibility)),
  fact.list(RECENT_CHANGES, {
    id: 'account.recentChanges', description: 'What was changed in the account lately.', reads: ['account.recentChanges'],
  }, (context) => from(account(context), ({ recentChanges }) => recentChanges)),
];
