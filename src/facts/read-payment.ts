import { type Reason, reasonEntry } from '../model/reasons';
import type { PaymentOutcome } from '../model/vocabulary';
import type { CodeEntry } from '../knowledge/code-schema';
import type { Payment, Snapshot } from '../snapshot/schema';
import type { CodeLookup } from './context';

/** What status and codes together say of the payment. */
export interface PaymentReading {
  readonly outcome: PaymentOutcome | null | undefined;
  /** The code that explains the payment best. */
  readonly entry: CodeEntry | null | undefined;
  readonly entries: readonly CodeEntry[];
  /** At least one code is in no table. */
  readonly hasUnknownCode: boolean;
}

const ABSENT: PaymentReading = { outcome: null, entry: null, entries: [], hasUnknownCode: false };

/**
 * Reads the payment: the state decides before the code, and an unclear code is never a failure.
 * Where all that is known is a code in no table, the provider has to be asked: unclear.
 */
export function readPayment({ payment }: Snapshot, lookup: CodeLookup): PaymentReading {
  if (payment === null) return ABSENT;
  const codes = payment?.codes;
  if (payment === undefined || codes === undefined) return { ...ABSENT, outcome: outcomeOf(payment, undefined), entry: undefined };
  if (codes === null || codes.length === 0) return { ...ABSENT, outcome: outcomeOf(payment, undefined), entry: null };
  const found = codes.map(lookup);
  const entries = found.flat();
  const hasUnknownCode = found.some((each) => each.length === 0);
  const entry = mostTelling(entries);
  const outcome = outcomeOf(payment, entry) ?? (hasUnknownCode && entries.length === 0 ? 'unclear' : undefined);
  return { outcome, entry, entries, hasUnknownCode };
}

/** Unclear beats everything (safety), a definite reason beats a generic one, a reason about the payment beats one about the call. */
const telling = ({ reason }: CodeEntry): number => {
  const { outcome, generic, group } = reasonEntry(reason);
  if (group !== 'payment') return 5;
  if (outcome === 'none') return 4;
  if (reason === 'approved') return 3;
  if (generic === true) return 2;
  return outcome === 'unclear' ? 0 : 1;
};

function mostTelling(entries: readonly CodeEntry[]): CodeEntry | undefined {
  let best: CodeEntry | undefined;
  for (const entry of entries) if (best === undefined || telling(entry) < telling(best)) best = entry;
  return best;
}

type CodeSays = 'failed' | 'pending' | 'awaiting_payer' | 'unclear' | 'paid' | 'nothing';

function codeSays(entry: CodeEntry | undefined): CodeSays {
  if (entry === undefined) return 'nothing';
  const { group, outcome } = reasonEntry(entry.reason);
  if (group !== 'payment' || outcome === 'none' || entry.reason === 'approved') return 'nothing';
  if (entry.reason === 'awaiting_payer') return 'awaiting_payer';
  return outcome === 'succeeded' ? 'paid' : outcome;
}

/** `approved` may be the answer to a query about the payment, so by itself it settles nothing. */
const BY_CODE_ALONE: Readonly<Record<CodeSays, PaymentOutcome | undefined>> = {
  failed: 'failed', pending: 'processing', awaiting_payer: 'awaiting_payer', unclear: 'unclear', paid: 'paid', nothing: undefined,
};

function outcomeOf(payment: Payment | undefined, entry: CodeEntry | undefined): PaymentOutcome | null | undefined {
  if (payment === undefined) return undefined;
  const { status } = payment;
  if (payment.capturedAt != null && (status == null || status === 'failed' || status === 'unknown')) return status == null ? 'paid' : 'unclear';
  return status == null ? BY_CODE_ALONE[codeSays(entry)] : byStatus(status, codeSays(entry));
}

function byStatus(status: NonNullable<Payment['status']>, says: CodeSays): PaymentOutcome {
  switch (status) {
    case 'captured': case 'partially_refunded': case 'disputed': return 'paid';
    case 'refunded': return 'refunded';
    case 'authorized': return 'authorized';
    case 'unknown': return 'unclear';
    case 'created': return says === 'failed' ? 'failed' : openOutcome('awaiting_payer', says);
    case 'requires_action': return says === 'failed' ? 'awaiting_payer' : openOutcome('awaiting_payer', says);
    case 'processing': return says === 'failed' ? 'unclear' : openOutcome('processing', says);
    case 'failed': case 'canceled': case 'expired': return says === 'failed' || says === 'nothing' ? status : 'unclear';
  }
}

/** An open payment that a code calls paid or unclear has to be queried. */
const openOutcome = (open: 'awaiting_payer' | 'processing', says: CodeSays): PaymentOutcome =>
  says === 'unclear' || says === 'paid' ? 'unclear' : says === 'pending' ? 'processing' : open;

/** The reason of the code that explains the payment best. */
export const paymentReason = (reading: PaymentReading): Reason | null | undefined => reading.entry === null ? null : reading.entry?.reason;
