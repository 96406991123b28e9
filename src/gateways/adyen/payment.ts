import { codeList, providerCode } from '../code';
import type { CodePart, OrderPart, PaymentPart, SnapshotParts } from '../gateway';
import { known, part } from '../known';
import type { Reader } from '../reader';
import { refusalCodes } from './codes';
import { readRisk } from './risk';
import { adyenMoney } from './values';
import { METHOD, RESULT_STATUS } from './words';

/** Secret, personal, or of no use to a diagnosis. */
const LEFT_OUT = [
  'action', 'details', 'redirect', 'donationToken', 'authCode', 'threeDS2ResponseData', 'threeDS2Result', 'threeDSPaymentData', 'order', 'sessionData',
  'sessionResult', 'paymentMethod', 'merchantAccount', 'md', 'paRequest', 'issuerUrl', 'dccAmount', 'dccSignature', 'paymentPspReference',
] as const;

/** The answer to a payment call, to its details, or a payment session's result. */
export function adaptPaymentResponse(response: Reader): SnapshotParts {
  response.leaveOut(...LEFT_OUT);
  const additional = response.object('additionalData');
  leaveOutAdditional(additional);
  const order = part<OrderPart>(known({ merchantOrderNo: response.text('merchantReference') }));
  return known({ payment: paymentOf(response, additional), order });
}

function paymentOf(response: Reader, additional: Reader | undefined): PaymentPart {
  const result = resultCode(response);
  const own = response.word('resultCode', RESULT_STATUS) ?? undefined;
  const status = result?.subCode == null ? own : 'requires_action';
  const codes = codeList(...refusalCodes(response, 'refusalReason', additional), result);
  return known({
    id: response.text('pspReference'), provider: 'adyen', status, codes,
    method: methodOf(response, additional),
    requested: adyenMoney(response, 'amount'),
    capturedAt: status === 'failed' || status === 'canceled' || status === 'requires_action' ? null : undefined,
    step: status === 'failed' ? stepOf(codes) : undefined,
    authentication: authenticationOf(response.text('resultCode')),
    risk: readRisk(response, additional, codes),
  });
}

/** Pending with something to do is a payment that waits for its payer, not for the bank. */
const PAYER_ACTIONS = new Set(['qrCode', 'await', 'voucher']);

function resultCode(response: Reader): CodePart | undefined {
  const code = response.text('resultCode');
  const action = response.holdsObject('action') ? response.text('action.type') : undefined;
  const waits = code === 'Pending' && action !== undefined && PAYER_ACTIONS.has(action);
  return providerCode('adyen.result_code', code, waits ? { subCode: action } : {});
}

/** The brand where there is one, else what the shopper is asked to do. */
function methodOf(response: Reader, additional: Reader | undefined): PaymentPart['method'] {
  const own = response.holdsObject('paymentMethod') ? response.text('paymentMethod.brand') ?? response.text('paymentMethod.type') : undefined;
  const named = own ?? additional?.text('paymentMethod') ?? (response.holdsObject('action') ? response.text('action.paymentMethodType') : undefined);
  return named !== undefined && Object.hasOwn(METHOD, named) ? METHOD[named] : undefined;
}

const AUTHENTICATION_CODES = new Set(['11', '38', '42', '3D Not Authenticated', 'Authentication required']);
const stepOf = (codes: readonly CodePart[] = []): PaymentPart['step'] =>
  (codes.some(({ code }) => AUTHENTICATION_CODES.has(code)) ? 'payment_authentication' : 'payment_authorization');

const authenticationOf = (result: string | undefined): PaymentPart['authentication'] =>
  (result === 'ChallengeShopper' ? { type: '3ds', status: 'challenged' } : result === 'IdentifyShopper' ? { type: '3ds', status: 'required' } : undefined);

const KEPT = new Set(['refusalReasonRaw', 'refusalReasonCode', 'merchantAdviceCode', 'fraudResultType', 'fraudManualReview', 'totalFraudScore',
  'chargebackReasonCode', 'chargebackSchemeCode', 'disputeStatus', 'modification.action', 'avsResult', 'cvcResult']);

/** The merchant may ask for dozens of additional fields, personal ones among them: only those that explain a result are kept. */
export function leaveOutAdditional(additional: Reader | undefined): void {
  additional?.leaveOut(...additional.keys().filter((key) => !KEPT.has(key)).map((key) => [key]));
}
