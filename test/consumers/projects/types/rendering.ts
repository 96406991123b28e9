import { type Colors, createRenderer, type Diagnosis, type Format, FORMATS, type LocaleFile, NO_COLORS, type OwnWording, type OwnWords, render, type Renderer, RenderError, type RenderErrorCode, type RenderOptions, wordsOf } from 'paytriage/render';
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
const wording: OwnWording = { locales: [own] };
const renderer: Renderer = createRenderer(wording);
export const again: string = renderer.render(same, { locale: 'de' });

export function codeOf(error: unknown): RenderErrorCode | undefined {
  return error instanceof RenderError ? error.code : undefined;
}
