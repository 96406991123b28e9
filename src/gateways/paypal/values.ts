import type { MoneyPart } from '../gateway';
import { currencyCode, decimalMoney } from '../money';
import type { Path, Reader } from '../reader';
import { rfc3339 } from '../time';

/**
 * An amount `{ value, currency_code }`, or `{ total, currency }` in the first version of the API, in decimals.
 *
 * @example
 * paypalMoney(readerOf({ amount: { value: '2.51', currency_code: 'AUD' } }), 'amount') //=> { amount: 251, currency: 'AUD' }
 */
export function paypalMoney(reader: Reader, path: string): MoneyPart | undefined {
  const amount = reader.has(path) ? reader.object(path) : undefined;
  if (amount === undefined) return undefined;
  amount.leaveOut('breakdown', 'details');
  const [value, unit] = amount.has('total') ? ['total', 'currency'] : ['value', 'currency_code'];
  const currency = amount.convert(unit, currencyCode, 'three letters of ISO 4217');
  return amount.convert(value, (text) => (currency === undefined ? undefined : decimalMoney(text, currency)), 'a decimal amount and its currency');
}

export const paypalInstant = (reader: Reader, path: Path): string | undefined => reader.convert(path, rfc3339, 'RFC 3339 with an offset');

/** The id at the end of a link to another resource: a refund names its capture only so. */
export function linkedId(reader: Reader, rel: string, kind: RegExp): string | undefined {
  reader.leaveOut('links');
  return reader.list('links').filter((link) => link.text('rel') === rel)
    .map((link) => kind.exec(link.text('href') ?? '')?.[1]).find((id) => id !== undefined);
}

/** The payment that a refund or a capture hangs on. */
export const PAYMENT_LINK = /\/(?:captures|authorizations|sale|sales)\/([A-Z0-9]{5,40})(?:$|[/?])/;
export const AUTHORIZATION_LINK = /\/authorizations?\/([A-Z0-9]{5,40})(?:$|[/?])/;
