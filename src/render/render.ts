import type { LocaleFile } from '../knowledge/locale-schema';
import type { Diagnosis } from '../model/diagnosis';
import { READERS, type Reader } from '../model/vocabulary';
import { agentBlocks } from './agent-report';
import { asHtml } from './as-html';
import { asMarkdown } from './as-markdown';
import { asText } from './as-text';
import { customerBlocks } from './customer-report';
import { withoutSteering, type Block } from './document';
import type { Unit } from './fact-value';
import { forCustomer, type CustomerRules } from './for-customer';
import { zoneOf } from './instant';
import { openLexicon, type Lexicon } from './lexicon';
import { RenderError } from './render-error';
import { NO_COLORS, type Colors } from './style';

export const FORMATS = ['text', 'markdown', 'json', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderOptions {
  readonly format?: Format;
  readonly audience?: Reader;
  /** A locale that is offered, or one of its language: `zh` and `zh-TW` both read `zh-CN`. */
  readonly locale?: string;
  readonly locales: readonly LocaleFile[];
  /** Tells which prohibitions and which advice a customer reads. */
  readonly actions: CustomerRules;
  /** IANA name or offset; by default the offset in which `observedAt` was written. */
  readonly timeZone?: string;
  /** Decoration of the `text` format. */
  readonly color?: Colors;
  /** Units of the facts, from the fact dictionary. */
  readonly unitOf?: (fact: string) => Unit | undefined;
  /** Currency of amounts among the facts. */
  readonly currency?: string;
  /** Throws a RenderError for missing words and arguments. */
  readonly strict?: boolean;
}

/**
 * Puts a diagnosis into words. The same diagnosis and options give the same bytes.
 *
 * @example
 * render(diagnosis, { format: 'text', audience: 'agent', locale: 'en', locales, actions })
 * //=> 'FAILURE  Bank card limit exceeded  (confirmed)\n…'
 */
export const render = (diagnosis: Diagnosis, options: RenderOptions): string => {
  const { format = 'text', audience = 'agent', strict = false } = options;
  requireOffered('unknown_format', format, FORMATS);
  requireOffered('unknown_audience', audience, READERS);
  if (format === 'json') return asJson(diagnosis, audience, options.actions);
  const words = openLexicon(chooseLocale(options.locale ?? 'en', options.locales), options.timeZone ?? zoneOf(diagnosis.observedAt));
  const output = layOut(withoutSteering(blocksFor(diagnosis, audience, format, words, options)), format, words, options.color ?? NO_COLORS);
  if (strict && words.missing.length > 0) {
    throw new RenderError('words_missing', `No words in ${words.locale} for: ${words.missing.join(', ')}`, words.missing);
  }
  return output;
};

const asJson = (diagnosis: Diagnosis, audience: Reader, actions: CustomerRules): string =>
  `${JSON.stringify(audience === 'customer' ? forCustomer(diagnosis, actions) : diagnosis, null, 2)}\n`;

const blocksFor = (diagnosis: Diagnosis, audience: Reader, format: Format, words: Lexicon, options: RenderOptions): Block[] => {
  if (audience === 'customer') return customerBlocks(forCustomer(diagnosis, options.actions), words);
  const facts = { unitOf: options.unitOf ?? (() => undefined), currency: options.currency };
  return agentBlocks(diagnosis, { words, facts, technical: audience === 'technical', compact: format === 'text' });
};

const layOut = (blocks: readonly Block[], format: Exclude<Format, 'json'>, words: Lexicon, colors: Colors): string => {
  switch (format) {
    case 'text': return asText(blocks, colors);
    case 'markdown': return asMarkdown(blocks);
    case 'html': return asHtml(blocks, words.locale);
  }
};

/** Returns the locale itself, or the first one of the same language. */
export const chooseLocale = (wanted: string, locales: readonly LocaleFile[]): LocaleFile => {
  const language = (locale: string): string => locale.split('-')[0] ?? locale;
  const found = locales.find(({ locale }) => locale === wanted) ?? locales.find(({ locale }) => language(locale) === language(wanted));
  if (found !== undefined) return found;
  throw new RenderError('unknown_locale', `Locale "${wanted}" is not offered; offered are ${locales.map(({ locale }) => locale).join(', ')}.`);
};

const requireOffered = (code: 'unknown_format' | 'unknown_audience', value: string, offered: readonly string[]): void => {
  if (!offered.includes(value)) throw new RenderError(code, `"${value}" is not offered; offered are ${offered.join(', ')}.`);
};
