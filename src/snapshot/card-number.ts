import { toPlainNumbers } from './ascii-digits';

/** A run of 13 to 19 digits as people write card numbers. */
const DIGIT_RUN = /(?<!\d)\d(?:[\s-]?\d){12,18}(?!\d)/g;

/** Issuer ranges of the large networks (Visa, Mastercard, American Express, JCB, UnionPay, Discover) with their lengths: ISO/IEC 7812. */
const ISSUER_RANGES = [
  /^4(?:\d{12}|\d{15}|\d{18})$/, /^5[1-5]\d{14}$/, /^2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}$/, /^3[47]\d{13}$/,
  /^35(?:2[89]|[3-8]\d)\d{12}$/, /^62\d{14,17}$/, /^6(?:011|5\d\d|4[4-9]\d)\d{12}$/,
];

/** ISO/IEC 7812-1 annex B: every second digit from the right is doubled, the sum ends in 0. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const weighted = i % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

const isCardNumber = (digits: string): boolean => ISSUER_RANGES.some((range) => range.test(digits)) && passesLuhn(digits);

/** Most long texts of a snapshot are instants such as 2026-03-02T10:15:00+08:00; these need no search. */
const isInstant = (text: string): boolean =>
  text.length <= 29 && text.charCodeAt(10) === 84 && text.charCodeAt(13) === 58 && text.charCodeAt(16) === 58;

/** The form of order and trade numbers: one word, its digits in one run. */
const ORDER_NUMBER = /^[\w.:#/-]*$/;

/**
 * How a text holds a full payment card number, in whatever digits it is written: `plain` as one run inside one word, as order and trade numbers
 * are written as well, or in `other` ways; undefined for none.
 *
 * @example
 * findCardNumber('card 4111 1111 1111 1111') //=> 'other'
 * findCardNumber('4111111111111111') //=> 'plain'
 * findCardNumber('order 2026030210150001') //=> undefined
 */
export function findCardNumber(text: string): 'plain' | 'other' | undefined {
  if (text.length < 13 || isInstant(text)) return undefined;
  const written = toPlainNumbers(text);
  const found = written.match(DIGIT_RUN)?.filter((run) => isCardNumber(run.replace(/[\s-]/g, ''))) ?? [];
  if (found.length === 0) return undefined;
  return ORDER_NUMBER.test(text) && found.every((run) => /^\d+$/.test(run)) ? 'plain' : 'other';
}
