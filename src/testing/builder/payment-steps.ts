import type { ProviderCode, SnapshotInput } from '../../snapshot/schema';
import { type Amount, inDraft } from './amounts';
import { type CodeDetail, providerCode } from './code';
import { listWith, mergeDraft, type Step, type StepTable } from './draft';
import type { Time } from './times';

type Payment = NonNullable<SnapshotInput['payment']>;
type Field<K extends keyof Payment> = NonNullable<Payment[K]>;
type Attempt = Field<'attempts'>[number];

const addingCodes = (codes: readonly ProviderCode[]): Step => (soFar) =>
  mergeDraft(soFar, { payment: { codes: listWith(soFar.payment?.codes, ...codes) } });

/** What the payment's records say. */
export const PAYMENT_STEPS = {
  /** The provider's number of the payment. */
  paymentNumber: (id: string): Step => ({ payment: { id } }),
  /** The provider through which it was paid. */
  paymentProvider: (provider: string): Step => ({ payment: { provider } }),
  /** How it was paid. */
  paymentMethod: (method: Field<'method'>): Step => ({ payment: { method } }),
  /** The state of the payment at its provider. */
  paymentStatus: (status: Field<'status'>): Step => ({ payment: { status } }),
  /** The amount that was asked for: minor units, or money. */
  requested: (amount: Amount): Step => ({ payment: { requested: inDraft(amount) } }),
  /** When the payment was begun. */
  paymentBegunAt: (at: Time): Step => ({ payment: { createdAt: at } }),
  /** Until when the payment can be made, or an authorization captured. */
  paymentExpiresAt: (at: Time): Step => ({ payment: { expiresAt: at } }),
  /** When the provider was last asked for the state of the payment. */
  lastQueriedAt: (at: Time): Step => ({ payment: { lastQueriedAt: at } }),

  /** The payment failed, and no money was taken. */
  paymentFailed: (more: Pick<Payment, 'source' | 'step' | 'advice'> = {}): Step => ({
    payment: { ...more, status: 'failed', paid: null, capturedAt: null },
  }),
  /** The provider is still working on the payment. */
  paymentProcessing: (): Step => ({ payment: { status: 'processing', capturedAt: null } }),
  /** The money is held, and not taken yet. */
  authorized: (at?: Time): Step => ({ payment: { status: 'authorized', authorizedAt: at, capturedAt: null } }),
  /** The provider took the money; the order's own records are left as they are. */
  captured: (amount?: Amount, at?: Time): Step => ({ payment: { status: 'captured', paid: inDraft(amount), capturedAt: at } }),

  /** One more code that the provider returned for the payment. */
  withPaymentCode: (system: string, code: string, detail: CodeDetail = {}): Step => addingCodes([providerCode(system, code, detail)]),
  /** More codes that the provider returned for the payment. */
  withPaymentCodes: (...codes: ProviderCode[]): Step => addingCodes(codes),
  /** The provider returned no code. */
  withoutPaymentCodes: (): Step => ({ payment: { codes: [] } }),
  /** One more earlier attempt to pay the same order; captured unless another state is given. */
  earlierAttempt: (
    { paid, capturedAt, ...more }: Omit<Attempt, 'paid' | 'capturedAt'> & { readonly paid?: Amount; readonly capturedAt?: Time } = {},
  ): Step => (soFar) => mergeDraft(soFar, {
    payment: { attempts: listWith(soFar.payment?.attempts, { status: 'captured', ...more, paid: inDraft(paid), capturedAt }) },
  }),

  /** How the payer's identity was checked, and with what result. */
  authentication: (status: NonNullable<Field<'authentication'>['status']>, more: Omit<Field<'authentication'>, 'status'> = {}): Step => ({
    payment: { authentication: { ...more, status } },
  }),
  /** What a risk system decided on the payment, and whose it was. */
  riskDecision: (decision: NonNullable<Field<'risk'>['decision']>, more: Omit<Field<'risk'>, 'decision'> = {}): Step => ({
    payment: { risk: { ...more, decision } },
  }),
} satisfies StepTable;
