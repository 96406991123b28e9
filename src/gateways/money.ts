import { minorDigits } from '../model/minor-digits';
import type { MoneyPart } from './gateway';

/** ISO 4217 numeric codes as card networks write them. */
const NUMERIC_CURRENCIES: Readonly<Record<string, string>> = {
  '036': 'AUD', '124': 'CAD', '156': 'CNY', '344': 'HKD', '392': 'JPY', '410': 'KRW', '446': 'MOP', '458': 'MYR', '554': 'NZD',
  '643': 'RUB', '702': 'SGD', '756': 'CHF', '764': 'THB', '826': 'GBP', '840': 'USD', '901': 'TWD', '978': 'EUR',
};

const LARGEST = 1e15;

/**
 * Returns a currency in capital letters, also from its three ISO 4217 digits.
 *
 * @example
 * currencyCode('cny') //=> 'CNY'
 * currencyCode('156') //=> 'CNY'
 * currencyCode('yuan') //=> undefined
 */
export function currencyCode(text: string): string | undefined {
  if (/^[A-Za-z]{3}$/.test(text)) return text.toUpperCase();
  return Object.hasOwn(NUMERIC_CURRENCIES, text) ? NUMERIC_CURRENCIES[text] : undefined;
}

/**
 * Turns a decimal amount into integer minor units, digit by digit: no floating point takes part.
 *
 * @example
 * decimalMoney('30.1', 'CNY') //=> { amount: 3010, currency: 'CNY' }
 * decimalMoney('30.005', 'CNY') //=> undefined
 */
export function decimalMoney(text: string, currency: string, digits = minorDigits(currency)): MoneyPart | undefined {
  const found = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text.trim());
  if (found === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = found;
  if (!/^0*$/.test(fraction.slice(digits))) return undefined;
  return minorMoney(sign + whole + fraction.slice(0, digits).padEnd(digits, '0'), currency);
}

/**
 * An amount that is given in minor units already.
 *
 * @example
 * minorMoney('3010', 'CNY') //=> { amount: 3010, currency: 'CNY' }
 * minorMoney(30.1, 'CNY') //=> undefined
 */
export function minorMoney(amount: string | number, currency: string): MoneyPart | undefined {
  if (typeof amount === 'string' && !/^-?\d{1,19}$/.test(amount.trim())) return undefined;
  const units = Number(amount);
  // Adding zero turns -0 into 0.
  return Number.isInteger(units) && Math.abs(units) <= LARGEST ? { amount: units + 0, currency } : undefined;
}
