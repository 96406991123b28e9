import type { Arg, Message } from '../model/diagnosis';
import type { Stage } from '../model/vocabulary';
import type { Snapshot } from '../snapshot/schema';
import type { SupportCase } from './support-case';
import type { Symptom } from './symptom-routes';

/** The arguments a ready message may have; one whose value is not known is left out. */
export const MESSAGE_ARGS = ['at', 'amount', 'orderNo', 'error'] as const;

export type MessageId = `report_${Symptom}`;

/** What a customer would report of a failure in a stage, where the request does not say. */
const SYMPTOM_OF_STAGE = {
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
} satisfies Record<Stage, Symptom>;

/** Prepares the message "when, what was done, what happened" with which the customer turns to support. */
export function prepareMessage({ causes: [primary] }: SupportCase, snapshot: Snapshot): Message {
  const symptom = snapshot.request?.symptom ?? (primary === undefined ? 'other' : SYMPTOM_OF_STAGE[primary.stage]);
  const id: MessageId = `report_${symptom}`;
  return { id, args: messageArgs(snapshot) };
}

function messageArgs(snapshot: Snapshot): Message['args'] {
  const at = timeOf(snapshot);
  const amount = amountOf(snapshot);
  const orderNo = orderNoOf(snapshot);
  const error = errorOf(snapshot);
  const args: Partial<Record<(typeof MESSAGE_ARGS)[number], Arg>> = {};
  if (at != null) args.at = { at };
  if (amount != null) args.amount = amount;
  if (orderNo != null) args.orderNo = orderNo;
  if (error != null) args.error = error;
  return args;
}

const timeOf = ({ order, payment }: Snapshot) => payment?.capturedAt ?? order?.paidAt ?? payment?.createdAt ?? order?.createdAt;
const amountOf = ({ order, payment }: Snapshot) => payment?.paid ?? payment?.requested ?? order?.total;
const orderNoOf = ({ order, payment }: Snapshot) => order?.id ?? order?.merchantOrderNo ?? payment?.id;

/** The text the provider gave with its code: what the customer saw, or nearest to it. */
const errorOf = ({ payment }: Snapshot) => payment?.codes?.find(({ message }) => message != null && message !== '')?.message;
