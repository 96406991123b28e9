import { InvalidArgumentError, Option } from 'commander';
import { FACT_UNITS } from '../facts/fact-units';
import type { Diagnosis } from '../model/diagnosis';
import { READERS, type Reader } from '../model/vocabulary';
import { chooseLocale, FORMATS, renderWith, type Format } from '../render/render';
import { RenderError } from '../render/render-error';
import type { LocaleFile } from '../knowledge/locale-schema';
import { didYouMean } from '../model/fault-text';
import { nearest } from '../snapshot/nearest';
import { terminalColors } from './colors';
import type { Io, Library } from './io';

export interface Presentation {
  readonly format: Format;
  readonly audience: Reader;
  readonly locale: string;
  readonly color: boolean | undefined;
}

export const formatOption = (...formats: readonly string[]): Option =>
  new Option('-f, --format <format>', 'how the answer is written').choices(formats).argParser(oneOf(formats)).default('text');

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
  new Option('-a, --audience <reader>', 'who reads the answer').choices(READERS).argParser(oneOf(READERS)).default('agent');

const oneOf = (offered: readonly string[]) => (value: string): string => {
  if (offered.includes(value)) return value;
  throw new InvalidArgumentError(`Offered are ${offered.join(', ')}${didYouMean(nearest(value, offered)) || '.'}`);
};

export const allFormats: readonly string[] = FORMATS;

/** Puts a diagnosis into words. */
export const present = (diagnosis: Diagnosis, { format, audience, locale, color }: Presentation, { pack }: Library, io: Io): string =>
  renderWith({ locales: pack.locales, actions: pack.actions, unitOf: (fact) => FACT_UNITS.get(fact) }, diagnosis, {
    format, audience, locale, color: terminalColors(color ?? io.hasColors),
  });
