import type { SnapshotParts } from '../gateway';
import { known, part } from '../known';
import type { Reader } from '../reader';
import { chinaTime } from '../time';
import { answerOf, readCall } from './call';

/** Reads the binding of a card (79, 72, 74) or a query about one (78): whether the card may be used online. */
export function readBinding(binding: Reader): SnapshotParts {
  const call = readCall(binding);
  const activated = binding.word('activateStatus', { 1: 'bound', 0: 'unbound' } as const);
  const own = activated ?? (binding.has('activateStatus') || binding.has('origRespCode') ? undefined : 'bound');
  const bindStatus = call.isDone ? own : answerOf(call.code) === 'other' && call.code !== '34' ? 'failed' as const : undefined;
  readRest(binding);
  return { account: { bankCards: [known({ bindStatus, code: call.isDone ? undefined : call.codePart })] } };
}

/** Reads the sending of a code by text message (77). */
export function readTextMessage(sending: Reader): SnapshotParts {
  const call = readCall(sending);
  const sentAt = readRest(sending);
  const status = call.isDone ? 'sent' as const : answerOf(call.code) === 'other' ? 'failed' as const : undefined;
  const otp = part({ channel: 'sms' as const, status, code: call.isDone ? undefined : call.codePart, sentAt: call.isDone ? sentAt : undefined });
  return known({ account: part({ otp }) });
}

function readRest(response: Reader): string | undefined {
  for (const path of ['txnType', 'txnSubType', 'orderId', 'queryId', 'txnAmt', 'currencyCode']) response.scalar(path);
  return response.convert('txnTime', chinaTime, 'a time such as 20260302101500');
}
