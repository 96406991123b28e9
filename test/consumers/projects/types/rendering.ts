import { type Colors, type Diagnosis, type Format, FORMATS, type LocaleFile, NO_COLORS, type OwnWords, render, RenderError, type RenderErrorCode, type RenderOptions, wordsOf } from 'paytriage/render';
import type { Diagnosis as SameDiagnosis } from 'paytriage';

declare const diagnosis: SameDiagnosis;
declare const words: LocaleFile;

const same: Diagnosis = diagnosis;
const colors: Colors = { ...NO_COLORS, bad: (text) => `!${text}` };
const formats: readonly Format[] = FORMATS;
const options: RenderOptions = { format: formats[0] ?? 'text', audience: 'customer', locale: 'en', locales: [words], color: colors };
export const text: string = render(same, options);

const own: OwnWords = { locale: 'de', labels: { ...wordsOf('en').labels } };
export const german: string = render(same, { locale: 'de', locales: [own] });

export function codeOf(error: unknown): RenderErrorCode | undefined {
  return error instanceof RenderError ? error.code : undefined;
}
