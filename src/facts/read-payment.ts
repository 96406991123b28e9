import { type Reason, reasonEntry, REASONS } from '../model/reasons';
import { CODE_ACTORS, type PaymentOutcome, RETRIES } from '../model/vocabulary';
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
  if (payment === undefined || codes === undefined) return { ...ABSENT, outcome: outcomeOf(payment, []), entry: undefined };
  if (codes === null || codes.length === 0) return { ...ABSENT, outcome: outcomeOf(payment, []), entry: null };
  const found = codes.map((code) => lookup(code));
  const entries = found.flat();
  const hasUnknownCode = found.some((each) => each.length === 0);
  const entry = mostTelling(entries);
  const outcome = outcomeOf(payment, found.flatMap(([own]) => own ?? [])) ?? (hasUnknownCode && entries.length === 0 ? 'unclear' : undefined);
  return { outcome, entry, entries, hasUnknownCode };
}

/** How well a reason explains the payment, 0 the best: what has to be asked or is paid already, then what kept it from the issuer, then the rest. */
const telling = ({ reason }: CodeEntry): number => {
  const { outcome, generic, group, beforeIssuer } = reasonEntry(reason);
  if (group !== 'payment') return 7;
  if (outcome === 'none') return 6;
  if (reason === 'approved') return 5;
  if (generic === true) return 4;
  if (outcome === 'unclear') return 0;
  if (outcome === 'succeeded') return 1;
  return beforeIssuer === true ? 2 : 3;
};

/** Of two that explain equally well the one that rules out another try, then the one whose reason is listed first: never the order of the codes. */
function isMoreTelling(entry: CodeEntry, than: CodeEntry): boolean {
  for (const key of KEYS) {
    const difference = key(entry) - key(than);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

const KEYS: readonly ((entry: CodeEntry) => number)[] = [
  telling,
  ({ retry }) => (retry === 'never' ? 0 : 1),
  ({ reason }) => REASONS.indexOf(reason),
  ({ retry }) => RETRIES.indexOf(retry),
  ({ actsNext }) => CODE_ACTORS.indexOf(actsNext),
];

function mostTelling(entries: readonly CodeEntry[]): CodeEntry | undefined {
  let best: CodeEntry | undefined;
  for (const entry of entries) if (best === undefined || isMoreTelling(entry, best)) best = entry;
  return best;
}

type CodeSays = 'failed' | 'failed_yet_open' | 'pending' | 'awaiting_payer' | 'unclear' | 'paid' | 'approved' | 'nothing';

function codeSays({ reason }: CodeEntry): CodeSays {
  const { group, outcome } = reasonEntry(reason);
  if (group !== 'payment' || outcome === 'none') return 'nothing';
  if (reason === 'approved' || reason === 'awaiting_payer') return reason;
  return outcome === 'succeeded' ? 'paid' : outcome;
}

/** What all codes together say; a refusal beside what may be money is unclear, in whatever order they were returned. */
function codesSay(entries: readonly CodeEntry[]): CodeSays {
  const [first] = entries;
  if (entries.length < 2) return first === undefined ? 'nothing' : codeSays(first);
  const definite = new Set(entries.filter(isDefinite).map(codeSays));
  const says = definite.size > 0 ? definite : new Set(entries.map(codeSays));
  if (says.has('unclear') || (says.has('failed') && (says.has('paid') || says.has('pending')))) return 'unclear';
  if (says.has('failed')) return says.has('awaiting_payer') ? 'failed_yet_open' : 'failed';
  return WITHOUT_A_REFUSAL.find((each) => says.has(each)) ?? 'nothing';
}

const WITHOUT_A_REFUSAL = ['paid', 'pending', 'awaiting_payer', 'approved'] as const;

/** Generic reasons give way, and so does an approval: it may be the answer to a query about the payment. */
const isDefinite = (entry: CodeEntry): boolean =>
  entry.reason !== 'approved' && reasonEntry(entry.reason).generic !== true && codeSays(entry) !== 'nothing';

/** By itself an approval settles nothing. */
const BY_CODE_ALONE: Readonly<Record<CodeSays, PaymentOutcome | undefined>> = {
  failed: 'failed', failed_yet_open: 'unclear', pending: 'processing', awaiting_payer: 'awaiting_payer', unclear: 'unclear', paid: 'paid',
  approved: undefined, nothing: undefined,
};

function outcomeOf(payment: Payment | undefined, entries: readonly CodeEntry[]): PaymentOutcome | null | undefined {
  if (payment === undefined) return undefined;
  const { status } = payment;
  if (status == null) return payment.capturedAt == null ? BY_CODE_ALONE[codesSay(entries)] : 'paid';
  const outcome = byStatus(status, codesSay(entries));
  return showsMoney(payment) && WITHOUT_MONEY.has(outcome) ? 'unclear' : outcome;
}

/** Outcomes of a payment that took nothing: a record that shows money all the same contradicts itself. */
const WITHOUT_MONEY = new Set<PaymentOutcome>(['awaiting_payer', 'failed', 'canceled', 'expired']);

const showsMoney = ({ capturedAt, paid }: Payment): boolean => capturedAt != null || (paid != null && paid.amount > 0);

function byStatus(status: NonNullable<Payment['status']>, says: CodeSays): PaymentOutcome {
  switch (status) {
    case 'captured': case 'partially_refunded': case 'disputed': return 'paid';
    case 'refunded': return 'refunded';
    case 'authorized': return 'authorized';
    case 'unknown': return 'unclear';
    case 'created': return says === 'failed' ? 'failed' : openOutcome('awaiting_payer', says);
    case 'requires_action': return says === 'failed' ? 'awaiting_payer' : openOutcome('awaiting_payer', says);
    case 'processing': return says === 'failed' || says === 'failed_yet_open' ? 'unclear' : openOutcome('processing', says);
    case 'failed': return ENDED.has(says) ? status : 'unclear';
    case 'canceled': case 'expired': return ENDED.has(says) || says === 'approved' ? status : 'unclear';
  }
}

/** What does not contradict a payment that failed; one that was approved may still be canceled, or expire, before its money is taken. */
const ENDED = new Set<CodeSays>(['failed', 'failed_yet_open', 'nothing']);

/** An open payment that a code calls paid or unclear has to be queried. */
const openOutcome = (open: 'awaiting_payer' | 'processing', says: CodeSays): PaymentOutcome =>
  says === 'unclear' || says === 'paid' ? 'unclear' : says === 'pending' ? 'processing' : open;

/** The reason of the code that explains the payment best. */
export const paymentReason = (reading: PaymentReading): Reason | null | undefined => reading.entry === null ? null : reading.entry?.reason;

/** Whether a code refuses the payment for good: this instrument is not to be tried again. */
export const rulesOutRetry = ({ reason, retry }: CodeEntry): boolean =>
  retry === 'never' && reasonEntry(reason).group === 'payment' && reasonEntry(reason).outcome === 'failed';
