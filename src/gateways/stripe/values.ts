import type { MoneyPart } from '../gateway';
import type { Path, Reader } from '../reader';
import { readMinor } from '../rescaled-money';
import { unixSeconds } from '../time';

/** Stripe keeps two decimals for two currencies that have none, and none for one that has two: docs.stripe.com/currencies#special-cases. */
const OWN_DIGITS = { ISK: 2, UGX: 2, MGA: 0 };

/**
 * An amount beside its currency; Stripe writes the currency in small letters.
 *
 * @example
 * stripeMoney(readerOf({ amount: 2000, currency: 'usd' }), 'amount') //=> { amount: 2000, currency: 'USD' }
 */
export const stripeMoney = (reader: Reader, path: Path): MoneyPart | undefined => readMinor(reader, path, 'currency', OWN_DIGITS);

/** Money that has moved: null where Stripe says that none has. */
export const stripeMoneyMoved = (reader: Reader, path: Path): MoneyPart | null | undefined =>
  (reader.number(path) === 0 ? null : stripeMoney(reader, path));

/**
 * An instant in unix seconds.
 *
 * @example
 * stripeInstant(readerOf({ created: 1772417700 }), 'created') //=> '2026-03-02T02:15:00Z'
 */
export const stripeInstant = (reader: Reader, path: Path): string | undefined =>
  reader.convert(path, (text) => unixSeconds(Number(text)), 'seconds since 1970');

/** The id of a field that Stripe gives as an id or, expanded, as the whole object. */
export const stripeId = (reader: Reader, path: string): string | undefined =>
  reader.text(reader.holdsObject(path) ? `${path}.id` : path);
