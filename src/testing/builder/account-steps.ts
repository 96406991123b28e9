import type { SnapshotInput } from '../../snapshot/schema';
import { type Amount, inDraft } from './amounts';
import { type Draft, listWith, mergeDraft, type Part, type Step, type StepTable } from './draft';
import type { Time } from './times';

type Account = NonNullable<SnapshotInput['account']>;
type Field<K extends keyof Account> = NonNullable<Account[K]>;
type Limit = Field<'limits'>[number];
type Freeze = Field<'freezes'>[number];
type BankCard = Field<'bankCards'>[number];

const adding = (account: (known: Part<'account'>) => Part<'account'>): Step => (soFar) =>
  mergeDraft(soFar, { account: account(soFar.account ?? {}) });

/** The customer's account: who it is, what it may do, what it holds. */
export const ACCOUNT_STEPS = {
  /** The number of the account. */
  account: (id: string): Step => ({ account: { id } }),
  /** Whether the account is a person's or a business's. */
  accountType: (type: Field<'type'>): Step => ({ account: { type } }),
  /** The state of the account. */
  accountStatus: (status: Field<'status'>): Step => ({ account: { status } }),
  /** How far the customer's identity is verified: the state, and the level from 0 to 3. */
  kyc: (status: NonNullable<Field<'kyc'>['status']>, level?: number): Step => ({ account: { kyc: { status, level } } }),
  /** How risky the account is held to be. */
  accountRisk: (level: NonNullable<Field<'risk'>['level']>, more: Omit<Field<'risk'>, 'level'> = {}): Step => ({ account: { risk: { ...more, level } } }),
  /** One more freeze of the account, its money, its payments or its login. */
  frozen: (scope: NonNullable<Freeze['scope']>, more: Draft<Omit<Freeze, 'scope'>> = {}): Step =>
    adding(({ freezes }) => ({ freezes: listWith(freezes, { ...more, scope }) })),
  /** One more limit and how much of it is used: minor units, or for the scope `count` a number of payments. */
  limit: (scope: NonNullable<Limit['scope']>, limit: number, used: number, more: { readonly currency?: string; readonly resetsAt?: Time } = {}): Step =>
    adding(({ limits }) => ({ limits: listWith(limits, { ...more, scope, limit, used }) })),
  /** What the account holds: minor units, or money. */
  balance: (amount: Amount): Step => ({ account: { balance: inDraft(amount) } }),
  /** One more bank card and how far it is bound to the account. */
  bankCard: (bindStatus: NonNullable<BankCard['bindStatus']>, more: Omit<BankCard, 'bindStatus'> = {}): Step =>
    adding(({ bankCards }) => ({ bankCards: listWith(bankCards, { ...more, bindStatus }) })),
  /** What the customer needs to be guided through the steps. */
  accessibility: (accessibility: Field<'accessibility'>): Step => ({ account: { accessibility } }),
} satisfies StepTable;
