import { graphqlCodes, validationCodes } from './braintree/codes';
import { readDispute, readInStore, readTransaction } from './braintree/transaction';
import { codeList } from './code';
import type { CodePart, EnvelopeFields, GatewayParts, SnapshotParts } from './gateway';
import { known } from './known';
import { nothingRecognised, openPayload } from './open-payload';
import type { Reader } from './reader';

/** What `fromBraintree` reads, by envelope. */
export const BRAINTREE_FIELDS: readonly EnvelopeFields[] = [
  {
    envelope: 'transaction (SDK)',
    reads: [
      'id', 'type', 'status', 'amount', 'currencyIsoCode', 'orderId', 'createdAt', 'authorizationExpiresAt', 'paymentInstrumentType', 'processorResponseCode',
      'processorResponseText', 'processorResponseType', 'processorSettlementResponseCode', 'gatewayRejectionReason', 'networkResponseCode', 'merchantAdviceCode',
      'statusHistory[*].status', 'statusHistory[*].timestamp', 'riskData', 'threeDSecureInfo.status', 'disputes[*].status', 'refundedTransactionId',
    ],
  },
  { envelope: 'result object', reads: ['transaction', 'verification', 'errors (every validation error inside)', 'apiErrorResponse'] },
  {
    envelope: 'GraphQL data',
    reads: [
      'data.*.transaction', 'data.*.refund', 'data.*.inStoreContext', 'data.node', 'status', 'amount.value', 'amount.currencyCode', 'orderId', 'createdAt',
      'statusHistory[*].processorResponse', 'statusHistory[*].networkResponse', 'statusHistory[*].merchantAdviceCodeResponse',
      'statusHistory[*].gatewayRejectionReason', 'statusHistory[*].declineType', 'paymentMethodSnapshot.__typename',
    ],
  },
  { envelope: 'GraphQL errors', reads: ['errors[*].message', 'errors[*].extensions.legacyCode', 'errors[*].extensions.errorClass'] },
  { envelope: 'webhook', reads: ['kind', 'subject.transaction', 'subject.dispute', 'transaction', 'dispute'] },
];

/** Validation errors that only a refund is answered with. */
const ABOUT_REFUNDS: ReadonlySet<string> = new Set(['91506', '91512', '91521', '91546', '91547']);

function withCodes(parts: SnapshotParts | undefined, codes: readonly CodePart[]): SnapshotParts | undefined {
  if (codes.length === 0) return parts;
  const ofRefund = codes.find(({ code }) => ABOUT_REFUNDS.has(code));
  const ofPayment = codeList(...(parts?.payment?.codes ?? []), ...codes.filter((code) => code !== ofRefund));
  return known({
    ...parts,
    payment: { provider: 'braintree', ...parts?.payment, ...(ofPayment === undefined ? {} : { codes: ofPayment }) },
    order: ofRefund === undefined ? parts?.order : { ...parts?.order, refund: { ...parts?.order?.refund, code: ofRefund } },
  });
}

/** A field of a GraphQL answer: the payload of a mutation, the one hit of a search, or the transaction itself. */
function readField(data: Reader, name: string): SnapshotParts | undefined {
  const field = data.has([name]) ? data.object([name]) : undefined;
  if (field === undefined) return undefined;
  field.leaveOut('clientMutationId');
  const inner = (key: string): Reader | undefined => (field.has(key) ? field.object(key) : undefined);
  const [transaction, refund, context] = [inner('transaction'), inner('refund'), inner('inStoreContext')];
  if (transaction !== undefined) return readTransaction(transaction, false);
  if (refund !== undefined) return readTransaction(refund, true);
  if (context !== undefined) return readInStore(context, /refund/i.test(name));
  if (field.has('status')) return readTransaction(field, field.text('__typename') === 'Refund' || /refund/i.test(name));
  const hits = field.has('transactions.edges') ? field.list('transactions.edges').flatMap((edge) => edge.object('node') ?? []) : [];
  return hits.length === 1 && hits[0] !== undefined ? readTransaction(hits[0], false) : undefined;
}

function readGraphql(reader: Reader): SnapshotParts | undefined {
  const codes = reader.has('errors') ? graphqlCodes(reader) : [];
  const data = reader.has('data') ? reader.object('data') : undefined;
  reader.leaveOut('extensions');
  return withCodes(data?.keys().map((name) => readField(data, name)).find((parts) => parts !== undefined), codes);
}

const OWN_FIELDS = [
  'statusHistory', 'status_history', 'processorResponseCode', 'processor_response_code', 'processorResponse', 'gatewayRejectionReason',
  'gateway_rejection_reason', 'paymentInstrumentType', 'payment_instrument_type', 'paymentMethodSnapshot', 'merchantAccountId', 'merchant_account_id',
];
const isTransaction = (reader: Reader): boolean => reader.has('status') && OWN_FIELDS.some((name) => reader.keys().includes(name));

function readHolder(reader: Reader): SnapshotParts | undefined {
  const inner = ['transaction', 'verification'].flatMap((name) => (reader.has(name) ? reader.object(name) ?? [] : []))[0];
  if (inner !== undefined) return readTransaction(inner, false);
  const dispute = reader.has('dispute') ? reader.object('dispute') : undefined;
  if (dispute !== undefined) return readDispute(dispute);
  return isTransaction(reader) ? readTransaction(reader, false) : undefined;
}

function readResult(reader: Reader): SnapshotParts | undefined {
  const errors = reader.has('errors') ? reader.object('errors') : undefined;
  const codes = errors === undefined ? [] : validationCodes(errors);
  reader.leaveOut('success', 'params', 'message', 'kind', 'timestamp');
  return withCodes(readHolder(reader), codes);
}

function readEnvelope(reader: Reader): SnapshotParts | undefined {
  if (reader.has('data') || reader.has('errors.length')) return readGraphql(reader);
  const [wrapped] = ['apiErrorResponse', 'api_error_response', 'subject'].filter((name) => reader.has(name));
  reader.leaveOut('kind', 'timestamp');
  return readResult(wrapped === undefined ? reader : reader.object(wrapped) ?? reader);
}

/**
 * Reads what Braintree returned: a transaction or refund of the SDKs or of GraphQL, a result object, GraphQL errors, or a webhook notification.
 *
 * @throws PayloadInvalidError where it is no payload of Braintree
 * @example
 * fromBraintree({ success: false, transaction: { id: 'a1', status: 'processor_declined', processorResponseCode: '2001' } })
 *   .payment //=> { id: 'a1', provider: 'braintree', status: 'failed', codes: [{ system: 'braintree.processor', code: '2001' }] }
 */
export function fromBraintree(payload: unknown): GatewayParts {
  const reader = openPayload(payload, 'braintree');
  const parts = readEnvelope(reader);
  if (parts === undefined) throw nothingRecognised(reader, 'braintree', 'a transaction, a result object, data or errors of GraphQL, or a webhook notification');
  return { ...parts, unread: reader.unread() };
}
