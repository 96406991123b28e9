import { minorDigits } from '../../model/minor-digits';
import type { Money } from '../../model/diagnosis';

/** Minor units of the currency of the snapshot, settled when it is built. */
export interface MinorUnits {
  readonly minorUnits: number;
}

/** Money, or integer minor units of the currency of the snapshot. */
export type Amount = number | Money;

/** The currency of amounts that name none, until `inCurrency` says otherwise. */
export const DEFAULT_CURRENCY = 'CNY';

/**
 * Money in integer minor units.
 *
 * @example
 * money(6480) //=> { amount: 6480, currency: 'CNY' }
 */
export const money = (amount: number, currency = DEFAULT_CURRENCY): Money => ({ amount, currency });

/**
 * Money in the units people name: yuan, dollars, yen.
 *
 * @example
 * majorUnits(64.8) //=> { amount: 6480, currency: 'CNY' }
 * majorUnits(500, 'JPY') //=> { amount: 500, currency: 'JPY' }
 */
export const majorUnits = (amount: number, currency = DEFAULT_CURRENCY): Money =>
  ({ amount: Math.round(amount * 10 ** minorDigits(currency)), currency });

/** An amount as a draft holds it; undefined where none was given. */
export const inDraft = <A extends Amount | undefined>(amount: A): Money | MinorUnits | (undefined extends A ? undefined : never) =>
  (typeof amount === 'number' ? { minorUnits: amount } : amount) as never;
