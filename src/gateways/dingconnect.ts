import { providerCode } from './code';
import type { CodePart, EnvelopeFields, GatewayParts, MoneyPart, OrderPart } from './gateway';
import { known, part } from './known';
import { currencyCode, decimalMoney } from './money';
import { nothingRecognised, openPayload } from './open-payload';
import type { Reader } from './reader';
import { definiteRefusal } from './supplier-refusal';
import { rfc3339 } from './time';

type Fulfilment = NonNullable<OrderPart['fulfilment']>;

/** What `fromDingConnect` reads, by envelope. */
export const DINGCONNECT_FIELDS: readonly EnvelopeFields[] = [
  {
    envelope: 'SendTransfer',
    reads: [
      'TransferRecord.TransferId.TransferRef', 'TransferRecord.TransferId.DistributorRef', 'TransferRecord.SkuCode', 'TransferRecord.ProcessingState',
      'TransferRecord.StartedUtc', 'TransferRecord.CompletedUtc', 'TransferRecord.Price.ReceiveValue', 'TransferRecord.Price.ReceiveCurrencyIso',
      'ErrorCodes[*].Code', 'ErrorCodes[*].Context', 'ResultCode',
    ],
  },
  { envelope: 'ListTransferRecords', reads: ['Items[*] (of exactly one transfer)'] },
];

const STATES: Readonly<Record<string, NonNullable<Fulfilment['status']>>> = {
  Submitted: 'submitted', Processing: 'processing', Complete: 'delivered', Completed: 'delivered', Failed: 'failed', Cancelling: 'processing', Cancelled: 'canceled',
};

const REFUSED = /^(?:AccountNumberInvalid|InsufficientBalance|ProductUnavailable|RechargeNotAllowed|ProviderError|RateLimited|TransientProviderError\/ProviderRefusedRequest)/;
const UNCLEAR = /^TransientProviderError(?!\/ProviderRefusedRequest)/;

/** The names of the fields say UTC; the values may lack the Z. */
const utc = (reader: Reader, path: string): string | undefined =>
  reader.convert(path, (text) => rfc3339(text) ?? rfc3339(`${text}Z`), 'a time');

function receiveValue(record: Reader): MoneyPart | undefined {
  const currency = record.convert('Price.ReceiveCurrencyIso', currencyCode, 'a currency');
  return record.convert('Price.ReceiveValue', (text) => (currency === undefined ? undefined : decimalMoney(text, currency)), 'a decimal amount with its currency');
}

/** The first error explains the transfer; the context changes what its code means. */
function errorOf(holder: Reader): CodePart | undefined {
  const codes = holder.list('ErrorCodes').map((error) => providerCode('dingconnect', error.text('Code'), { subCode: error.text('Context') }));
  return codes.find((code) => code !== undefined);
}

/** What the record of a transfer says; the errors stand beside it. */
function readRecord(record: Reader): { order: OrderPart; fulfilment: Fulfilment } {
  record.leaveOut('AccountNumber', 'CommissionApplied', 'ReceiptText', 'ReceiptParams', 'Price', 'BatchItemRef');
  const status = record.word('ProcessingState', STATES);
  const completedAt = utc(record, 'CompletedUtc');
  return {
    order: known({
      merchantOrderNo: record.text('TransferId.DistributorRef'), fulfilledAt: status === 'delivered' ? completedAt : undefined,
      product: part({ sku: record.text('SkuCode'), faceValue: receiveValue(record) }),
    }),
    fulfilment: known({
      providerOrderNo: record.scalar('TransferId.TransferRef'), status, code: providerCode('dingconnect', record.text('ProcessingState')),
      submittedAt: utc(record, 'StartedUtc'),
    }),
  };
}

function readTransfer(holder: Reader): OrderPart {
  const error = errorOf(holder);
  const refusal = error === undefined ? undefined : [error.code, error.subCode].filter(Boolean).join('/');
  const record = holder.has('TransferRecord') ? holder.object('TransferRecord') : undefined;
  const said = record === undefined ? undefined : readRecord(record);
  holder.leaveOut('ResultCode', 'ThereAreMoreItems');
  const refused = part({ status: definiteRefusal(refusal, REFUSED, UNCLEAR) });
  return { ...said?.order, fulfilment: { provider: 'dingconnect', ...refused, ...said?.fulfilment, ...(error === undefined ? {} : { code: error }) } };
}

function readEnvelope(reader: Reader): OrderPart | undefined {
  const items = reader.has('Items') ? reader.list('Items') : [];
  reader.leaveOut('ResultCode', 'ThereAreMoreItems');
  if (items.length === 1 && items[0] !== undefined) return readTransfer(items[0]);
  return reader.has('TransferRecord') || reader.has('ErrorCodes.0') ? readTransfer(reader) : undefined;
}

/**
 * Reads what DingConnect returned: the answer to SendTransfer, or the one record that ListTransferRecords found.
 *
 * @throws PayloadInvalidError where it is no payload of DingConnect
 * @example
 * fromDingConnect({ TransferRecord: null, ResultCode: 4, ErrorCodes: [{ Code: 'InsufficientBalance', Context: '' }] })
 *   .order?.fulfilment //=> { provider: 'dingconnect', status: 'failed', code: { system: 'dingconnect', code: 'InsufficientBalance' } }
 */
export function fromDingConnect(payload: unknown): GatewayParts {
  const reader = openPayload(payload, 'dingconnect');
  const order = readEnvelope(reader);
  if (order === undefined) throw nothingRecognised(reader, 'dingconnect', 'a TransferRecord, ErrorCodes, or Items with exactly one transfer');
  return { order, unread: reader.unread() };
}
