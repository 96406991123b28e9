import type { MoneyPart } from '../gateway';
import type { Path, Reader } from '../reader';
import { readMinor } from '../rescaled-money';
import { rfc3339 } from '../time';

/** Currencies whose decimals Adyen counts otherwise than ISO 4217: docs.adyen.com/development-resources/currency-codes. */
const OWN_DIGITS = { CLP: 2, CVE: 0, IDR: 0, ISK: 2 };

/**
 * An amount object `{ value, currency }` in minor units.
 *
 * @example
 * adyenMoney(readerOf({ amount: { value: 1500, currency: 'EUR' } }), 'amount') //=> { amount: 1500, currency: 'EUR' }
 */
export function adyenMoney(reader: Reader, path: string): MoneyPart | undefined {
  return reader.has(path) && reader.object(path) !== undefined ? readMinor(reader, `${path}.value`, `${path}.currency`, OWN_DIGITS) : undefined;
}

export const adyenInstant = (reader: Reader, path: Path): string | undefined => reader.convert(path, rfc3339, 'RFC 3339 with an offset');

/** Notifications write truth as text, newer webhooks as it is. */
export const adyenFlag = (reader: Reader, path: Path): boolean | undefined => {
  if (reader.isBoolean(path)) return reader.flag(path);
  return reader.word(path, { true: true, false: false });
};
