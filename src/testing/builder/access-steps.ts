import type { ProviderCode, SnapshotInput } from '../../snapshot/schema';
import { type CodeDetail, providerCode } from './code';
import { type Draft, listWith, mergeDraft, type SnapshotDraft, type Step, type StepTable } from './draft';

type Account = NonNullable<SnapshotInput['account']>;
type Field<K extends keyof Account> = NonNullable<Account[K]>;

/** How the customer gets into the account: password, one-time codes, login. */
export const ACCESS_STEPS = {
  /** The last one-time code and what became of it. */
  otp: (status: NonNullable<Field<'otp'>['status']>, more: Draft<Omit<Field<'otp'>, 'status'>> = {}): Step => ({ account: { otp: { ...more, status } } }),
  /** The code that the message provider returned for the one-time code. */
  withOtpCode: (system: string, code: string, detail: CodeDetail = {}): Step => ({ account: { otp: { code: providerCode(system, code, detail) } } }),
  /** What is known of the logins. */
  login: (login: Draft<Omit<Field<'login'>, 'lastCode'>> & { readonly lastCode?: ProviderCode }): Step => ({ account: { login } }),
  /** How strong the password is. */
  passwordStrength: (passwordStrength: Field<'passwordStrength'>): Step => ({ account: { passwordStrength } }),
  /** Whether a second factor is on. */
  twoFactor: (twoFactor = true): Step => ({ account: { twoFactor } }),
  /** What was changed in the account of late. */
  recentlyChanged: (...changes: Field<'recentChanges'>): Step => (soFar: SnapshotDraft) => mergeDraft(soFar, {
    account: { recentChanges: listWith(soFar.account?.recentChanges, ...changes) },
  }),
} satisfies StepTable;
