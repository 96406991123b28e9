import { adviceOf, codesOf } from './codes';
import { instant, leaveOut, money, nameIn, word } from './names';
import { AUTHENTICATION_STATUSES, DISPUTE_STATUSES, METHODS, READER_STATUSES, REFUND_STATUSES, RISK_DECISIONS, STATUSES } from './words';
import type { OrderPart, PaymentPart, PaymentStatus, SnapshotParts } from '../gateway';
import { known, part } from '../known';
import { ownValue } from '../own-value';
import type { Reader } from '../reader';

/** Personal, secret or of no use to a diagnosis. */
const LEFT_OUT = [
  '__typename', 'legacyId', 'globalId', 'graphQLId', 'updatedAt', 'merchantAccountId', 'subMerchantAccountId', 'masterMerchantAccountId', 'customer',
  'customerDetails', 'creditCard', 'creditCardDetails', 'billing', 'billingDetails', 'billingAddress', 'shipping', 'shippingDetails', 'shippingAddress',
  'paypal', 'paypalAccount', 'paypalDetails', 'applePay', 'applePayCard', 'androidPayCard', 'venmoAccount', 'usBankAccount', 'descriptor', 'descriptorName',
  'statementDescriptor', 'customFields', 'cvvResponseCode', 'avsErrorResponseCode', 'avsPostalCodeResponseCode', 'avsStreetAddressResponseCode',
  'processorAuthorizationCode', 'networkTransactionId', 'retrievalReferenceNumber', 'acquirerReferenceNumber', 'channel', 'source', 'recurring', 'taxAmount',
  'taxExempt', 'discountAmount', 'shippingAmount', 'serviceFeeAmount', 'lineItems', 'planId', 'subscription', 'subscriptionId', 'subscriptionDetails',
  'discounts', 'addOns', 'disbursementDetails', 'settlementBatchId', 'voiceReferralNumber', 'purchaseOrderNumber', 'escrowStatus', 'installments',
  'installmentCount', 'partialSettlementTransactionIds', 'authorizedTransactionId', 'authorizationAdjustments', 'refundIds', 'refundId', 'retryIds', 'retried',
  'facilitatedDetails', 'facilitatorDetails', 'productSku', 'scaExemptionRequested', 'processedWithNetworkToken', 'debitNetwork', 'accountType',
  'responseEmvData', 'paymentReceipt', 'packages', 'sepaDirectDebitAccountDetails', 'localPayment', 'shipsFromPostalCode', 'paymentMethod', 'type',
  'foreignRetailer', 'achReturnCode', 'achReturnResponses', 'globalRefundIds', 'partiallyAuthorized', 'extendedAuthorization', 'userName',
];

const EVENT_LEFT_OUT = ['__typename', 'amount', 'user', 'userName', 'source', 'transactionSource', 'terminal', 'riskDecision', 'duplicateOf', 'currencyIsoCode'];

interface Step {
  readonly status: string;
  readonly at: string | undefined;
}

const timeOf = ({ at }: Step): number => Date.parse(at ?? '') || 0;

/** The history, oldest first: GraphQL writes it the other way round than the SDKs. */
function stepsOf(history: readonly Reader[]): readonly Step[] {
  const steps = history.map((event) => {
    leaveOut(event, ...EVENT_LEFT_OUT);
    return { status: event.text('status')?.toLowerCase() ?? '', at: instant(event, 'timestamp') };
  });
  return steps.sort((a, b) => timeOf(a) - timeOf(b));
}

/** What the history ends with, for a transaction that was asked for without its state. */
const lastStatus = (steps: readonly Step[]): PaymentStatus | undefined => ownValue(STATUSES, steps.at(-1)?.status ?? '') as PaymentStatus | null | undefined ?? undefined;

function riskOf(reader: Reader): PaymentPart['risk'] | undefined {
  const name = nameIn(reader, 'riskData');
  const risk = reader.has(name) ? reader.object(name) : undefined;
  if (risk === undefined) return undefined;
  const score = risk.convert(nameIn(risk, 'transactionRiskScore'), (text) => (/^(?:100|\d{1,2})$/.test(text) ? Number(text) : undefined), 'a score of 0 to 100');
  leaveOut(risk, 'id', 'deviceDataCaptured', 'fraudServiceProvider', 'decisionReasons', 'liabilityShift');
  const found = part({ decision: word(risk, 'decision', RISK_DECISIONS), score });
  return found === undefined ? undefined : { ...found, by: 'gateway' };
}

function authenticationOf(reader: Reader): PaymentPart['authentication'] | undefined {
  const name = nameIn(reader, 'threeDSecureInfo');
  const info = reader.has(name) ? reader.object(name) : undefined;
  const status = info === undefined ? undefined : word(info, 'status', AUTHENTICATION_STATUSES);
  if (info !== undefined) reader.leaveOut(...info.keys().filter((key) => key !== 'status').map((key) => [name, key]));
  return status === undefined ? undefined : { type: '3ds', status };
}

