// eslint-disable-next-line no-control-regex
const NON_ASCII = /[^\u0000-\u007f]/;
const DIGITS = /\p{Nd}/gu;
const IS_DIGIT = /\p{Nd}/u;

/**
 * Writes the digits of every script as 0 to 9 and leaves the rest as it is.
 *
 * @example
 * toAsciiDigits('电话１３８') //=> '电话138'
 */
export const toAsciiDigits = (text: string): string => (NON_ASCII.test(text) ? text.replace(DIGITS, toAscii) : text);

/**
 * Writes a text as numbers are compared: digits of every script as 0 to 9, spaces and dashes of every width as the plain ones,
 * nothing without a width.
 */
export const toPlainNumbers = (text: string): string => (NON_ASCII.test(text)
  ? toAsciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/\p{Zs}/gu, ' ').replace(/\p{Pd}/gu, '-'))
  : text);

/** Unicode lists the ten digits of a script in a row, from zero on. */
function toAscii(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 128) return digit;
  let value = 0;
  while (value < 9 && IS_DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
