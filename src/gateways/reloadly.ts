import { providerCode } from './code';
import type { EnvelopeFields, GatewayParts, MoneyPart, OrderPart } from './gateway';
import { known, part } from './known';
import { currencyCode, decimalMoney } from './money';
import { nothingRecognised, openPayload } from './open-payload';
import type { Reader } from './reader';
import { definiteRefusal } from './supplier-refusal';
import { rfc3339 } from './time';

type Fulfilment = NonNullable<OrderPart['fulfilment']>;

/** What `fromReloadly` reads, by envelope. */
export const RELOADLY_FIELDS: readonly EnvelopeFields[] = [
  {
    envelope: 'top-up or gift-card order',
    reads: [
      'transactionId', 'customIdentifier', 'status', 'operatorName', 'countryCode', 'deliveredAmount', 'deliveredAmountCurrencyCode', 'pinDetail', 'product.productId',
      'product.quantity', 'errorCode',
    ],
  },
  { envelope: 'status', reads: ['status', 'code', 'message', 'transaction (a top-up)'] },
  { envelope: 'error', reads: ['errorCode', 'message'] },
  { envelope: 'webhook', reads: ['type', 'data (a top-up)'] },
];

/** `REFUNDED` is a failed top-up whose price went back to the platform's balance, not to the customer. */
const STATUSES: Readonly<Record<string, NonNullable<Fulfilment['status']>>> = {
  SUCCESSFUL: 'delivered', PROCESSING: 'processing', PENDING: 'processing', FAILED: 'failed', REFUNDED: 'failed',
};

/** Refusals of an order; codes of the call alone (a token, an unknown identifier) are in neither list. */
const REFUSED = /^(?:INVALID_(?:RECIPIENT_PHONE|PHONE_NUMBER|AMOUNT\w*|SENDER_PHONE)|IMPOSSIBLE_AMOUNT|INSUFFICIENT_BALANCE|INACTIVE_ACCOUNT|MAX_DAILY_\w+|PHONE_(?:RECENTLY_RECHARGED|BANNED_BY_OPERATOR)|RECIPIENT_\w+|OPERATOR_\w+|COULD_NOT_AUTO_DETECT_OPERATOR|COUNTRY_NOT_SUPPORTED|SERVICE_TO_OPERATOR_TEMPORARILY_UNAVAILABLE|TRANSACTION_(?:REFUSED|REJECTED)_BY_OPERATOR|TRANSACTION_CANNOT_BE_PROCESSED_AT_THE_MOMENT|TOPUP_TRANSACTION_FAILED)$/;
const UNCLEAR = /^(?:PROVIDER_\w+|REQUEST_PROCESSING_FAILED|UNMAPPED_PROVIDER_ERROR_CODE|CUSTOM_IDENTIFIER_ALREADY_USED)$/;

/** Personal, secret (a PIN is worth its money) or of no use to a diagnosis. */
const LEFT_OUT = [
  'recipientPhone', 'recipientEmail', 'senderPhone', 'operatorTransactionId', 'operatorId', 'discount', 'discountCurrencyCode', 'fee', 'smsFee', 'totalFee',
  'requestedAmount', 'requestedAmountCurrencyCode', 'amount', 'currencyCode', 'balanceInfo', 'pinDetail', 'transactionDate', 'transactionCreatedTime',
  'product', 'preOrdered', 'infoLink', 'details', 'timeStamp', 'path', 'id', 'referenceId', 'fxRate', 'payFee', 'currency',
];

function faceValue(reader: Reader): MoneyPart | undefined {
  const currency = reader.convert('deliveredAmountCurrencyCode', currencyCode, 'a currency');
  return reader.convert('deliveredAmount', (text) => (currency === undefined ? undefined : decimalMoney(text, currency)), 'a decimal amount with its currency');
}

const pieces = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);

function productOf(reader: Reader): OrderPart['product'] | undefined {
  const hasPin = reader.has('pinDetail');
  const sku = reader.has('product.productId') ? reader.scalar('product.productId') : undefined;
  return part({
    sku, faceValue: faceValue(reader), kind: sku === undefined ? undefined : 'gift_card' as const,
    deliveryMethod: hasPin || sku !== undefined ? 'code' as const : undefined,
  });
}

/** The answer to a status call says it twice. */
function statusOf(reader: Reader, holder: Reader): Fulfilment['status'] {
  const [inner, outer] = [reader.word('status', STATUSES), holder.word('status', STATUSES)];
  return inner !== undefined && outer !== undefined && inner !== outer ? 'unknown' : inner ?? outer;
}

/** An order that is answered with its number alone was taken on; a PIN in the answer is the goods. */
function acceptedAs(reader: Reader, number: string | undefined, code: string | undefined): Fulfilment['status'] {
  if (number === undefined || code !== undefined) return undefined;
  return reader.has('pinDetail.code') ? 'delivered' : 'submitted';
}

/** Transaction dates come without an offset, in a zone that the documentation does not name: they are no instants. */
function readOrder(reader: Reader, holder: Reader): OrderPart {
  const status = statusOf(reader, holder);
  const code = reader.text('errorCode') ?? holder.text('errorCode') ?? holder.text('code') ?? reader.text('code');
  const said = providerCode('reloadly', code ?? reader.text('status') ?? holder.text('status'), { message: holder.text('message') ?? reader.text('message') });
  const number = reader.scalar('transactionId');
  reader.leaveOut(...LEFT_OUT);
  return known({
    merchantOrderNo: reader.text('customIdentifier'),
    quantity: reader.has('product.quantity') ? reader.convert('product.quantity', pieces, 'a whole number') : undefined,
    product: productOf(reader), recipient: part({ operator: reader.text('operatorName'), region: reader.text('countryCode') }),
    fulfilment: known({
      provider: 'reloadly', providerOrderNo: number, status: status ?? definiteRefusal(code, REFUSED, UNCLEAR) ?? acceptedAs(reader, number, code), code: said,
      submittedAt: reader.convert('submittedAt', rfc3339, 'a time with an offset'),
    }),
  });
}

function readEnvelope(reader: Reader): OrderPart | undefined {
  const inner = ['transaction', 'data'].flatMap((name) => (reader.has(name) ? reader.object(name) ?? [] : []))[0];
  const isRecognised = inner !== undefined || ['transactionId', 'errorCode', 'timeStamp'].some((name) => reader.has(name));
  if (!isRecognised) return undefined;
  if (inner !== undefined) reader.leaveOut('type', 'date', 'id');
  return readOrder(inner ?? reader, reader);
}

/**
 * Reads what Reloadly returned: a top-up or gift-card order, its status, an error, or a webhook event.
 *
 * @throws PayloadInvalidError where it is no payload of Reloadly
 * @example
 * fromReloadly({ transactionId: 4711, status: 'PROCESSING', operatorTransactionId: null })
 *   .order?.fulfilment //=> { provider: 'reloadly', providerOrderNo: '4711', status: 'processing', code: { system: 'reloadly', code: 'PROCESSING' } }
 */
export function fromReloadly(payload: unknown): GatewayParts {
  const reader = openPayload(payload, 'reloadly');
  const order = readEnvelope(reader);
  if (order === undefined) throw nothingRecognised(reader, 'reloadly', 'a transaction with transactionId, its status, an error with errorCode, or a webhook event');
  return { order, unread: reader.unread() };
}
