import type { Money } from '../model/diagnosis';
import { type DateWords, formatSeconds } from './duration';
import { formatInstant } from './instant';
import { formatMoney } from './money';

/** How values are written in one locale and time zone. */
export interface Formats {
  readonly instant: (at: string) => string;
  readonly seconds: (seconds: number) => string;
  readonly money: (money: Money) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
}

export const formatsOf = (locale: string, timeZone: string, today?: string, dates?: DateWords): Formats => {
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    instant: (at) => formatInstant(at, locale, timeZone, today, dates),
    seconds: (seconds) => formatSeconds(seconds, locale, dates),
    money: (money) => formatMoney(money, locale),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
  };
};
