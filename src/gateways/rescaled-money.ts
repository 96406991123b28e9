import { minorDigits } from '../model/minor-digits';
import type { MoneyPart } from './gateway';
import { currencyCode, minorMoney } from './money';
import type { Path, Reader } from './reader';

/** Decimals of currencies that a provider counts otherwise than ISO 4217. */
export type OwnDigits = Readonly<Record<string, number>>;

/**
 * Turns a provider's minor units into those of ISO 4217 where the provider counts other decimals.
 *
 * @example
 * rescaledMoney(500, 'ISK', { ISK: 2 }) //=> { amount: 5, currency: 'ISK' }
 * rescaledMoney(505, 'ISK', { ISK: 2 }) //=> undefined
 * rescaledMoney(500, 'EUR', { ISK: 2 }) //=> { amount: 500, currency: 'EUR' }
 */
export function rescaledMoney(amount: number, currency: string, ownDigits: OwnDigits): MoneyPart | undefined {
  if (!Number.isInteger(amount)) return undefined;
  const digits = minorDigits(currency);
  const shift = digits - ((Object.hasOwn(ownDigits, currency) ? ownDigits[currency] : undefined) ?? digits);
  return minorMoney(shift < 0 ? amount / 10 ** -shift : amount * 10 ** shift, currency);
}

/**
 * Reads an integer amount and its currency; an amount that is no whole number of minor units is listed as unread.
 *
 * @example
 * readMinor(readerOf({ amount: 500, currency: 'jpy' }), 'amount', 'currency', {}) //=> { amount: 500, currency: 'JPY' }
 */
export function readMinor(reader: Reader, amountPath: Path, currencyPath: Path, ownDigits: OwnDigits): MoneyPart | undefined {
  const currency = reader.convert(currencyPath, currencyCode, 'three letters of ISO 4217');
  const amount = reader.number(amountPath);
  if (amount === undefined) return undefined;
  const money = currency === undefined ? undefined : rescaledMoney(amount, currency, ownDigits);
  if (money === undefined) reader.misread(amountPath, 'whole minor units and their currency');
  return money;
}
