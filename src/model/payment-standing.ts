import type { PaymentOutcome } from './vocabulary';

/** How a payment stands: it failed, its end is open, or neither: there is none, it is not known, or the money was taken. */
export function standingOf(outcome: PaymentOutcome | undefined): 'failed' | 'open' | undefined {
  switch (outcome) {
    case 'failed': case 'canceled': case 'expired': return 'failed';
    case 'awaiting_payer': case 'processing': case 'authorized': case 'unclear': return 'open';
    default: return undefined;
  }
}
