import type { Money } from '../model/diagnosis';
import { minorDigits } from '../model/minor-digits';

/**
 * Writes an amount for a locale; the number of decimals is the currency's own.
 *
 * @example
 * formatMoney({ amount: 300000, currency: 'CNY' }, 'zh-CN') //=> '¥3,000.00'
 * formatMoney({ amount: 500, currency: 'JPY' }, 'en')       //=> '¥500'
 */
export const formatMoney = ({ amount, currency }: Money, locale: string): string => {
  if (!/^[A-Za-z]{3}$/.test(currency)) return `${amount} ${currency}`;
  const digits = minorDigits(currency);
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
  return format.format(amount / 10 ** digits);
};
