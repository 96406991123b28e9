import { checkOptions, checkSecond, type Forms, requireDiagnosis } from './check-options';
import { FACT_UNITS } from './facts/fact-units';
import { bundledWords } from './knowledge/bundled-words';
import { mergeWording, type OwnKnowledge } from './knowledge/merge-pack';
import type { LocaleFile } from './knowledge/locale-schema';
import type { Diagnosis } from './model/diagnosis';
import { chooseLocale, type Presentation, type RenderKnowledge, renderWith } from './render';

export { FORMATS, NO_COLORS, RenderError } from './render';
export type { Colors, Format, RenderErrorCode } from './render';
export type { LocaleFile, OwnWords } from './knowledge/locale-schema';
export type { Diagnosis } from './model/diagnosis';

/** Words and actions of your own, as they are given to `createDiagnoser`: beside ours, an entry with an id of ours takes its place. */
export type OwnWording = Pick<OwnKnowledge, 'locales' | 'actions'>;

/** How a diagnosis is rendered, and the words and actions of your own. */
export interface RenderOptions extends Presentation, OwnWording {}

/** Renders with words of your own, put beside ours once. */
export interface Renderer {
  /** Puts a diagnosis into words; see {@link render}. */
  readonly render: (diagnosis: Diagnosis, options?: Presentation) => string;
}

/**
 * Prepares to render with words and actions of your own: give it the `locales` and `actions` that you gave `createDiagnoser`, and say it once.
 *
 * @throws {OptionInvalidError} for an option that nobody knows or that has the wrong form; its `render` as {@link render}
 * @example
 * const { render } = createRenderer({ locales: [{ locale: 'en', terms: { outcome: { failure: 'It failed' } } }] });
 * render(diagnose({
 *   schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00',
 *   payment: { method: 'card', status: 'failed', codes: [{ system: 'iso8583.field39', code: '61' }] },
 * })) //=> 'IT FAILED  Limit of the card  confirmed\n…'
 */
export function createRenderer(own: OwnWording = {}): Renderer {
  checkOptions(own, WORDING);
  const knowledge = knowledgeOf(own);
  return {
    render: (diagnosis, options = {}) => {
      requireDiagnosis(diagnosis);
      checkSecond(options, PRESENTATION);
      return renderWith(knowledge, diagnosis, options);
    },
  };
}

function knowledgeOf({ locales, actions }: OwnWording): RenderKnowledge {
  const words = locales === undefined && actions === undefined ? bundledWords : mergeWording(bundledWords, {
    ...(locales !== undefined && { locales }),
    ...(actions !== undefined && { actions }),
  });
  return { locales: words.locales, actions: words.actions, unitOf: (fact) => FACT_UNITS.get(fact) };
}

/**
 * Puts a diagnosis into words for an agent, a customer or technical staff. Equal diagnosis and options give equal bytes.
 *
 * @throws {RenderError} for a format, an audience or a locale that is not offered
 * @throws {OptionInvalidError} for what is no diagnosis, and for an option that nobody knows or that has the wrong form
 * @example
 * render(diagnose({
 *   schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00',
 *   payment: { method: 'card', status: 'failed', codes: [{ system: 'iso8583.field39', code: '61' }] },
 * }), { audience: 'customer', locale: 'en' }) //=> 'Your order needs attention\n…'
 */
export function render(diagnosis: Diagnosis, options: RenderOptions = {}): string {
  requireDiagnosis(diagnosis);
  checkSecond(options, { ...PRESENTATION, ...WORDING });
  return renderWith(knowledgeOf(options), diagnosis, options);
}

const PRESENTATION: Forms<Presentation> = {
  format: 'a text', audience: 'a text', locale: 'a text', timeZone: 'a text', dates: 'an object', color: 'an object', strict: 'true or false',
};

const WORDING: Forms<OwnWording> = { locales: 'a list', actions: 'an object' };

/**
 * Returns every word of a shipped locale, table by table: the pattern for the words of a language of your own.
 *
 * @throws {RenderError} for a locale that is not shipped
 * @example
 * wordsOf('en').causes.bank_limit?.title //=> 'Limit of the card'
 */
export function wordsOf(locale: string): LocaleFile {
  return chooseLocale(locale, bundledWords.locales);
}
