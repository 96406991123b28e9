import type { Because, FactValue } from '../model/diagnosis';
import type { Lexicon } from './lexicon';
import { capitalised } from './sentence';
import { vocabularyName } from './vocabulary-name';

/** How the number of a fact is read; given by the caller, who knows the fact dictionary. */
export type Unit = 'sec' | 'minor' | 'count' | 'ratio' | 'score';

export interface FactFormat {
  readonly unitOf: (fact: string) => Unit | undefined;
  /** The currency of amounts among the facts. */
  readonly currency: string | undefined;
}

const MOST_EXPECTED = 4;

/** Operators that hold for the observed value itself: what was expected says no more than what was seen. */
const SATISFIED_BY_THE_VALUE: ReadonlySet<string> = new Set(['equal', 'in']);

/** Writes what a condition saw, and what it looked for where that says more. */
export const formatBecause = (because: Because, format: FactFormat, words: Lexicon): string => {
  const observed = `${capitalised(words.say('facts', because.fact))}${words.say('labels', 'colon')}${formatValue(because.fact, because.observed, format, words)}`;
  const saysNoMore = SATISFIED_BY_THE_VALUE.has(because.operator) && because.negated !== true;
  return saysNoMore ? observed : words.say('labels', 'expected', { observed, expected: formatExpected(because, format, words) });
};

/** What a condition asks for and does not get; an observed value that is left out is not known. */
export const formatUnmet = (unmet: Omit<Because, 'observed'> & { readonly observed?: FactValue }, format: FactFormat, words: Lexicon): string => {
  const value = unmet.observed === undefined ? words.say('labels', 'not_known') : formatValue(unmet.fact, unmet.observed, format, words);
  const observed = `${capitalised(words.say('facts', unmet.fact))}${words.say('labels', 'colon')}${value}`;
  return words.say('labels', 'expected', { observed, expected: formatExpected(unmet, format, words) });
};

const formatExpected = ({ fact, operator, expected, negated }: Omit<Because, 'observed'>, format: FactFormat, words: Lexicon): string => {
  const rule = words.term('operator', operator);
  return `${negated === true ? `${words.say('labels', 'not')} ` : ''}${rule} ${formatValue(fact, expected, format, words)}`;
};

/** Writes the value of a fact; what the locale has no word for is written as it is. */
export const formatValue = (fact: string, value: unknown, format: FactFormat, words: Lexicon): string => {
  if (value === null) return words.say('labels', 'absent');
  if (typeof value === 'boolean') return words.term('boolean', String(value));
  if (typeof value === 'number') return formatNumber(value, format.unitOf(fact), format.currency, words);
  if (Array.isArray(value)) return formatList(value.map((entry: FactValue) => formatValue(fact, entry, format, words)), words);
  return typeof value === 'string' ? findFactTerm(fact, value, words) ?? value : JSON.stringify(value);
};

const formatNumber = (value: number, unit: Unit | undefined, currency: string | undefined, words: Lexicon): string => {
  if (unit === 'sec') return `${value < 0 ? '-' : ''}${words.seconds(value)}`;
  if (unit === 'minor' && currency !== undefined) return words.money({ amount: value, currency });
  if (unit === 'ratio') return `${words.number(Math.round(value * 1000) / 10)}%`;
  return words.number(value);
};

const formatList = (values: readonly string[], words: Lexicon): string => {
  if (values.length === 0) return words.say('labels', 'absent');
  const shown = values.slice(0, MOST_EXPECTED).join(words.say('labels', 'comma'));
  const more = values.length - MOST_EXPECTED;
  return more > 0 ? words.say('labels', 'and_more', { shown, more }) : shown;
};

/** `payment.status` is looked up in `paymentStatus`, then in `status`; `account.otp.status` in `accountOtpStatus`, `otpStatus`, `status`. */
export const findFactTerm = (fact: string, value: string, words: Lexicon): string | undefined => {
  const parts = fact.split('.');
  for (let from = 0; from < parts.length; from += 1) {
    const word = words.findTerm(vocabularyName(camelCase(parts.slice(from))), value);
    if (word !== undefined) return word;
  }
  return undefined;
};

const camelCase = (parts: readonly string[]): string =>
  parts.map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('');