function methodOf(reader: Reader): PaymentPart['method'] {
  const snapshot = reader.has('paymentMethodSnapshot') ? reader.object('paymentMethodSnapshot') : undefined;
  const method = word(reader, nameIn(reader, 'paymentInstrumentType'), METHODS) ?? (snapshot === undefined ? undefined : word(snapshot, '__typename', METHODS));
  if (snapshot !== undefined) reader.leaveOut('paymentMethodSnapshot');
  return method;
}

const isDisputed = (reader: Reader): boolean => reader.list('disputes').map((dispute) => readDisputeStatus(dispute)).includes('disputed');

function readDisputeStatus(dispute: Reader): PaymentPart['status'] {
  dispute.leaveOut(...dispute.keys().filter((key) => key !== 'status' && key !== 'transaction'));
  return word(dispute, 'status', DISPUTE_STATUSES);
}

/** A sale: its state, what every party said of it, and when it got where. */
function readSale(reader: Reader, history: readonly Reader[]): PaymentPart {
  const steps = stepsOf(history);
  const status = word(reader, 'status', STATUSES) ?? lastStatus(steps);
  const reached = (...names: readonly string[]): string | undefined => steps.find((step) => names.includes(step.status))?.at;
  const requested = money(reader);
  const raw = reader.text('status')?.toLowerCase();
  return known({
    id: reader.text('id'), provider: 'braintree', method: methodOf(reader), status: status === 'captured' && isDisputed(reader) ? 'disputed' : status,
    requested, paid: status === 'captured' ? requested : undefined,
    createdAt: instant(reader, 'createdAt'), authorizedAt: reached('authorized'),
    capturedAt: status === 'captured' ? reached('submitted_for_settlement', 'settling', 'settled') : undefined,
    expiresAt: status === 'authorized' ? instant(reader, 'authorizationExpiresAt') : undefined,
    codes: codesOf(reader, history), advice: adviceOf(reader, history), risk: riskOf(reader), authentication: authenticationOf(reader),
    source: raw === 'gateway_rejected' ? 'gateway' as const : undefined,
    step: raw === 'settlement_declined' ? 'payment_settlement' as const : undefined,
  });
}

function readRefund(reader: Reader, history: readonly Reader[]): SnapshotParts {
  const original = reader.text(nameIn(reader, 'refundedTransactionId')) ?? (reader.has('refundedTransaction') ? reader.text('refundedTransaction.id') : undefined);
  const [code] = codesOf(reader, history) ?? [];
  stepsOf(history);
  leaveOut(reader, 'id', 'refundedTransaction', 'paymentInstrumentType', 'paymentMethodSnapshot', 'processorResponseType', 'riskData', 'threeDSecureInfo');
  return {
    payment: known({ id: original, provider: 'braintree' }),
    order: known({
      merchantOrderNo: reader.text(nameIn(reader, 'orderId')),
      refund: known({ status: word(reader, 'status', REFUND_STATUSES), amount: money(reader), requestedAt: instant(reader, 'createdAt'), code }),
    }),
  };
}

/** A transaction of either interface; a credit gives money back and is the refund of another. */
export function readTransaction(reader: Reader, isRefund: boolean): SnapshotParts {
  const history = reader.list(nameIn(reader, 'statusHistory'));
  leaveOut(reader, ...LEFT_OUT);
  const givesBack = reader.text('type')?.toLowerCase() === 'credit' || reader.has(nameIn(reader, 'refundedTransactionId'));
  if (isRefund || givesBack) return readRefund(reader, history);
  const order: OrderPart | undefined = part({ merchantOrderNo: reader.text(nameIn(reader, 'orderId')) });
  reader.leaveOut(nameIn(reader, 'authorizationExpiresAt'), 'refunds');
  return known({ payment: readSale(reader, history), order });
}

export function readDispute(reader: Reader): SnapshotParts {
  const id = reader.text('transaction.id');
  const orderNo = reader.text(['transaction', 'orderId']) ?? reader.text(['transaction', 'order_id']);
  const status = readDisputeStatus(reader);
  reader.leaveOut('transaction');
  return known({ payment: known({ id, provider: 'braintree', status }), order: orderNo === undefined ? undefined : { merchantOrderNo: orderNo } });
}

/** A request that waits at a card reader in a shop. */
export function readInStore(reader: Reader, isRefund: boolean): SnapshotParts {
  reader.leaveOut('id', 'reader', '__typename');
  if (isRefund) return { payment: { provider: 'braintree' }, order: { refund: known({ status: word(reader, 'status', REFUND_STATUSES) }) } };
  return { payment: known({ provider: 'braintree', status: word(reader, 'status', READER_STATUSES) }) };
}
