import type { PaymentOutcome } from '../model/vocabulary';

/** What the facts of a case say of payment and goods; left out is not known. */
export interface CaseState {
  readonly paymentOutcome?: PaymentOutcome | undefined;
  /** The money was taken, or the shop recorded the order as paid. */
  readonly paid?: boolean;
  readonly delivered?: boolean | undefined;
  /** The amount counts as large for this desk. */
  readonly largeAmount?: boolean | undefined;
  /** What the provider wrote, where it may be quoted. */
  readonly providerText?: string | undefined;
}
