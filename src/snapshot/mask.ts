import { toAsciiDigits } from './ascii-digits';

const MASK = '****';

/** Digits of a number of seven or more, with the separators people write between them. */
const LONG_NUMBER = /\+?\d(?:[ -]?\d){6,}/g;
/** A day of this century, with or without the time of day: no number of anybody. */
const INSTANT = /((?<![\d-])20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-][0-2]\d:[0-5]\d)?)?(?![\d-]))/;
const EMAIL = /[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
/** Secrets: provider keys with a prefix, bearer tokens, long runs of letters and digits. */
const TOKEN = /\b(?:(?:sk|pk|rk|tok|pm|src|whsec|Bearer|token)[_ ][\w.-]{6,}|(?=\w*\d)(?=\w*[A-Za-z])\w{24,})/g;

/**
 * Masks an identifier (phone, account, device, address): enough is kept to recognise it, not enough to use it.
 *
 * @example
 * maskIdentifier('13812345678') //=> '138****5678'
 * maskIdentifier('li.hua@example.com') //=> 'l****@example.com'
 */
export function maskIdentifier(value: string): string {
  if (value.includes(MASK)) return value;
  const at = value.indexOf('@');
  if (at > 0) return value.slice(0, 1) + MASK + value.slice(at);
  if (value.length >= 11) return value.slice(0, 3) + MASK + value.slice(-4);
  if (value.length >= 7) return value.slice(0, 2) + MASK + value.slice(-2);
  return value.length > 3 ? value.slice(0, 1) + MASK : MASK;
}

/** Numbers of people: phones, identity documents, accounts. Codes of goods have other lengths: up to nine digits, or twelve to fourteen. */
const PERSONAL_NUMBER = /\+\d(?:[ -]?\d){6,}|(?<!\d)(?:(?:00)?86[ -]?)?1[3-9](?:[ -]?\d){9}(?!\d)|(?<!\d)\d(?:[ -]?\d){9,10}(?!\d)|(?<!\d)\d(?:[ -]?\d){14,}[Xx]?/g;
/** Secrets among codes, which are long words themselves. */
const SECRET = /\b(?:(?:sk|pk|rk|tok|whsec|Bearer|token)[_ ][\w.-]{6,}|(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{24,})/g;

/**
 * Masks what is personal in a code of goods or of a provider, and leaves the code as it is otherwise: people enter a phone number where a
 * product code belongs.
 *
 * @example
 * maskCode('13812345678') //=> '138****5678'
 * maskCode('6901234567892') //=> '6901234567892'
 */
export const maskCode = (code: string): string => toAsciiDigits(code)
  .replace(EMAIL, maskIdentifier)
  .replace(SECRET, (secret) => secret.slice(0, 3) + MASK)
  .replace(PERSONAL_NUMBER, (number) => maskIdentifier(number.replace(/[ -]/g, '')));

/**
 * Masks numbers, addresses and secrets inside free text and leaves the rest as it is, dates among it.
 *
 * @example
 * maskText('Card 6222 0212 3456 7890 refused on 2026-03-02') //=> 'Card 622****7890 refused on 2026-03-02'
 */
export function maskText(text: string): string {
  if (text.length < 7) return text;
  return toAsciiDigits(text)
    .replace(EMAIL, maskIdentifier)
    .replace(TOKEN, (token) => token.slice(0, 3) + MASK)
    .split(INSTANT)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(LONG_NUMBER, (number) => maskIdentifier(number.replace(/[ -]/g, '')))))
    .join('');
}

/** A dotted path; what somebody took for a key is masked in it as in free text. */
export const dottedPath = (keys: readonly PropertyKey[], mask = maskText): string => keys.map((key) => mask(String(key))).join('.');
