import type { LocaleFile } from '../knowledge/locale-schema';
import { zoneOffset } from '../knowledge/zone-offset';
import type { Diagnosis } from '../model/diagnosis';
import { READERS, type Reader } from '../model/vocabulary';
import { agentBlocks } from './agent-report';
import { asHtml } from './as-html';
import { asMarkdown } from './as-markdown';
import { asText } from './as-text';
import { customerBlocks } from './customer-report';
import { customerView, type CustomerRules } from './customer-view';
import { withoutSteering, type Block } from './document';
import type { DateWords } from './duration';
import type { Unit } from './fact-value';
import { zoneOf } from './instant';
import { openLexicon, type Lexicon } from './lexicon';
import { RenderError } from './render-error';
import { NO_COLORS, type Colors } from './style';

/** The formats of a rendering. */
export const FORMATS = ['text', 'markdown', 'json', 'html'] as const;
/** A format of a rendering. */
export type Format = (typeof FORMATS)[number];

/** How a diagnosis is to be shown. */
export interface Presentation {
  /** By default `text`. */
  readonly format?: Format;
  /** By default `agent`. */
  readonly audience?: Reader;
  /** A locale that is offered, or one of its language: `zh` and `zh-TW` both read `zh-CN`. By default `en`. */
  readonly locale?: string;
  /** IANA name or offset; by default the zone of the desk that handles the case. */
  readonly timeZone?: string;
  /** The date-fns locale in which dates and durations are written; for a language of your own. By default that of the shipped language. */
  readonly dates?: DateWords;
  /** Decoration of the `text` format. */
  readonly color?: Colors;
  /** Throws a RenderError for missing words and arguments; otherwise what a language has no words for is said in English. */
  readonly strict?: boolean;
}

/** What a rendering draws on besides the diagnosis. */
export interface RenderKnowledge {
  readonly locales: readonly LocaleFile[];
  /** Tells which prohibitions and which advice a customer reads. */
  readonly actions: CustomerRules;
  /** Units of the facts, from the fact dictionary. */
  readonly unitOf: (fact: string) => Unit | undefined;
}

/** Puts a diagnosis into words. The same diagnosis, knowledge and options give the same bytes. */
export const renderWith = (knowledge: RenderKnowledge, diagnosis: Diagnosis, options: Presentation = {}): string => {
  const { format = 'text', audience = 'agent', strict = false } = options;
  requireOffered('unknown_format', format, FORMATS);
  requireOffered('unknown_audience', audience, READERS);
  const locale = chooseLocale(options.locale ?? 'en', knowledge.locales);
  if (format === 'json') return asJson(diagnosis, audience, knowledge.actions);
  const zone = options.timeZone ?? diagnosis.timeZone ?? zoneOf(diagnosis.observedAt);
  if (Number.isNaN(zoneOffset(zone, 0))) throw new RenderError('unknown_time_zone', `"${zone}" is no time zone; an IANA name such as Asia/Shanghai is, or an offset such as +08:00.`);
  const words = openLexicon(locale, {
    timeZone: zone, today: dayShown(diagnosis, audience, format), dates: options.dates, fallback: fallbackOf(locale, knowledge.locales),
  });
  const output = layOut(withoutSteering(blocksFor(diagnosis, audience, format, words, knowledge)), format, words, options.color ?? NO_COLORS);
  if (strict && words.missing.length > 0) {
    const missing = [...new Set(words.missing)];
    throw new RenderError('words_missing', `No words in ${words.locale} for: ${missing.join(', ')}`, missing);
  }
  return output;
};

/** Staff read text while the case is open: times of the same day need no date. What is kept or sent is dated in full. */
const dayShown = ({ observedAt }: Diagnosis, audience: Reader, format: Format): string | undefined =>
  format === 'text' && audience !== 'customer' ? observedAt : undefined;

const asJson = (diagnosis: Diagnosis, audience: Reader, actions: CustomerRules): string =>
  `${JSON.stringify(audience === 'customer' ? customerView(diagnosis, actions) : diagnosis, null, 2)}\n`;

const blocksFor = (diagnosis: Diagnosis, audience: Reader, format: Format, words: Lexicon, { actions, unitOf }: RenderKnowledge): Block[] => {
  if (audience === 'customer') return customerBlocks(customerView(diagnosis, actions), words);
  const facts = { unitOf, currency: diagnosis.currency };
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
  const tag = wanted.replaceAll('_', '-').toLowerCase();
  const language = (locale: string): string => locale.toLowerCase().split('-')[0] ?? locale;
  const found = locales.find(({ locale }) => locale.toLowerCase() === tag) ?? locales.find(({ locale }) => language(locale) === language(tag));
  if (found !== undefined) return found;
  throw new RenderError('unknown_locale', `Locale "${wanted}" is not offered; offered are ${locales.map(({ locale }) => locale).join(', ')}.`);
};

/** The words that stand in for those a locale lacks: English, where it is offered. */
export const fallbackOf = ({ locale }: LocaleFile, locales: readonly LocaleFile[]): LocaleFile | undefined =>
  (locale === FALLBACK ? undefined : locales.find((file) => file.locale === FALLBACK));

const FALLBACK = 'en';

const requireOffered = (code: 'unknown_format' | 'unknown_audience', value: string, offered: readonly string[]): void => {
  if (!offered.includes(value)) throw new RenderError(code, `"${value}" is not offered; offered are ${offered.join(', ')}.`);
};
