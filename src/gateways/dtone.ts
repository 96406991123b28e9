import { providerCode } from './code';
import type { CodePart, EnvelopeFields, GatewayParts, MoneyPart, OrderPart } from './gateway';
import { known, part } from './known';
import { currencyCode, decimalMoney } from './money';
import { nothingRecognised, openPayload } from './open-payload';
import { ownValue } from './own-value';
import type { Reader } from './reader';
import { definiteRefusal } from './supplier-refusal';
import { rfc3339 } from './time';

type Fulfilment = NonNullable<OrderPart['fulfilment']>;

/** What `fromDtOne` reads, by envelope. */
export const DTONE_FIELDS: readonly EnvelopeFields[] = [
  {
    envelope: 'transaction (answer or callback)',
    reads: [
      'id', 'external_id', 'status.message', 'status.class.message', 'status.class.id', 'confirmation_date', 'product.id', 'product.type',
      'product.operator.name', 'product.operator.country.iso_code', 'product.destination',
    ],
  },
  { envelope: 'errors', reads: ['errors[*].code', 'errors[*].message'] },
];

type Status = NonNullable<Fulfilment['status']>;

/** Classes by name and by number; a reversed top-up was delivered and taken back. */
const CLASSES: Readonly<Record<string, Status>> = {
  CREATED: 'not_started', CONFIRMED: 'processing', REJECTED: 'failed', CANCELLED: 'canceled', SUBMITTED: 'submitted', COMPLETED: 'delivered', REVERSED: 'canceled',
  DECLINED: 'failed', 1: 'not_started', 2: 'processing', 3: 'failed', 4: 'canceled', 5: 'submitted', 7: 'delivered', 8: 'canceled', 9: 'failed',
};

/** Errors of the API that only the making of a transaction is answered with; after a fault of the server it may have been made. */
const REFUSED = /^(?:100300[1-3]|1005003|1005503|1006001|1006003|1006503|1007500)$/;
const UNCLEAR = /^(?:1009001|1009503|1007001)$/;

/** The class by name, as it is given or as the full status begins with it. */
function readGroup(reader: Reader, full: string | undefined): { group: string | undefined; status: Status | undefined } {
  const given = reader.text('status.class.message');
  const group = given ?? full?.split('-')[0];
  const status = ownValue(CLASSES, group ?? '') as Status | undefined;
  if (group !== undefined && status === undefined) reader.misread(given === undefined ? 'status.message' : 'status.class.message', 'a known word');
  return { group, status };
}

/** DT One's own advice is to decide by the class; the full status is the class with more after a hyphen. */
function readStatus(reader: Reader): { status: Status | undefined; code: CodePart | undefined } {
  const full = reader.text('status.message');
  const { group, status } = readGroup(reader, full);
  const byNumber = reader.has('status.class.id') ? reader.word('status.class.id', CLASSES) : undefined;
  reader.leaveOut('status.id');
  const isClear = status === undefined || byNumber === undefined || status === byNumber;
  return {
    status: isClear ? status ?? byNumber : 'unknown',
    code: providerCode('dtone', group ?? reader.scalar('status.class.id'), { subCode: full === group ? undefined : full }),
  };
}

/** Personal, secret (a PIN is worth its money) or of no use to a diagnosis. */
const LEFT_OUT = [
  'credit_party_identifier', 'debit_party_identifier', 'statement_identifier', 'sender', 'beneficiary', 'prices', 'rates', 'benefits', 'promotions',
  'requested_values', 'adjusted_values', 'callback_url', 'pin', 'operator_reference', 'creation_date', 'confirmation_expiration_date', 'additional_identifier', 'campaigns',
  'product', 'calculation_mode', 'auto_confirm', 'required_statement_identifier_fields',
];

function faceValue(reader: Reader): MoneyPart | undefined {
  if (!reader.has('product.destination.amount') || reader.text('product.destination.unit_type') !== 'CURRENCY') return undefined;
  const currency = reader.convert('product.destination.unit', currencyCode, 'a currency');
  return reader.convert('product.destination.amount', (text) => (currency === undefined ? undefined : decimalMoney(text, currency)), 'a decimal amount');
}

function deliveryOf(type: string | undefined): 'code' | 'direct_top_up' | undefined {
  if (type === undefined) return undefined;
  return type.includes('PIN_PURCHASE') ? 'code' : type.includes('RECHARGE') ? 'direct_top_up' : undefined;
}

const field = (reader: Reader, path: string): string | undefined => (reader.has(path) ? reader.scalar(path) : undefined);

function readTransaction(reader: Reader): OrderPart {
  reader.leaveOut(...LEFT_OUT);
  return known({
    merchantOrderNo: reader.scalar('external_id'),
    product: part({ sku: field(reader, 'product.id'), faceValue: faceValue(reader), deliveryMethod: deliveryOf(field(reader, 'product.type')) }),
    recipient: part({ operator: field(reader, 'product.operator.name'), region: field(reader, 'product.operator.country.iso_code') }),
    fulfilment: known({
      provider: 'dtone', providerOrderNo: reader.scalar('id'), ...known(readStatus(reader)), submittedAt: reader.convert('confirmation_date', rfc3339, 'a time with an offset'),
    }),
  });
}

function readErrors(reader: Reader): OrderPart | undefined {
  const codes = reader.list('errors').map((error) => providerCode('dtone', error.scalar('code'), { message: error.text('message') }));
  const code = codes.find((each) => each !== undefined);
  return code === undefined ? undefined : { fulfilment: known({ provider: 'dtone', status: definiteRefusal(code.code, REFUSED, UNCLEAR), code }) };
}

/**
 * Reads what DT One returned or called back with: a transaction, or the errors of its API.
 *
 * @throws PayloadInvalidError where it is no payload of DT One
 * @example
 * fromDtOne({ id: 99, external_id: 'R-1', status: { id: 90201, message: 'DECLINED-BARRED-CREDIT-PARTY', class: { id: 9, message: 'DECLINED' } } })
 *   .order?.fulfilment?.code //=> { system: 'dtone', code: 'DECLINED', subCode: 'DECLINED-BARRED-CREDIT-PARTY' }
 */
export function fromDtOne(payload: unknown): GatewayParts {
  const reader = openPayload(payload, 'dtone');
  const order = reader.has('errors') ? readErrors(reader) : reader.has('status') ? readTransaction(reader) : undefined;
  if (order === undefined) throw nothingRecognised(reader, 'dtone', 'a transaction with status, or errors');
  return { order, unread: reader.unread() };
}
