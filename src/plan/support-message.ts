import type { Arg, Message } from '../model/diagnosis';
import { standingOf } from '../model/payment-standing';
import { SYMPTOMS } from '../model/snapshot-vocabulary';
import type { Stage } from '../model/vocabulary';
import type { Snapshot } from '../snapshot/schema';
import type { CaseState } from './case-state';
import type { SupportCase } from './support-case';

/**
 * The arguments a ready message may have; one whose value is not known is left out. `at` is when the customer did what the message tells;
 * where that is not known, `placedAt` and `asOf` are when the order was placed and the request was opened.
 */
export const MESSAGE_ARGS = ['at', 'placedAt', 'asOf', 'amount', 'orderNo', 'paymentNo', 'error'] as const;

/** What a message reports: a symptom, or what is left of it where the snapshot does not show that money was taken, or that a payment failed. */
export const MESSAGE_SUBJECTS = [...SYMPTOMS, 'goods_missing', 'payment_open'] as const;
type Subject = (typeof MESSAGE_SUBJECTS)[number];

/** What a customer would report of a failure in a stage, where the request does not say. */
const SUBJECT_OF_STAGE = {
  checkout: 'payment_failed',
  authentication: 'payment_failed',
  authorization: 'payment_failed',
  settlement: 'not_received',
  notification: 'not_received',
  fulfilment: 'not_received',
  use: 'goods_unusable',
  account: 'other',
  refund: 'refund',
  channel: 'payment_failed',
  advice: 'how_to',
} satisfies Record<Stage, Subject>;

/** Prepares the message "when, what was done, what happened" with which the customer turns to support. */
export function prepareMessage({ causes: [primary] }: SupportCase, snapshot: Snapshot, state: CaseState): Message {
  const subject = subjectOf(primary?.stage, snapshot, state);
  return { id: `report_${subject}`, args: messageArgs(subject, snapshot, state) };
}

/** What the customer says is reported as it was said, save that money was taken: that is for the snapshot to show. */
function subjectOf(stage: Stage | undefined, { request, order }: Snapshot, state: CaseState): Subject {
  const said = request?.symptom;
  if (said === 'not_received') return state.paid === true ? said : 'goods_missing';
  if (said != null) return said;
  const subject = stage === undefined ? 'payment_failed' : SUBJECT_OF_STAGE[stage];
  if (subject === 'not_received' && state.paid === true && order != null && state.delivered === false) return subject;
  return subject === 'not_received' || subject === 'payment_failed' ? paymentSubject(state) : subject;
}

const paymentSubject = (state: CaseState): Subject => ({ failed: 'payment_failed', open: 'payment_open', none: 'other' } as const)[standingOf(state.paymentOutcome) ?? 'none'];

function messageArgs(subject: Subject, snapshot: Snapshot, state: CaseState): Message['args'] {
  const { order, payment, request } = snapshot;
  const at = timeOf(subject, snapshot, state);
  const orderNo = order?.id ?? order?.merchantOrderNo;
  const known: Record<(typeof MESSAGE_ARGS)[number], Arg | null | undefined> = {
    at: instant(at),
    placedAt: at == null ? instant(order?.createdAt) : undefined,
    asOf: at == null ? instant(request?.openedAt) : undefined,
    amount: amountOf(subject, snapshot, state),
    orderNo,
    paymentNo: orderNo == null ? payment?.id : undefined,
    error: state.providerText,
  };
  const args: Partial<Record<(typeof MESSAGE_ARGS)[number], Arg>> = {};
  for (const name of MESSAGE_ARGS) {
    const value = known[name];
    if (value != null) args[name] = value;
  }
  return args;
}

type Instant = string | null | undefined;

const instant = (at: Instant): Arg | undefined => (at == null ? undefined : { at });

/** When the customer did what a message tells; nothing where the message tells a state. */
function timeOf(subject: Subject, snapshot: Snapshot, state: CaseState): Instant {
  switch (subject) {
    case 'payment_failed': case 'payment_refused': case 'payment_open': return snapshot.payment?.createdAt;
    case 'not_received': case 'goods_unusable': case 'refund': return paidAt(snapshot, state);
    case 'dispute': case 'unrecognized_payment': case 'transfer_late': case 'balance_wrong':
      return paidAt(snapshot, state) ?? snapshot.payment?.createdAt;
    case 'no_code': return snapshot.account?.otp?.sentAt;
    default: return undefined;
  }
}

/** A payment that was taken at a time nobody recorded was made when it was started. */
const paidAt = ({ order, payment }: Snapshot, { paid }: CaseState): Instant =>
  (paid === true ? payment?.capturedAt ?? order?.paidAt ?? payment?.createdAt : undefined);

function amountOf(subject: Subject, snapshot: Snapshot, { paid }: CaseState) {
  if (subject !== 'refund') return amountDue(snapshot);
  return snapshot.order?.refund?.amount ?? (paid === true ? amountDue(snapshot) : undefined);
}

const amountDue = ({ order, payment }: Snapshot) => payment?.paid ?? payment?.requested ?? order?.total;
