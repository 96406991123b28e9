import { InvalidArgumentError, Option } from 'commander';
import { FACTS } from '../facts/dictionary';
import type { Diagnosis } from '../model/diagnosis';
import { READERS, type Reader } from '../model/vocabulary';
import { chooseLocale, FORMATS, render, type Format } from '../render/render';
import { RenderError } from '../render/render-error';
import type { LocaleFile } from '../knowledge/locale-schema';
import { terminalColors } from './colors';
import type { Io, Library } from './io';

export interface Presentation {
  readonly format: Format;
  readonly audience: Reader;
  readonly locale: string;
  readonly color: boolean | undefined;
}

const UNITS = new Map(FACTS.flatMap((fact) => (fact.type === 'number' ? [[fact.id, fact.unit] as const] : [])));

export const formatOption = (...formats: readonly string[]): Option =>
  new Option('-f, --format <format>', 'how the answer is written').choices(formats).default('text');

export const localeOption = (locales: readonly LocaleFile[]): Option =>
  new Option('-l, --locale <locale>', `language of the words: ${locales.map(({ locale }) => locale).join(', ')}`)
    .default('en')
    .argParser((value: string) => {
      try {
        return chooseLocale(value, locales).locale;
      } catch (error) {
        throw error instanceof RenderError ? new InvalidArgumentError(error.message) : error;
      }
    });

export const audienceOption = (): Option =>
  new Option('-a, --audience <reader>', 'who reads the answer').choices(READERS).default('agent');

export const allFormats: readonly string[] = FORMATS;

/** Puts a diagnosis into words, with times in the zone of the desk that handles it. */
export const present = (diagnosis: Diagnosis, wanted: Presentation, { pack }: Library, io: Io): string => {
  const desk = pack.profiles.find(({ platform }) => platform === diagnosis.support.profile);
  return render(diagnosis, {
    format: wanted.format,
    audience: wanted.audience,
    locale: wanted.locale,
    locales: pack.locales,
    actions: pack.actions,
    color: terminalColors(wanted.color ?? io.hasColors),
    unitOf: (fact) => UNITS.get(fact),
    ...(desk !== undefined && { timeZone: desk.timeZone, currency: currencyOf(diagnosis) ?? desk.currency }),
  });
};

/** The currency of the case, where its message names an amount. */
const currencyOf = ({ support }: Diagnosis): string | undefined => {
  const amount = support.message.args.amount;
  return typeof amount === 'object' && 'currency' in amount ? amount.currency : undefined;
};
