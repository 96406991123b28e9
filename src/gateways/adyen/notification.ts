import { codeList, providerCode } from '../code';
import type { CodePart, OrderPart, PaymentPart, PaymentStatus, SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';
import { refusalCodes } from './codes';
import { leaveOutAdditional } from './payment';
import { readRisk } from './risk';
import { adyenFlag, adyenInstant, adyenMoney } from './values';
import { EVENT_REFUND, EVENT_STATUS, METHOD, TELLING_EVENTS } from './words';

interface Event {
  readonly item: Reader;
  readonly additional: Reader | undefined;
  readonly code: string;
  readonly success: boolean | undefined;
  readonly at: string | undefined;
}

/** A notification reports what became of a request (`eventCode`) and whether it worked (`success`): only the two together say something. */
export function adaptNotification(item: Reader): SnapshotParts | undefined {
  const code = item.text('eventCode');
  if (code === undefined) return undefined;
  item.leaveOut('merchantAccountCode', 'operations');
  const additional = item.object('additionalData');
  leaveOutAdditional(additional);
  const event = { item, additional, code: effectiveCode(code, additional), success: adyenFlag(item, 'success'), at: adyenInstant(item, 'eventDate') };
  return { payment: paymentOf(event), order: orderOf(event) };
}

/** One request for both: the modification's own field tells which it became. */
function effectiveCode(code: string, additional: Reader | undefined): string {
  if (code !== 'CANCEL_OR_REFUND') return code;
  const action = additional?.text(['modification.action']);
  return action === 'refund' ? 'REFUND' : action === 'cancel' ? 'CANCELLATION' : code;
}

function paymentOf(event: Event): PaymentPart {
  const { item, code, success, at } = event;
  const status = statusOf(event);
  const codes = codesOf(event);
  const amount = adyenMoney(item, 'amount');
  const own = item.text('pspReference');
  return known({
    id: item.text('originalReference') ?? own, provider: 'adyen', status, codes,
    method: item.has('paymentMethod') ? item.word('paymentMethod', METHOD) : undefined,
    requested: code === 'AUTHORISATION' || code === 'PENDING' || code === 'OFFER_CLOSED' ? amount : undefined,
    paid: code === 'CAPTURE' && success === true ? amount : undefined,
    authorizedAt: code === 'AUTHORISATION' && success === true ? at : undefined,
    capturedAt: code === 'CAPTURE' && success === true ? at : status === 'failed' ? null : undefined,
    step: stepOf(code, success),
    risk: riskOf(event, codes),
  });
}

function statusOf({ item, code, success }: Event): PaymentStatus | undefined {
  const statuses = Object.hasOwn(EVENT_STATUS, code) ? EVENT_STATUS[code] : undefined;
  if (statuses === undefined && !Object.hasOwn(EVENT_REFUND, code) && code !== 'NOTIFICATION_OF_FRAUD') item.misread('eventCode', 'a known word');
  return success === undefined ? undefined : statuses?.[success ? 0 : 1];
}

/** The reason of a success is an authorisation code with digits of the card: it is never copied. */
function codesOf({ item, additional, code, success }: Event): CodePart[] | undefined {
  const telling = success === undefined ? undefined : tellingCode(code, success, success ? undefined : item.text('reason'));
  if (success !== false || code !== 'AUTHORISATION') item.leaveOut('reason');
  if (Object.hasOwn(EVENT_REFUND, code)) return undefined;
  return code === 'AUTHORISATION' && success === false ? codeList(...refusalCodes(item, 'reason', additional)) ?? [] : codeList(telling);
}

function tellingCode(code: string, success: boolean, message: string | undefined): CodePart | undefined {
  if (success) return TELLING_EVENTS.has(code) ? providerCode('adyen.event', code) : undefined;
  return TELLING_EVENTS.has(`${code}/false`) ? providerCode('adyen.event', code, { subCode: 'false', message }) : undefined;
}

const stepOf = (code: string, success: boolean | undefined): PaymentPart['step'] => {
  if (code === 'CAPTURE_FAILED' || (code === 'CAPTURE' && success === false)) return 'payment_capture';
  return code === 'AUTHORISATION' && success === false ? 'payment_authorization' : undefined;
};

function riskOf({ item, additional, code }: Event, codes: CodePart[] | undefined): PaymentPart['risk'] {
  if (code === 'NOTIFICATION_OF_FRAUD') return { level: 'high', by: 'issuer' };
  if (code === 'MANUAL_REVIEW_ACCEPT') return { decision: 'pass', by: 'gateway' };
  return code === 'MANUAL_REVIEW_REJECT' ? { decision: 'reject', by: 'gateway' } : readRisk(item, additional, codes);
}

function orderOf(event: Event): OrderPart {
  const { item, code, success, at } = event;
  const statuses = Object.hasOwn(EVENT_REFUND, code) ? EVENT_REFUND[code] : undefined;
  const order = known({ merchantOrderNo: item.text('merchantReference') });
  if (statuses === undefined || success === undefined) return order;
  const status = statuses[success ? 0 : 1];
  const refusal = refundCode(code, success, item.text('reason'));
  return { ...order, refund: known({ status, amount: adyenMoney(item, 'amount'), requestedAt: at, code: status === 'failed' ? refusal : undefined }) };
}

const refundCode = (code: string, success: boolean, reason: string | undefined): CodePart | undefined =>
  providerCode('adyen.refund_reason', reason) ?? tellingCode(code, success, undefined);
