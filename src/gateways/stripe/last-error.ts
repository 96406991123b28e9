import type { CodePart, PaymentPart } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';
import { errorCodes } from './codes';
import { leaveOutOfMethod } from './left-out';
import { ADVICE, METHOD } from './words';

type Authentication = PaymentPart['authentication'];

const FAILED_AUTHENTICATION = new Set(['payment_intent_authentication_failure', 'authentication_not_handled']);

/** An error that explains a payment, and the charge that it ended. */
export interface LastError {
  readonly codes: readonly (CodePart | undefined)[];
  readonly fields: PaymentPart;
  readonly method: PaymentPart['method'];
  readonly authentication: Authentication;
  readonly chargeId: string | undefined;
}

/** The error of an intent's last try. */
export function lastError(intent: Reader): LastError {
  const error = intent.object('last_payment_error');
  if (error === undefined) return { codes: [], fields: {}, method: undefined, authentication: undefined, chargeId: undefined };
  return { ...readError(error), chargeId: error.text('charge') };
}

/** An error about the payment itself, in an intent or in the answer to a call. */
export function readError(error: Reader): Omit<LastError, 'chargeId'> {
  error.leaveOut('doc_url', 'type', 'param', 'request_log_url', 'payment_method_type');
  leaveOutOfMethod(error, 'payment_method');
  const method = error.holdsObject('payment_method') ? error.word('payment_method.type', METHOD) : undefined;
  const brand = error.holdsObject('payment_method.card') ? error.text('payment_method.card.brand') : undefined;
  const failed = FAILED_AUTHENTICATION.has(error.text('code') ?? '');
  const required = error.text('code') === 'authentication_required' || error.text('decline_code') === 'authentication_required';
  const fields: PaymentPart = known({
    advice: error.word('advice_code', ADVICE),
    step: failed || required ? 'payment_authentication' as const : undefined,
  });
  const authentication: Authentication = failed || required ? { type: '3ds', status: failed ? 'failed' : 'required' } : undefined;
  return { codes: errorCodes(error, brand), fields, method, authentication };
}
